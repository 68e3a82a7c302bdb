using CaseManager.Data.Security.SignIn;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Web.Access;

/// <summary>The signed-in user, loaded from the database at every request, so that a withdrawn role takes effect at once.</summary>
public sealed class CurrentUser(TimeProvider clock)
{
    private SignedInUser? _signedIn;

    public bool IsSignedIn => _signedIn is not null;

    public StaffId Id => SignedInUser.StaffId;

    public bool HasSecondFactor => SignedInUser.HasSecondFactor;

    /// <summary>Whether the user has reauthenticated within the last five minutes.</summary>
    public bool HasFreshProof => _signedIn?.HasFreshProof ?? false;

    /// <summary>Whether the user has an unread notice about a change of an account.</summary>
    public bool HasUnreadNotice => SignedInUser.HasUnreadNotice;

    public Guid SessionId => SignedInUser.SessionId;

    public string Name => SignedInUser.Name;

    public Role Role => SignedInUser.Role;

    public string Organisation => SignedInUser.Organisation;

    public TimeZoneInfo TimeZone => SignedInUser.TimeZone;

    public IReadOnlyList<(OrganisationId Id, string Name)> Offices => SignedInUser.Offices;

    private SignedInUser SignedInUser => _signedIn ?? throw new InvalidOperationException("No one is signed in.");

    /// <summary>
    /// Whether the role has this permission. Used for page authorization and to hide actions that would be refused; never to filter data.
    /// </summary>
    public bool HasPermission(Permission permission) => _signedIn?.Role.HasPermission(permission) ?? false;

    public DateTimeOffset UtcNow => clock.GetUtcNow();

    /// <summary>Audit stamp of this user, in the local time of their organisation.</summary>
    public AuditStamp CreateStamp() => new(Id, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZone));

    internal void SetSignedIn(SignedInUser signedIn) => _signedIn = signedIn;
}
