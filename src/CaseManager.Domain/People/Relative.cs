namespace CaseManager.Domain.People;

public enum RelativeKind
{
    Child,

    Partner,

    Parent,

    Sibling,

    Grandparent,

    Other,
}

/// <summary>Member of the survivor's family, or dependant: a person whom the survivor cares for or supports financially.</summary>
public sealed record Relative(RelativeKind Kind, string? Name, bool IsDependant);
