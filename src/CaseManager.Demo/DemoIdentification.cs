using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Domain.Sharing;

namespace CaseManager.Demo;

/// <summary>Fictional identification procedures of the demo stories.</summary>
internal static class DemoIdentification
{
    // Referred in London by the police, with her consent; the Romanian procedure starts after her return.
    public static void Antonia(Case opened, LawBook law, Signature by)
    {
        var antonia = opened.Victims[0];
        opened.RecordConsent(
            antonia,
            Guid.CreateVersion7(by.When),
            ConsentScope.IdentificationReferral,
            new(ConsentState.Given, new(2023, 10, 14), "ro", ConsentForm.Written) { Details = ConsentDetails.None with { Giver = ConsentGiver.Self, Purpose = "To be referred, there and at home" } },
            null,
            by);
        var there = opened.OpenProcedure(antonia, Guid.CreateVersion7(by.When), law.On("GB.NRM", by.Day)!, by);
        foreach (var step in new StepOfStory[]
        {
            new(LegalEvent.Referred, new(2023, 10, 15), "Metropolitan Police", "NRM 23-004711", null),
            new(LegalEvent.PositiveInitialDecision, new(2023, 10, 20), "Single Competent Authority", "NRM 23-004711", "The lease, the messages and what a neighbour said agree with what she told."),
            new(LegalEvent.Returned, new(2024, 3, 2), null, null, "Her own wish. Her aunt met her at the airport."),
        })
        {
            opened.RecordStep(there, antonia, Guid.CreateVersion7(by.When), step.Facts(), null, law, by);
        }

        var later = by with { When = by.When.AddMinutes(10) };
        var here = opened.OpenProcedure(antonia, Guid.CreateVersion7(later.When), law.On("RO.MNIR", later.Day)!, later);
        opened.RecordStep(here, antonia, Guid.CreateVersion7(later.When), new StepOfStory(LegalEvent.Referred, later.Day, "ANITP, national agency against trafficking", null, null).Facts(), null, law, later);
    }

    // A child found three weeks ago, whose consent is not needed.
    public static void Minh(Case opened, LawBook law, Signature by)
    {
        var minh = opened.Victims[0];
        var procedure = opened.OpenProcedure(minh, Guid.CreateVersion7(by.When), law.On("GB.NRM", by.Day)!, by);
        opened.RecordStep(procedure, minh, Guid.CreateVersion7(by.When), new StepOfStory(LegalEvent.Referred, by.Day, "Local authorities", "NRM 26-009120", null).Facts(), null, law, by);
    }

    private sealed record StepOfStory(LegalEvent What, DateOnly On, string? Authority, string? Reference, string? Reasons)
    {
        public StepFacts Facts() => new(What, ApproximateDate.On(On), null, new(Authority, Reference, Reasons, null));
    }
}
