using Microsoft.AspNetCore.Identity;

namespace CaseManager.Data.Security.SignIn;

/// <summary>Sign-in credentials. Name and role are in the staff table, under the same id.</summary>
/// <remarks>Failure count and lockout apply to devices without an earlier sign-in; each known device has its own count.</remarks>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Attempts since the last sign-in, from all devices, including those refused without a check.</summary>
    public int AttemptsSinceSignIn { get; private init; }

    /// <summary>Time of the last sign-in; null before the first.</summary>
    public DateTimeOffset? SignedInAt { get; private init; }

    /// <summary>The administrator who requested the invitation; null for the first accounts of an installation.</summary>
    public Guid? InvitedBy { get; private init; }

    /// <summary>When access was last granted or restored; the earliest value for the first accounts of an installation.</summary>
    public DateTimeOffset AccessGrantedAt { get; init; }
}
