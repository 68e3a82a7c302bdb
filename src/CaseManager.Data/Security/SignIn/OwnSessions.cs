using CaseManager.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Security.SignIn;

public sealed record OwnSession(Guid Id, DateTimeOffset StartedAt, DateTimeOffset LastUsedAt);

public static class OwnSessions
{
    /// <summary>Active sessions, last used first.</summary>
    public static async Task<IReadOnlyList<OwnSession>> ReadOwnSessionsAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<OwnSession>($"""
            select id as "Id", started_at as "StartedAt", last_used_at as "LastUsedAt" from row_security.my_sessions()
            """).ToListAsync(cancellationToken);

    /// <summary>Ends a session; has no effect on sessions of others.</summary>
    public static Task EndOwnSessionAsync(this CaseManagerDb db, Guid session, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.end_my_session({session})", cancellationToken);

    /// <summary>Ends all sessions except the current one.</summary>
    public static Task EndOtherSessionsAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.end_my_other_sessions()", cancellationToken);
}
