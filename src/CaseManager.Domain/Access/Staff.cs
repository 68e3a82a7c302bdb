namespace CaseManager.Domain.Access;

/// <summary>Someone who works here: with an account, one role, one organisation, and the offices they work in.</summary>
public sealed class Staff : RecordWithLists
{
    private readonly List<StaffOffice> _offices = [];

    private Staff()
    {
    }

    /// <summary>Names them; their account has the same id.</summary>
    public StaffId Id { get; private init; }

    /// <summary>The name colleagues know them by.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What they are here.</summary>
    public Role Role { get; private init; }

    /// <summary>
    /// Whom they work for; null where the reader may not know. Who sees that a survivor's aftercare worker is of a certain shelter knows where
    /// to look, so this stands apart, like a fact about whereabouts.
    /// </summary>
    public Employment? Employment { get; private init; }

    /// <summary>False once they have left: they can no longer sign in or see anything.</summary>
    public bool Active { get; private init; }

    /// <summary>The offices they work in; none for those of an agency or a provider.</summary>
    public IReadOnlyList<StaffOffice> Offices => Loaded(_offices);

    /// <summary>Takes someone on.</summary>
    public static Staff Create(StaffId id, string name, Role role, Organisation organisation, bool active = true)
    {
        var staff = new Staff { Id = id, Name = name, Role = role, Employment = new(id, organisation.Id), Active = active };
        if (organisation.Kind == OrganisationKind.Office)
        {
            staff._offices.Add(new(id, organisation.Id));
        }

        return staff;
    }
}

/// <summary>One office that someone works in.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="OfficeId">Where.</param>
public sealed record StaffOffice(StaffId StaffId, OrganisationId OfficeId);

/// <summary>Whom someone works for.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="OrganisationId">For which office, agency or provider.</param>
public sealed record Employment(StaffId StaffId, OrganisationId OrganisationId)
{
    /// <summary>The body they work for, when loaded.</summary>
    public Organisation? Organisation { get; private init; }
}
