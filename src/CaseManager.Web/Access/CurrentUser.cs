using CaseManager.Data.SignIn;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Web.Access;

/// <summary>Who is signed in, as the database knows them at this request: a role taken away is gone at the next click.</summary>
public sealed class CurrentUser(TimeProvider clock)
{
    private SignedIn? _signedIn;

    public bool IsSignedIn => _signedIn is not null;

    public StaffId Id => Known.StaffId;

    public bool HasSecondFactor => Known.HasSecondFactor;

    /// <summary>Whether they proved within the last five minutes who they are.</summary>
    public bool HasProvedFreshly => _signedIn?.HasProvedFreshly ?? false;

    public Guid SessionId => Known.SessionId;

    public string Name => Known.Name;

    public Role Role => Known.Role;

    public string Organisation => Known.Organisation;

    public TimeZoneInfo TimeZone => Known.TimeZone;

    public IReadOnlyList<(OrganisationId Id, string Name)> Offices => Known.Offices;

    private SignedIn Known => _signedIn ?? throw new InvalidOperationException("No one is signed in.");

    /// <summary>Whether they may do this kind of thing. For doors, and for not offering what a door will refuse; never around data.</summary>
    public bool May(Permission permission) => _signedIn?.Role.May(permission) ?? false;

    /// <summary>This moment, as the database keeps it.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Signs what they do now, by the clock on their wall.</summary>
    public Signature Sign() => new(Id, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZone));

    internal void Is(SignedIn signedIn) => _signedIn = signedIn;
}
