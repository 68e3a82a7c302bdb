using System.Globalization;
using CaseManager.Data;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>A claim in one of many cases.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Reference">Of which case.</param>
/// <param name="CoverName">The name the survivor is called by.</param>
/// <param name="Until">Until when it can be sent; null where no date stands open.</param>
public sealed record ClaimRow(CompensationClaim Claim, CaseReference Reference, string CoverName, DateOnly? Until);

/// <summary>A place in the list of claims: after the claim that has these.</summary>
/// <param name="IsOver">Whether nothing more is awaited of it.</param>
/// <param name="Until">Until when it can be sent; the last day there is, where no date stands open.</param>
/// <param name="Id">The claim.</param>
public sealed record ClaimPlace(bool IsOver, DateOnly Until, Guid Id)
{
    private const string Day = "yyyyMMdd";

    /// <summary>The place as it stands in an address.</summary>
    public override string ToString() => $"{(IsOver ? 1 : 0)}-{Until.ToString(Day, CultureInfo.InvariantCulture)}-{Id:N}";

    /// <summary>Reads a place from an address; null where it is none.</summary>
    public static ClaimPlace? Parse(string? text) =>
        text?.Split('-') is ["0" or "1", var day, var id] && DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) && Guid.TryParse(id, out var known)
            ? new(text[0] == '1', until, known)
            : null;
}

/// <summary>Lists claims. Whatever is asked for, the database adds: as far as the caller may know.</summary>
public static class ClaimsList
{
    private static readonly ClaimState[] _over = [.. Enum.GetValues<ClaimState>().Where(s => s.IsOver())];

    /// <summary>
    /// The claims after a place: those that go on first, the nearest date until which one can be sent before the others; then those that are over.
    /// </summary>
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
