using System.Globalization;
using CaseManager.Data.Compensation;
using CaseManager.Data.Persistence;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>A claim with its case; <paramref name="LimitationDate"/> is the open limitation date, null where none is open.</summary>
public sealed record ClaimRow(CompensationClaim Claim, CaseReference Reference, string CoverName, DateOnly? LimitationDate);

/// <summary>
/// Page cursor: the sort key of a claim. <paramref name="LimitationDate"/> is <see cref="DateOnly.MaxValue"/> if no limitation date is open.
/// </summary>
public sealed record ClaimCursor(bool IsFinal, DateOnly LimitationDate, Guid Id)
{
    private const string DateFormat = "yyyyMMdd";

    /// <summary>The cursor as written in a URL.</summary>
    public override string ToString() => $"{(IsFinal ? 1 : 0)}-{LimitationDate.ToString(DateFormat, CultureInfo.InvariantCulture)}-{Id:N}";

    /// <summary>Parses a cursor from a URL; null where it is invalid.</summary>
    public static ClaimCursor? Parse(string? text) =>
        text?.Split('-') is ["0" or "1", var day, var id]
        && DateOnly.TryParseExact(day, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var endsOn) && Guid.TryParse(id, out var known)
            ? new(text[0] == '1', endsOn, known)
            : null;
}

/// <summary>Claim queries; row security limits their results to what the caller may see.</summary>
public static class ClaimQueries
{
    private static readonly ClaimState[] _finalStates = [.. Enum.GetValues<ClaimState>().Where(s => s.IsFinal())];

    /// <summary>Claims after a cursor: open claims first, by limitation date, then concluded claims.</summary>
    public static async Task<IReadOnlyList<ClaimRow>> LoadClaimRowsAsync(this CaseManagerDb db, ClaimCursor? after, int limit,
        CancellationToken cancellationToken)
    {
        var placed = db.Claims.Select(c => new
        {
            c.Id,
            IsOver = _finalStates.Contains(c.State),
            Until = db.Deadlines.Where(d => d.VictimId == c.VictimId && d.RuleCode == c.LimitationCode && d.State == DeadlineState.Open)
            .Min(d => (DateOnly?)d.DueOn) ?? DateOnly.MaxValue,
        });
        if (after is { } place)
        {
            placed = placed.Where(c => (!place.IsFinal && c.IsOver)
                || (c.IsOver == place.IsFinal && (c.Until > place.LimitationDate || (c.Until == place.LimitationDate && c.Id.CompareTo(place.Id) > 0))));
        }

        var found = await placed.OrderBy(c => c.IsOver).ThenBy(c => c.Until).ThenBy(c => c.Id).Take(limit).ToListAsync(cancellationToken);
        Guid[] ids = [.. found.Select(f => f.Id)];
        var claims = await db.Claims.AsNoTracking().Where(c => ids.Contains(c.Id)).IncludeAll().AsSplitQuery().ToDictionaryAsync(c => c.Id, cancellationToken);
        var heads = await db.Claims.Where(c => ids.Contains(c.Id)).Join(db.Cases, c => c.CaseId, o => o.Id, (c, o) => new { c.Id, c.VictimId, o.Reference })
            .Join(db.Victims, c => c.VictimId, v => v.Id, (c, v) => new { c.Id, c.Reference, v.CoverName }).ToDictionaryAsync(c => c.Id, cancellationToken);
        return [.. found.Select(f => new ClaimRow(claims[f.Id], heads[f.Id].Reference, heads[f.Id].CoverName, f.Until == DateOnly.MaxValue ? null : f.Until))];
    }
}
