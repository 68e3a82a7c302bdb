using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Tests.Aftercare;

/// <summary>
/// A survivor assessed by a test instrument: domains safety and company, scores 1 to 4, restored from a mean of 3, no safety score below 3.
/// </summary>
internal sealed class Recovered
{
    /// <summary>Every item is scored, and no domain is below the threshold.</summary>
    public const string Well = "S1=4 S2=3 C1=3 C2=3";

    public static readonly InstrumentDefinition Definition = new(
        Rater.Worker,
        [new(1, "Not at all"), new(2, "Hardly"), new(3, "Mostly"), new(4, "Fully")],
        [
            new("SAFETY", "Safety", [new("S1", "Sleeps behind a door that locks", null, null, MayNotApply: false), new("S2", "Knows whom to call", null, null, MayNotApply: true)]),
            new("COMPANY", "Company", [new("C1", "Has someone to eat with", null, null, MayNotApply: false), new("C2", "Sees relatives", null, null, MayNotApply: true)]),
        ],
        new(FirstAfterMonths: 6, ThenEveryMonths: 12, FollowUpAfterMonths: 12),
        new(3.0m, [new("SAFETY", 3)]),
        ForAdultsOnly: false);

    public Recovered(BirthDate? born = null, InstrumentDefinition? definition = null)
    {
        Case = Stories.Open(a => a with { Person = Stories.Person("Antonia", born) });
        Instrument = Instrument.Load("OWN", new("Our own", "Written for tests", definition ?? Definition), Stories.Ana);
    }

    public Case Case { get; }

    public Victim Victim => Case.Victims[0];

    public Instrument Instrument { get; }

    public DateOnly? Due => Case.NextOutcomeDue(Victim.Id, Instrument);

    public OutcomeOccasion Next => Case.NextOccasion(Victim.Id, Instrument);

    /// <summary>Parses the worker's scores: "S1=4 S2=-", where a dash means that the item does not apply.</summary>
    public static IReadOnlyList<Rating> Ratings(string scores) =>
        [.. scores.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=')).Select(p => p[1] == "-" ? new Rating(p[0], null, null, true) : new Rating(p[0], int.Parse(p[1], null), null, false))];

    public static OutcomeFacts Facts(OutcomeOccasion occasion, string on, string scores) => new(occasion, DateOnly.Parse(on, null), Ratings(scores), new("It goes", null));

    public Recovered And(OutcomeOccasion occasion, string on, string scores = Well)
    {
        Assess(occasion, on, scores);
        return this;
    }

    public OutcomeAssessment Assess(OutcomeOccasion occasion, string on, string scores = Well, Guid? instead = null, Guid? id = null) =>
        Case.AssessOutcome(Victim, id ?? Guid.CreateVersion7(), Instrument, Facts(occasion, on, scores), instead, Stories.Ana);

    public Rule? Blocker(OutcomeOccasion occasion, string on, string scores = Well, Guid? instead = null) => Case.BlockerToAssessing(Victim, Instrument, Facts(occasion, on, scores), instead);
}
