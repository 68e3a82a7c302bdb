namespace CaseManager.Domain;

/// <summary>Names a case in the database. People and addresses use its <see cref="Cases.CaseReference"/>.</summary>
public readonly record struct CaseId(Guid Value)
{
    /// <summary>A new one.</summary>
    public static CaseId New() => new(Guid.CreateVersion7());
}

/// <summary>Names a person harmed, in one case.</summary>
public readonly record struct VictimId(Guid Value)
{
    /// <summary>A new one.</summary>
    public static VictimId New() => new(Guid.CreateVersion7());
}

/// <summary>Names a member of staff of any office, agency or provider; the account they sign in with has the same id.</summary>
public readonly record struct StaffId(Guid Value)
{
    /// <summary>A new one.</summary>
    public static StaffId New() => new(Guid.CreateVersion7());
}

/// <summary>Names an office, a police agency or a provider.</summary>
public readonly record struct OrganisationId(short Value);
