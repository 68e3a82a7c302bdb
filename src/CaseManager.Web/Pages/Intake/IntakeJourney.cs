using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Web.Journeys;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Steps of the intake. Safety comes first; the order of the others is free.</summary>
public static class IntakeJourney
{
    public static Journey<IntakeAnswers> Steps { get; } = new(
        CreateStep("danger", "safety", i => i.Danger),
        CreateStep("contact", "safety", i => i.Contact),
        CreateStep("consent", "safety", i => i.Consent),
        CreateStep("arrival", "survivor", i => i.Arrival),
        CreateStep("person", "survivor", i => i.Person),
        CreateStep("acts", "events", i => i.Acts),
        CreateStep("means", "events", i => i.Means),
        CreateStep("purpose", "events", i => i.Purpose),
        CreateStep("places", "events", i => i.Places));

    private static Step<IntakeAnswers> CreateStep(string name, string group, Func<IntakeAnswers, IIntakePart?> part) =>
        new(name, group, answers => part(answers) is { } saved
            ? new(true, saved.Answers.Count(a => a is { HasValue: false, NonResponse: NonResponse.NotAsked }))
            : new(false, 0));
}
