using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Web.Journeys;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Steps of the intake. Safety comes first; the order of the others is free.</summary>
public static class IntakeJourney
{
    public static Journey<IntakeAnswers> Steps { get; } = new(
        Part("danger", "safe", i => i.Danger),
        Part("contact", "safe", i => i.Contact),
        Part("consent", "safe", i => i.Consent),
        Part("arrival", "who", i => i.Arrival),
        Part("person", "who", i => i.Person),
        Part("acts", "what", i => i.Acts),
        Part("means", "what", i => i.Means),
        Part("purpose", "what", i => i.Purpose),
        Part("places", "what", i => i.Places));

    private static Step<IntakeAnswers> Part(string name, string group, Func<IntakeAnswers, IIntakePart?> part) =>
        new(name, group, answers => part(answers) is { } saved
            ? new(true, saved.Answers.Count(a => a is { IsGiven: false, Silence: Silence.NotAsked }))
            : new(false, 0));
}
