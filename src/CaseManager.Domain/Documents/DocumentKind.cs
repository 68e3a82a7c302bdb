using CaseManager.Domain.Access;

namespace CaseManager.Domain.Documents;

/// <summary>What a document is about, which decides who reads it.</summary>
public enum DocumentKind
{
    /// <summary>What everyone on the case should have.</summary>
    General,

    /// <summary>Identity papers, and whatever bears the survivor's name or signature.</summary>
    Identity,

    /// <summary>What points to trafficking: adverts, contracts, pictures of messages.</summary>
    Evidence,

    /// <summary>Danger, whereabouts, who must not know.</summary>
    Safety,

    /// <summary>Support, services, how the survivor is doing.</summary>
    Aftercare,

    /// <summary>What the lawyers weigh: privileged.</summary>
    Legal,

    /// <summary>Health and counselling.</summary>
    Health,
}

/// <summary>Who reads and adds which kind.</summary>
public static class DocumentKinds
{
    private static readonly Dictionary<DocumentKind, Compartment> _compartments = new()
    {
        [DocumentKind.General] = Access.Compartment.CaseFile,
        [DocumentKind.Identity] = Access.Compartment.Identity,
        [DocumentKind.Evidence] = Access.Compartment.Indicators,
        [DocumentKind.Safety] = Access.Compartment.Safety,
        [DocumentKind.Aftercare] = Access.Compartment.Aftercare,
        [DocumentKind.Legal] = Access.Compartment.LegalStrategy,
        [DocumentKind.Health] = Access.Compartment.Health,
    };

    /// <summary>The compartment in which documents of this kind stand.</summary>
    public static Compartment Compartment(this DocumentKind kind) => _compartments[kind];

    /// <summary>The kind whose documents stand in this compartment.</summary>
    public static DocumentKind In(Compartment compartment) => _compartments.Single(k => k.Value == compartment).Key;

    /// <summary>The kinds that a role reads. One that it never reads is absent wherever there is a choice.</summary>
    public static IReadOnlyList<DocumentKind> ReadBy(Role role) => [.. _compartments.Where(k => role.Reads(k.Value)).Select(k => k.Key)];

    /// <summary>The kinds that a role adds.</summary>
    public static IReadOnlyList<DocumentKind> AddedBy(Role role) => [.. _compartments.Where(k => role.LevelIn(k.Value) == Level.Write).Select(k => k.Key)];
}
