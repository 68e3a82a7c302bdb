using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;

namespace CaseManager.Domain.Tests.Aftercare;

/// <summary>
/// A survivor assessed by a test instrument: domains safety and company, scores 1 to 4, restored from a mean of 3, no safety score below 3.
/// </summary>
internal sealed class OutcomeScenario
{
    /// <summary>Every item is scored, and no domain is below the threshold.</summary>
    public const string RestoredScores = "S1=4 S2=3 C1=3 C2=3";

    public static readonly InstrumentDefinition Definition = new(
        Rater.Worker,
        [new(1, "Not at all"), new(2, "Hardly"), new(3, "Mostly"), new(4, "Fully")],
        [
            new("SAFETY", "Safety",
                [new("S1", "Sleeps behind a door that locks", null, null, HasNotApplicableOption: false),
                    new("S2", "Knows whom to call", null, null, HasNotApplicableOption: true)]),
            new("COMPANY", "Company",
                [new("C1", "Has someone to eat with", null, null, HasNotApplicableOption: false),
                    new("C2", "Sees relatives", null, null, HasNotApplicableOption: true)]),
        ],
        new(FirstAfterMonths: 6, ThenEveryMonths: 12, FollowUpAfterMonths: 12),
        new(3.0m, [new("SAFETY", 3)]),
        IsForAdultsOnly: false);

    public OutcomeScenario(BirthDate? born = null, InstrumentDefinition? definition = null)
    {
        Case = CaseFixture.OpenCase(a => a with { Person = CaseFixture.CreatePerson("Antonia", born) });
        Instrument = Instrument.Load("OWN", new("Our own", "Written for tests", definition ?? Definition), CaseFixture.AnaStamp);
    }

    public Case Case { get; }

    public Victim Victim => Case.Victims[0];

    public Instrument Instrument { get; }

    public DateOnly? NextDueOn => Case.GetNextOutcomeDueDate(Victim.Id, Instrument);

    public OutcomeOccasion NextOccasion => Case.GetNextOccasion(Victim.Id, Instrument);

    /// <summary>Parses the worker's scores: "S1=4 S2=-", where a dash means that the item does not apply.</summary>
    public static IReadOnlyList<Rating> ParseRatings(string scores) =>
        [.. scores.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('='))
            .Select(p => p[1] == "-" ? new Rating(p[0], null, null, true) : new Rating(p[0], int.Parse(p[1], null), null, false))];

    public static OutcomeDetails CreateDetails(OutcomeOccasion occasion, string date, string scores) =>
        new(occasion, DateOnly.Parse(date, null), ParseRatings(scores), new("It goes", null));

    public OutcomeScenario WithAssessment(OutcomeOccasion occasion, string date, string scores = RestoredScores)
    {
        Assess(occasion, date, scores);
        return this;
    }

    public OutcomeAssessment Assess(OutcomeOccasion occasion, string date, string scores = RestoredScores, Guid? supersedesId = null, Guid? id = null) =>
        Case.AssessOutcome(Victim, id ?? Guid.CreateVersion7(), Instrument, CreateDetails(occasion, date, scores), supersedesId, CaseFixture.AnaStamp);

    public BusinessRule? GetBlocker(OutcomeOccasion occasion, string date, string scores = RestoredScores, Guid? supersedesId = null) =>
        Case.BlockerToAssessing(Victim, Instrument, CreateDetails(occasion, date, scores), supersedesId);
}
