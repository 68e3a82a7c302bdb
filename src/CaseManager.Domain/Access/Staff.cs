namespace CaseManager.Domain.Access;

/// <summary>Member of staff, with an account, one role, one employer and the offices in which they work.</summary>
public sealed class Staff : RecordWithLists
{
    private readonly List<StaffOffice> _offices = [];

    private Staff()
    {
    }

    /// <summary>The same as the id of the account.</summary>
    public StaffId Id { get; private init; }

    /// <summary>Name by which colleagues know them.</summary>
    public string Name { get; private init; } = "";

    public Role Role { get; private init; }

    /// <summary>
    /// Null where the caller has no access. A separate record, since the shelter that employs a survivor's aftercare worker may reveal the survivor's
    /// location.
    /// </summary>
    public Employment? Employment { get; private init; }

    /// <summary>False after leaving; sign-in and all access are then blocked.</summary>
    public bool IsActive { get; private init; }

    /// <summary>Empty for staff of an agency or a provider.</summary>
    public IReadOnlyList<StaffOffice> Offices => EnsureLoaded(_offices);

    public static Staff Create(StaffId id, string name, Role role, Organisation organisation, bool active = true)
    {
        var staff = new Staff { Id = id, Name = name, Role = role, Employment = new(id, organisation.Id), IsActive = active };
        if (organisation.Kind == OrganisationKind.Office)
        {
            staff._offices.Add(new(id, organisation.Id));
        }

        return staff;
    }
}

public sealed record StaffOffice(StaffId StaffId, OrganisationId OfficeId);

public sealed record Employment(StaffId StaffId, OrganisationId OrganisationId)
{
    /// <summary>Null unless loaded.</summary>
    public Organisation? Organisation { get; private init; }
}
