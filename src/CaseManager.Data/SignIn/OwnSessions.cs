using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.SignIn;

/// <summary>One place where the caller is signed in.</summary>
/// <param name="Id">The session.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="LastUsedAt">When it was last used.</param>
public sealed record OwnSession(Guid Id, DateTimeOffset StartedAt, DateTimeOffset LastUsedAt);

/// <summary>The caller's own sessions: seen, and ended.</summary>
public static class OwnSessions
{
    /// <summary>Those that are still alive, the latest used first.</summary>
    public static async Task<IReadOnlyList<OwnSession>> ReadOwnSessionsAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<OwnSession>($"""
            select id as "Id", started_at as "StartedAt", last_used_at as "LastUsedAt" from row_security.my_sessions()
            """).ToListAsync(cancellationToken);

    /// <summary>Ends one; nothing happens where it is not the caller's.</summary>
    public static Task EndOwnSessionAsync(this CaseManagerDb db, Guid session, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.end_my_session({session})", cancellationToken);

    /// <summary>Ends all but the one that asks.</summary>
    public static Task EndOtherSessionsAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.end_my_other_sessions()", cancellationToken);
}
