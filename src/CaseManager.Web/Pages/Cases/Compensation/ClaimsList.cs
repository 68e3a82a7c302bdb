using System.Globalization;
using CaseManager.Data;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>A claim with its case; <paramref name="Until"/> is the open limitation date, null where none is open.</summary>
public sealed record ClaimRow(CompensationClaim Claim, CaseReference Reference, string CoverName, DateOnly? Until);

/// <summary>Page cursor: the sort key of a claim. <paramref name="Until"/> is <see cref="DateOnly.MaxValue"/> where no limitation date is open.</summary>
public sealed record ClaimPlace(bool IsOver, DateOnly Until, Guid Id)
{
    private const string Day = "yyyyMMdd";

    /// <summary>The cursor as written in a URL.</summary>
    public override string ToString() => $"{(IsOver ? 1 : 0)}-{Until.ToString(Day, CultureInfo.InvariantCulture)}-{Id:N}";

    /// <summary>Parses a cursor from a URL; null where it is invalid.</summary>
    public static ClaimPlace? Parse(string? text) =>
        text?.Split('-') is ["0" or "1", var day, var id] && DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) && Guid.TryParse(id, out var known)
            ? new(text[0] == '1', until, known)
            : null;
}

/// <summary>Claim queries; row security limits their results to what the caller may see.</summary>
public static class ClaimsList
{
    private static readonly ClaimState[] _over = [.. Enum.GetValues<ClaimState>().Where(s => s.IsOver())];

    /// <summary>Claims after a cursor: open claims first, by limitation date, then concluded claims.</summary>
    public static async Task<IReadOnlyList<ClaimRow>> ClaimsAsync(this CaseManagerDb db, ClaimPlace? after, int most, CancellationToken cancellationToken)
    {
        var placed = db.Claims.Select(c => new
        {
            c.Id,
            IsOver = _over.Contains(c.State),
            Until = db.Deadlines.Where(d => d.VictimId == c.VictimId && d.RuleCode == c.LimitationCode && d.State == DeadlineState.Open).Min(d => (DateOnly?)d.DueOn) ?? DateOnly.MaxValue,
        });
        if (after is { } place)
        {
            placed = placed.Where(c => (!place.IsOver && c.IsOver) || (c.IsOver == place.IsOver && (c.Until > place.Until || (c.Until == place.Until && c.Id.CompareTo(place.Id) > 0))));
        }

        var found = await placed.OrderBy(c => c.IsOver).ThenBy(c => c.Until).ThenBy(c => c.Id).Take(most).ToListAsync(cancellationToken);
        Guid[] ids = [.. found.Select(f => f.Id)];
        var claims = await db.Claims.AsNoTracking().Where(c => ids.Contains(c.Id)).WithAll().AsSplitQuery().ToDictionaryAsync(c => c.Id, cancellationToken);
        var heads = await db.Claims.Where(c => ids.Contains(c.Id)).Join(db.Cases, c => c.CaseId, o => o.Id, (c, o) => new { c.Id, c.VictimId, o.Reference })
            .Join(db.Victims, c => c.VictimId, v => v.Id, (c, v) => new { c.Id, c.Reference, v.CoverName }).ToDictionaryAsync(c => c.Id, cancellationToken);
        return [.. found.Select(f => new ClaimRow(claims[f.Id], heads[f.Id].Reference, heads[f.Id].CoverName, f.Until == DateOnly.MaxValue ? null : f.Until))];
    }
}
