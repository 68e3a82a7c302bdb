namespace CaseManager.Domain.People;

public enum OtherNameKind
{
    /// <summary>Used by the person, now or formerly.</summary>
    Alias,

    GivenByExploiter,

    /// <summary>Variant of the same name in a document or register.</summary>
    Spelling,

    /// <summary>Name before a marriage, an adoption or a change of name.</summary>
    Former,
}

/// <summary>Name other than that on the documents, in any script; may be marked as not to be spoken or shown in the person's presence.</summary>
public sealed record OtherName(string Name, OtherNameKind Kind, bool IsHiddenInPresence);
