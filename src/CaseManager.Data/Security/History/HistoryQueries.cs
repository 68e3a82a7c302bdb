using CaseManager.Data.Persistence;
using CaseManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Security.History;

/// <summary>A history entry for the data protection officer; contains no case content.</summary>
public sealed record AuditLogEntry(long Seq, DateTimeOffset OccurredAt, HistoryAct Act, string? StaffName, string? CaseReference, string? Subject);

/// <summary>Filter for the history; null means no restriction. Only entries with a number lower than <c>BeforeSeq</c> are returned.</summary>
public sealed record HistoryFilter(long? BeforeSeq, StaffId? StaffId, HistoryAct? Act, string? CaseReference);

/// <summary>History queries for the data protection officer; the database refuses every other caller.</summary>
public static class HistoryQueries
{
    /// <summary>Latest entries first.</summary>
    public static async Task<IReadOnlyList<AuditLogEntry>> ReadHistoryAsync(
        this CaseManagerDb db, HistoryFilter filter, int limit, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Row>($"""
            select seq as "Seq", occurred_at as "OccurredAt", act as "Act", staff_name as "StaffName", case_reference as "CaseReference", subject as "Subject"
            from row_security.history_page({filter.BeforeSeq}::bigint, {filter.StaffId?.Value}::uuid, {filter.Act?.ToString()}::text,
              {filter.CaseReference}::text, {limit})
            """).ToListAsync(cancellationToken);
        return [.. found.Select(r => new AuditLogEntry(r.Seq, r.OccurredAt, Enum.Parse<HistoryAct>(r.Act), r.StaffName, r.CaseReference, r.Subject))];
    }

    private sealed record Row(long Seq, DateTimeOffset OccurredAt, string Act, string? StaffName, string? CaseReference, string? Subject);
}
