using CaseManager.Data.Persistence;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Data.Security.Accounts;

/// <summary>A notice to the caller about a change of an account.</summary>
public sealed record OwnAccountNotice(
    Guid Id, AccountRequestEvent Event, AccountRequestKind Kind, string Name, string RequestedBy, DateTimeOffset CreatedAt, bool IsRead);

public static class AccountNotices
{
    /// <summary>The caller's notices of the last 90 days, latest first.</summary>
    public static async Task<IReadOnlyList<OwnAccountNotice>> ReadAccountNoticesAsync(this CaseManagerDb db, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Row>($"""
            select id as "Id", event as "Event", kind as "Kind", name as "Name", requested_by as "RequestedBy", created_at as "CreatedAt",
              is_read as "IsRead"
            from row_security.my_account_notices()
            """).ToListAsync(cancellationToken);
        return [.. found.Select(r => new OwnAccountNotice(
            r.Id, Enum.Parse<AccountRequestEvent>(r.Event), Enum.Parse<AccountRequestKind>(r.Kind), r.Name, r.RequestedBy, r.CreatedAt, r.IsRead))];
    }

    public static Task MarkAccountNoticesReadAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.mark_account_notices_read()", cancellationToken);

    private sealed record Row(Guid Id, string Event, string Kind, string Name, string RequestedBy, DateTimeOffset CreatedAt, bool IsRead);
}

/// <summary>Notices not yet sent by e-mail. Needs a connection as casemanager_app without a caller.</summary>
public sealed class AccountNoticeQueue(NpgsqlDataSource database, CallerSigner signer)
{
    /// <summary>Claims up to 100 notices; a notice that is not marked as sent within ten minutes can be claimed again.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Email)>> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select id, email from row_security.claim_account_notices($1)");
        command.Parameters.Add(new() { Value = signer.SignNoticeClaim() });
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        var notices = new List<(Guid, string)>();
        while (await found.ReadAsync(cancellationToken))
        {
            notices.Add((found.GetGuid(0), found.GetString(1)));
        }

        return notices;
    }

    public async Task MarkSentAsync(Guid notice, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select row_security.mark_account_notice_sent($1)");
        command.Parameters.Add(new() { Value = signer.SignNoticeSent(notice) });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
