using CaseManager.Data.SignIn;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Web.Access;

/// <summary>The signed-in user, loaded from the database at every request, so that a withdrawn role takes effect at once.</summary>
public sealed class CurrentUser(TimeProvider clock)
{
    private SignedIn? _signedIn;

    public bool IsSignedIn => _signedIn is not null;

    public StaffId Id => Known.StaffId;

    public bool HasSecondFactor => Known.HasSecondFactor;

    /// <summary>Whether the user has reauthenticated within the last five minutes.</summary>
    public bool HasProvedFreshly => _signedIn?.HasProvedFreshly ?? false;

    public Guid SessionId => Known.SessionId;

    public string Name => Known.Name;

    public Role Role => Known.Role;

    public string Organisation => Known.Organisation;

    public TimeZoneInfo TimeZone => Known.TimeZone;

    public IReadOnlyList<(OrganisationId Id, string Name)> Offices => Known.Offices;

    private SignedIn Known => _signedIn ?? throw new InvalidOperationException("No one is signed in.");

    /// <summary>
    /// Whether the role has this permission. For page authorization and for hiding actions that it would refuse; never to filter data.
    /// </summary>
    public bool May(Permission permission) => _signedIn?.Role.May(permission) ?? false;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Audit stamp of this user, in the local time of their organisation.</summary>
    public Signature Sign() => new(Id, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZone));

    internal void Is(SignedIn signedIn) => _signedIn = signedIn;
}
