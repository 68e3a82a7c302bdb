using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;

namespace CaseManager.Demo;

/// <summary>Fictional disclosures of the demo stories, with and without consent.</summary>
internal static class DemoSharing
{
    // Police informed without consent while she could not be asked; she consented as soon as it was safe to ask her.
    public static void AntoniasPolice(Case opened, Signature by)
    {
        var begun = opened.TellPolice(
            opened.Victims[0], Guid.CreateVersion7(by.When), "VitalInterests", "She was locked in a flat and could not be asked. Her mother named the street.", by);
        opened.StopTellingPolice(begun.Id, Guid.CreateVersion7(by.When), "She is safe, and was asked herself.", by with { When = by.When.AddHours(3) });
    }

    public static void AntoniasChronology(Case opened, Signature by) => opened.Disclose(
        opened.Victims[0],
        Guid.CreateVersion7(by.When),
        new(DisclosureKind.CourtChronology, null, "LegalClaims", new("The tribunal that hears her claim", "To show what happened to her, and from where we know", new(2023), null)),
        by);
}
