using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.SignIn;

/// <summary>A device on which the caller signed in before.</summary>
/// <param name="Id">Names it.</param>
/// <param name="KnownSince">When they first did.</param>
/// <param name="LastUsedAt">When they last did.</param>
/// <param name="IsHere">Whether it is the one that asks.</param>
public sealed record OwnDevice(Guid Id, DateTimeOffset KnownSince, DateTimeOffset LastUsedAt, bool IsHere);

/// <summary>Attempts to sign in as the caller that failed.</summary>
/// <param name="Failed">How many.</param>
/// <param name="Since">Since when they are counted: since they signed in the time before.</param>
public sealed record FailedAttempts(int Failed, DateTimeOffset Since);

/// <summary>From where the caller signs in, and others tried to.</summary>
public static class OwnDevices
{
    /// <summary>The devices that are known, the latest used first.</summary>
    public static async Task<IReadOnlyList<OwnDevice>> ReadOwnDevicesAsync(this CaseManagerDb db, DeviceToken? here, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<OwnDevice>($"""
            select id as "Id", known_since as "KnownSince", last_used_at as "LastUsedAt", is_here as "IsHere" from row_security.my_devices({here?.Hash ?? []})
            """).ToListAsync(cancellationToken);

    /// <summary>Forgets one; nothing happens where it is not the caller's.</summary>
    public static Task ForgetOwnDeviceAsync(this CaseManagerDb db, Guid device, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.forget_my_device({device})", cancellationToken);

    /// <summary>How often signing in failed.</summary>
    public static Task<FailedAttempts> ReadOwnFailedAttemptsAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<FailedAttempts>($"""select failed as "Failed", since as "Since" from row_security.my_failed_attempts()""").SingleAsync(cancellationToken);
}
