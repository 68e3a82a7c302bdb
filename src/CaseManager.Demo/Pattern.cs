using CaseManager.Domain.Trafficking;
using MeansOf = CaseManager.Domain.Trafficking.Means;

namespace CaseManager.Demo;

/// <summary>Typical acts, means and places of a form of exploitation, with invented quotations.</summary>
internal sealed record Pattern(
    ExploitationForm Form, (Act Act, string? Said)[] Acts, (MeansOf Means, string? Said)[] Means, string Place, string SafeWords)
{
    public static readonly Pattern[] All =
    [
        new(ExploitationForm.ForcedLabour,
            [(Act.Recruitment, "An agency that no longer answers its phone"), (Act.Transportation, "By coach, tickets bought for twelve people")],
            [(MeansOf.Deception, "Half the wage that was promised, then none"), (MeansOf.Coercion, "The papers were kept in the office")],
            "A meat plant at the edge of a town", "It is about the wages"),
        new(ExploitationForm.SexualExploitation,
            [(Act.Recruitment, "A trusted friend said that there was work in a bar"), (Act.Harbouring, "Three flats in four months")],
            [(MeansOf.Deception, null), (MeansOf.Threat, "Photographs would be sent home")],
            "Flats that changed every few weeks", "It is about the appointment at the clinic"),
        new(ExploitationForm.ForcedCriminality,
            [(Act.Recruitment, "Asked by older boys to carry a parcel"), (Act.Transfer, "Sent to another town with a ticket and a phone")],
            [(MeansOf.Coercion, "A debt for a parcel that was stolen"), (MeansOf.Threat, null)],
            "A house that belongs to somebody ill", "It is about the college"),
        new(ExploitationForm.DomesticServitude,
            [(Act.Recruitment, "Through the cousin of the family"), (Act.Receipt, "Met at the airport, straight to the house")],
            [(MeansOf.AbuseOfVulnerability, "The visa depended on the employer"), (MeansOf.Coercion, "Never given a key")],
            "A family’s house; the address is not to be written down", "It is about the parcel from home"),
        new(ExploitationForm.ForcedBegging,
            [(Act.Transportation, "By car, with four others"), (Act.Harbouring, "A caravan on a field")],
            [(MeansOf.Force, "When the day’s money was too little"), (MeansOf.AbuseOfPower, "An uncle by marriage")],
            "In front of two supermarkets", "It is about the school"),
        new(ExploitationForm.BenefitFraud,
            [(Act.Recruitment, "A room was offered in return for signing"), (Act.Harbouring, null)],
            [(MeansOf.Deception, "Was told that it was the tenancy"), (MeansOf.AbuseOfVulnerability, "Slept outside until then")],
            "A shared house", "It is about the housing list"),
    ];
}
