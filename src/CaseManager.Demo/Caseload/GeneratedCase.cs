using CaseManager.Demo.Caseload.Story;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;

namespace CaseManager.Demo.Caseload;

/// <summary>A case being generated, from its opening date until now, with its office, its team and the shared reference data.</summary>
internal sealed record GeneratedCase(Case Case, Office Office, CaseTeam Team, DateTimeOffset Now, ReferenceData Reference, CaseCourse Course,
    RandomSource Random)
{
    /// <summary>The first victim, whom the generated records concern.</summary>
    public Victim Victim => Case.Victims[0];

    public LegalReferenceData Law => Reference.LegalReferences;

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Age of the case in days.</summary>
    public int AgeInDays => (int)(Now - Case.OpenedAt).TotalDays;

    /// <summary>Whether the case is older than this number of days.</summary>
    public bool HasReached(int day) => AgeInDays > day;

    /// <summary>Whether that day after opening has passed, and the case was still open on it.</summary>
    public bool IsOpenOn(int day) => HasReached(day) && day < Course.ClosedDay;

    /// <summary>Whether the case is open now.</summary>
    public bool IsOpen => !HasReached(Course.ClosedDay);

    /// <summary>The moment this many days after opening, or now if that is in the future.</summary>
    public DateTimeOffset GetMoment(int day) => HasReached(day) ? Case.OpenedAt.AddDays(day) : Now;

    public DateOnly GetDate(int day) => DateOnly.FromDateTime(GetMoment(day).UtcDateTime);

    /// <summary>Number of days from opening to a date, at least 0.</summary>
    public int CountDaysTo(DateOnly day) => Math.Max(0, day.DayNumber - DateOnly.FromDateTime(Case.OpenedAt.UtcDateTime).DayNumber);

    /// <summary>Audit stamp of a person on that day after opening.</summary>
    public AuditStamp CreateStamp(Staff person, int day) => new(person.Id, GetMoment(day));

    /// <summary>Audit stamp of the lead on that day after opening.</summary>
    public AuditStamp CreateLeadStamp(int day) => CreateStamp(Team.Lead, day);

    /// <summary>A version 7 id with the timestamp of that day.</summary>
    public Guid NewId(int day) => Guid.CreateVersion7(GetMoment(day));
}

internal sealed record CaseTeam(Staff Lead, IReadOnlyList<Staff> OtherMembers)
{
    public Staff? Lawyer => OtherMembers.FirstOrDefault(o => o.Role == Role.LegalOfficer);

    public Staff? AftercareWorker => OtherMembers.FirstOrDefault(o => o.Role == Role.AftercareWorker);

    public IEnumerable<Staff> Everyone => OtherMembers.Prepend(Lead);
}
