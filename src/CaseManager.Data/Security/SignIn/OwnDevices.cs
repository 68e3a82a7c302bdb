using CaseManager.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Security.SignIn;

/// <summary>A device on which the caller signed in before. <c>IsCurrent</c>: whether the request comes from it.</summary>
public sealed record OwnDevice(Guid Id, DateTimeOffset FirstUsedAt, DateTimeOffset LastUsedAt, bool IsCurrent);

/// <summary>Failed attempts to sign in as the caller, counted since the sign-in before the current session.</summary>
public sealed record FailedAttempts(int Count, DateTimeOffset PreviousSignInAt);

/// <summary>The caller's known devices and failed sign-in attempts.</summary>
public static class OwnDevices
{
    /// <summary>Known devices, last used first.</summary>
    public static async Task<IReadOnlyList<OwnDevice>> ReadOwnDevicesAsync(this CaseManagerDb db, DeviceToken? here, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<OwnDevice>($"""
            select id as "Id", first_used_at as "FirstUsedAt", last_used_at as "LastUsedAt", is_current as "IsCurrent"
              from row_security.my_devices({here?.Hash ?? []})
            """).ToListAsync(cancellationToken);

    /// <summary>Deletes a known device; has no effect on devices of others.</summary>
    public static Task RemoveOwnDeviceAsync(this CaseManagerDb db, Guid device, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.remove_my_device({device})", cancellationToken);

    public static Task<FailedAttempts> ReadOwnFailedAttemptsAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<FailedAttempts>(
            $"""select failed_count as "Count", previous_sign_in_at as "PreviousSignInAt" from row_security.my_failed_attempts()""")
            .SingleAsync(cancellationToken);
}
