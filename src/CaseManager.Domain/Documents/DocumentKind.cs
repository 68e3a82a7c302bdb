using CaseManager.Domain.Access;

namespace CaseManager.Domain.Documents;

/// <summary>Subject of a document, which determines who may read it.</summary>
public enum DocumentKind
{
    /// <summary>For everyone who works on the case.</summary>
    General,

    /// <summary>Identity documents, and papers with the survivor's name or signature.</summary>
    Identity,

    /// <summary>Evidence of trafficking: adverts, contracts, pictures of messages.</summary>
    Evidence,

    /// <summary>Risks, whereabouts, and people who must not be informed.</summary>
    Safety,

    /// <summary>Support, services and progress of the survivor.</summary>
    Aftercare,

    /// <summary>Legal strategy: privileged.</summary>
    Legal,

    /// <summary>Health and counselling.</summary>
    Health,
}

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

    public static Compartment GetCompartment(this DocumentKind kind) => _compartments[kind];

    public static DocumentKind FromCompartment(Compartment compartment) => _compartments.Single(k => k.Value == compartment).Key;

    /// <summary>Kinds that a role may read; all others are left out of every list of options.</summary>
    public static IReadOnlyList<DocumentKind> GetReadable(Role role) => [.. _compartments.Where(k => role.CanRead(k.Value)).Select(k => k.Key)];

    /// <summary>Kinds that a role may add.</summary>
    public static IReadOnlyList<DocumentKind> GetWritable(Role role) => [.. _compartments.Where(k => role.GetLevel(k.Value) == Level.Write).Select(k => k.Key)];
}
