namespace CaseManager.Domain.Victims;

/// <summary>What another name is.</summary>
public enum OtherNameKind
{
    /// <summary>Used by the person, or once used.</summary>
    Alias,

    /// <summary>Given by whoever exploited the person.</summary>
    GivenByExploiter,

    /// <summary>The same name, as some document or office writes it.</summary>
    Spelling,

    /// <summary>A name before a marriage, an adoption or a change of name.</summary>
    Former,
}

/// <summary>A name that someone has beside the one on their documents.</summary>
/// <param name="Name">As written, in any script.</param>
/// <param name="Kind">What it is.</param>
/// <param name="NotBeforeThem">It is not to be said or shown in front of the person.</param>
public sealed record OtherName(string Name, OtherNameKind Kind, bool NotBeforeThem);
