using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Law;
using CaseManager.Domain.Victims;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>A case that is being told, from the day it was opened until now.</summary>
/// <param name="Opened">The case.</param>
/// <param name="Office">The office that leads it.</param>
/// <param name="Team">Who works on it.</param>
/// <param name="Now">When the telling ends.</param>
/// <param name="Given">What is on file anyway.</param>
/// <param name="Dice">Chance.</param>
internal sealed record CaseUnderway(Case Opened, Office Office, CaseTeam Team, DateTimeOffset Now, OnFile Given, Dice Dice)
{
    /// <summary>The first person harmed, whom the case is told of.</summary>
    public Victim Victim => Opened.Victims[0];

    public LawBook Law => Given.Law;

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>How many days ago it was opened.</summary>
    public int Age => (int)(Now - Opened.OpenedAt).TotalDays;

    /// <summary>Whether it has lasted so many days.</summary>
    public bool Reached(int day) => Age > day;

    /// <summary>So many days after it was opened; now, where that is still to come.</summary>
    public DateTimeOffset At(int day) => Reached(day) ? Opened.OpenedAt.AddDays(day) : Now;

    public DateOnly DayOf(int day) => DateOnly.FromDateTime(At(day).UtcDateTime);

    /// <summary>How many days after it was opened a day is.</summary>
    public int DayCountTo(DateOnly day) => Math.Max(0, day.DayNumber - DateOnly.FromDateTime(Opened.OpenedAt.UtcDateTime).DayNumber);

    /// <summary>Someone's signature on that day.</summary>
    public Signature By(Staff who, int day) => new(who.Id, At(day));

    /// <summary>The lead's signature on that day.</summary>
    public Signature ByLead(int day) => By(Team.Lead, day);

    /// <summary>An id for what was written then.</summary>
    public Guid NewId(int day) => Guid.CreateVersion7(At(day));
}

/// <summary>Who works on a case.</summary>
/// <param name="Lead">Who leads it.</param>
/// <param name="Others">Who else.</param>
internal sealed record CaseTeam(Staff Lead, IReadOnlyList<Staff> Others)
{
    public Staff? Lawyer => Others.FirstOrDefault(o => o.Role == Role.LegalOfficer);

    public Staff? Aftercare => Others.FirstOrDefault(o => o.Role == Role.AftercareWorker);

    public IEnumerable<Staff> Everyone => Others.Prepend(Lead);
}
