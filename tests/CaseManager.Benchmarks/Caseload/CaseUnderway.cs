using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Law;
using CaseManager.Domain.Victims;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>A case being generated, from its opening date until now, with its office, its team and the shared reference data.</summary>
internal sealed record CaseUnderway(Case Opened, Office Office, CaseTeam Team, DateTimeOffset Now, OnFile Given, Dice Dice)
{
    /// <summary>The first victim, whom the generated records concern.</summary>
    public Victim Victim => Opened.Victims[0];

    public LawBook Law => Given.Law;

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Age of the case in days.</summary>
    public int Age => (int)(Now - Opened.OpenedAt).TotalDays;

    /// <summary>Whether the case is older than this number of days.</summary>
    public bool Reached(int day) => Age > day;

    /// <summary>The moment this many days after opening, or now if that is in the future.</summary>
    public DateTimeOffset At(int day) => Reached(day) ? Opened.OpenedAt.AddDays(day) : Now;

    public DateOnly DayOf(int day) => DateOnly.FromDateTime(At(day).UtcDateTime);

    /// <summary>Number of days from opening to a date, at least 0.</summary>
    public int DayCountTo(DateOnly day) => Math.Max(0, day.DayNumber - DateOnly.FromDateTime(Opened.OpenedAt.UtcDateTime).DayNumber);

    /// <summary>Audit stamp of a person on that day after opening.</summary>
    public Signature By(Staff who, int day) => new(who.Id, At(day));

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
