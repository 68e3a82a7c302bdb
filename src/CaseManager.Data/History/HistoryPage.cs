using CaseManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.History;

/// <summary>A history entry for the data protection officer; contains no case content.</summary>
public sealed record HistoryLineForOfficer(long Seq, DateTimeOffset At, HistoryAct Act, string? Who, string? Reference, string? Subject);

/// <summary>Filter for the history; null means no restriction. Only entries with a number lower than <c>Before</c> are returned.</summary>
public sealed record HistoryFilter(long? Before, StaffId? Who, HistoryAct? Act, string? Reference);

/// <summary>History queries for the data protection officer; the database refuses every other caller.</summary>
public static class HistoryPage
{
    /// <summary>Latest entries first.</summary>
    public static async Task<IReadOnlyList<HistoryLineForOfficer>> ReadHistoryAsync(
        this CaseManagerDb db, HistoryFilter filter, int most, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Row>($"""
            select seq as "Seq", at as "At", act as "Act", staff_name as "Who", case_reference as "Reference", subject as "Subject"
            from row_security.history_page({filter.Before}::bigint, {filter.Who?.Value}::uuid, {filter.Act?.ToString()}::text, {filter.Reference}::text, {most})
            """).ToListAsync(cancellationToken);
        return [.. found.Select(r => new HistoryLineForOfficer(r.Seq, r.At, Enum.Parse<HistoryAct>(r.Act), r.Who, r.Reference, r.Subject))];
    }

    private sealed record Row(long Seq, DateTimeOffset At, string Act, string? Who, string? Reference, string? Subject);
}
