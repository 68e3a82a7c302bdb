using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;

namespace CaseManager.Demo;

/// <summary>Fictional disclosures of the demo stories, with and without consent.</summary>
internal static class DemoSharing
{
    // The police were informed without consent while Antonia could not be asked; she consented as soon as it was safe to ask her.
    public static void AddPoliceSharing(Case caseFile, AuditStamp stamp)
    {
        var started = caseFile.ApprovePoliceSharing(
            caseFile.Victims[0], Guid.CreateVersion7(stamp.OccurredAt), "VitalInterests",
            "She was locked in a flat and could not be asked. Her mother named the street.", stamp);
        caseFile.EndPoliceSharing(started.Id, Guid.CreateVersion7(stamp.OccurredAt), "She is safe, and was asked herself.",
            stamp with { OccurredAt = stamp.OccurredAt.AddHours(3) });
    }

    public static void DiscloseChronology(Case caseFile, AuditStamp stamp) => caseFile.Disclose(
        caseFile.Victims[0],
        Guid.CreateVersion7(stamp.OccurredAt),
        new(DisclosureKind.CourtChronology, null, "LegalClaims",
            new("The tribunal that hears her claim", "To show what happened to her, and from where we know", new(2023), null)),
        stamp);
}
