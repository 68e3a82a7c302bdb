namespace CaseManager.Domain;

/// <summary>Database id of a case. Users and URLs use its <see cref="Cases.CaseReference"/>.</summary>
public readonly record struct CaseId(Guid Value)
{
    public static CaseId New() => new(Guid.CreateVersion7());
}

/// <summary>Id of a victim within one case; the same person has another id in another case.</summary>
public readonly record struct VictimId(Guid Value)
{
    public static VictimId New() => new(Guid.CreateVersion7());
}

/// <summary>Id of a member of staff of an office, agency or provider, equal to the id of their account.</summary>
public readonly record struct StaffId(Guid Value)
{
    public static StaffId New() => new(Guid.CreateVersion7());
}

/// <summary>Id of an office, police agency or provider.</summary>
public readonly record struct OrganisationId(short Value);
