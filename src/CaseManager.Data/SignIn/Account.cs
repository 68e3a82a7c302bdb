using Microsoft.AspNetCore.Identity;

namespace CaseManager.Data.SignIn;

/// <summary>What someone signs in with. Who they are and what they may do stands in staff, under the same id.</summary>
/// <remarks>Failures and lockout are those of devices that they never signed in on; each device that they did counts its own.</remarks>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Attempts to sign in since they last did, from wherever, refused unread ones included.</summary>
    public int AttemptsSinceSignIn { get; private init; }

    /// <summary>When they last signed in; null until they do.</summary>
    public DateTimeOffset? SignedInAt { get; private init; }
}
