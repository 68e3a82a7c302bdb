namespace CaseManager.Domain.Victims;

/// <summary>What someone is to the survivor.</summary>
public enum RelativeKind
{
    /// <summary>A child.</summary>
    Child,

    /// <summary>A husband, wife or partner.</summary>
    Partner,

    /// <summary>A parent.</summary>
    Parent,

    /// <summary>A brother or sister.</summary>
    Sibling,

    /// <summary>A grandparent.</summary>
    Grandparent,

    /// <summary>Another.</summary>
    Other,
}

/// <summary>Someone of the survivor's family, or who depends on them.</summary>
/// <param name="Kind">What they are to the survivor.</param>
/// <param name="Who">A name, an age, where they are: as much as is needed; null where that is not known.</param>
/// <param name="Depends">The survivor cares for them, or they live on what the survivor earns.</param>
public sealed record Relative(RelativeKind Kind, string? Who, bool Depends);
