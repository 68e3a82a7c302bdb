using CaseManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.History;

/// <summary>A line of history as the data protection officer reads it: who did what kind of thing, when, in which case.</summary>
public sealed record HistoryLineForOfficer(long Seq, DateTimeOffset At, HistoryAct Act, string? Who, string? Reference, string? Subject);

/// <summary>What the data protection officer asks of history.</summary>
/// <param name="Before">Only entries before this one.</param>
/// <param name="Who">Only what this person did.</param>
/// <param name="Act">Only this kind of thing.</param>
/// <param name="Reference">Only in the case of this reference.</param>
public sealed record HistoryFilter(long? Before, StaffId? Who, HistoryAct? Act, string? Reference);

/// <summary>Reads history for the data protection officer; for no one else does the database answer.</summary>
public static class HistoryPage
{
    /// <summary>The latest entries first.</summary>
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
