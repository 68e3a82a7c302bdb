using CaseManager.Demo.Caseload.Story;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Law;
using CaseManager.Domain.Victims;

namespace CaseManager.Demo.Caseload;

/// <summary>A case being generated, from its opening date until now, with its office, its team and the shared reference data.</summary>
internal sealed record GeneratedCase(Case Case, Office Office, CaseTeam Team, DateTimeOffset Now, ReferenceData Reference, CaseCourse Course, RandomSource Random)
{
    /// <summary>The first victim, whom the generated records concern.</summary>
    public Victim Victim => Case.Victims[0];

    public LawBook Law => Reference.Law;

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Age of the case in days.</summary>
    public int Age => (int)(Now - Case.OpenedAt).TotalDays;

    /// <summary>Whether the case is older than this number of days.</summary>
    public bool Reached(int day) => Age > day;

    /// <summary>Whether that day after opening has passed, and the case was still open on it.</summary>
    public bool IsOpenOn(int day) => Reached(day) && day < Course.ClosedDay;

    /// <summary>Whether the case is open now.</summary>
    public bool IsOpen => !Reached(Course.ClosedDay);

    /// <summary>The moment this many days after opening, or now if that is in the future.</summary>
    public DateTimeOffset At(int day) => Reached(day) ? Case.OpenedAt.AddDays(day) : Now;

    public DateOnly DayOf(int day) => DateOnly.FromDateTime(At(day).UtcDateTime);

    /// <summary>Number of days from opening to a date, at least 0.</summary>
    public int DayCountTo(DateOnly day) => Math.Max(0, day.DayNumber - DateOnly.FromDateTime(Case.OpenedAt.UtcDateTime).DayNumber);

    /// <summary>Audit stamp of a person on that day after opening.</summary>
    public Signature By(Staff person, int day) => new(person.Id, At(day));

    /// <summary>Audit stamp of the lead on that day after opening.</summary>
    public Signature ByLead(int day) => By(Team.Lead, day);

    /// <summary>A version 7 id with the timestamp of that day.</summary>
    public Guid NewId(int day) => Guid.CreateVersion7(At(day));
}

internal sealed record CaseTeam(Staff Lead, IReadOnlyList<Staff> Others)
{
    public Staff? Lawyer => Others.FirstOrDefault(o => o.Role == Role.LegalOfficer);

    public Staff? Aftercare => Others.FirstOrDefault(o => o.Role == Role.AftercareWorker);

    public IEnumerable<Staff> Everyone => Others.Prepend(Lead);
}
