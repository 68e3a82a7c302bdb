using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.Sharing;

namespace CaseManager.Demo;

/// <summary>Fictional identification procedures of the demo stories.</summary>
internal static class DemoIdentification
{
    // The police in London referred Antonia with her consent; the Romanian procedure starts after her return.
    public static void Antonia(Case caseFile, LegalReferenceData law, AuditStamp stamp)
    {
        var antonia = caseFile.Victims[0];
        caseFile.RecordConsent(
            antonia,
            Guid.CreateVersion7(stamp.OccurredAt),
            ConsentScope.IdentificationReferral,
            new(ConsentState.Given, new(2023, 10, 14), "ro",
                ConsentForm.Written)
            { Details = ConsentDetails.None with { Giver = ConsentGiver.Self, Purpose = "To be referred, there and at home" } },
            null,
            stamp);
        var there = caseFile.OpenProcedure(antonia, Guid.CreateVersion7(stamp.OccurredAt), law.FindInForce("GB.NRM", stamp.Date)!, stamp);
        foreach (var step in new DemoStep[]
        {
            new(LegalEvent.Referred, new(2023, 10, 15), "Metropolitan Police", "NRM 23-004711", null),
            new(LegalEvent.PositiveInitialDecision, new(2023, 10, 20), "Single Competent Authority", "NRM 23-004711",
                "The lease, the messages and what a neighbour said agree with what she told."),
            new(LegalEvent.Returned, new(2024, 3, 2), null, null, "Her own wish. Her aunt met her at the airport."),
        })
        {
            caseFile.RecordStep(there, antonia, Guid.CreateVersion7(stamp.OccurredAt), step.ToDetails(), null, law, stamp);
        }

        var later = stamp with { OccurredAt = stamp.OccurredAt.AddMinutes(10) };
        var here = caseFile.OpenProcedure(antonia, Guid.CreateVersion7(later.OccurredAt), law.FindInForce("RO.MNIR", later.Date)!, later);
        caseFile.RecordStep(here, antonia, Guid.CreateVersion7(later.OccurredAt),
            new DemoStep(LegalEvent.Referred, later.Date, "ANITP, national agency against trafficking", null, null).ToDetails(), null, law, later);
    }

    // Minh was found three weeks ago; a child's consent is not needed.
    public static void Minh(Case caseFile, LegalReferenceData law, AuditStamp stamp)
    {
        var minh = caseFile.Victims[0];
        var procedure = caseFile.OpenProcedure(minh, Guid.CreateVersion7(stamp.OccurredAt), law.FindInForce("GB.NRM", stamp.Date)!, stamp);
        caseFile.RecordStep(procedure, minh, Guid.CreateVersion7(stamp.OccurredAt),
            new DemoStep(LegalEvent.Referred, stamp.Date, "Local authorities", "NRM 26-009120", null).ToDetails(), null, law, stamp);
    }

    private sealed record DemoStep(LegalEvent Event, DateOnly OccurredOn, string? Authority, string? Reference, string? Reasons)
    {
        public IdentificationStepDetails ToDetails() => new(Event, ApproximateDate.FromDate(OccurredOn), null, new(Authority, Reference, Reasons, null));
    }
}
