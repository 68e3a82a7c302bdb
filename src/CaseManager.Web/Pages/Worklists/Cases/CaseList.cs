using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.Cases;

/// <summary>Omits the form of exploitation, because lists can be read over someone's shoulder.</summary>
public sealed record CaseRow(CaseId Id, CaseReference Reference, string CoverName, CaseStatus Status, string Lead, DateTimeOffset OpenedAt);

public enum CaseScope
{
    /// <summary>Cases that the caller leads, or is the deputy for now.</summary>
    Mine,

    /// <summary>Cases whose current team includes the caller.</summary>
    Team,

    /// <summary>Cases of the offices that the caller supervises.</summary>
    Office,
}

/// <summary>Filter of a case list. It is part of the URL, so it contains no personal data.</summary>
public sealed record CaseFilter(CaseScope Scope, CaseStatus? Status, string? Form, string? Country, StaffId? Lead);

/// <summary>Row security limits the results to what the caller may see.</summary>
public static class CaseList
{
    public const int PageSize = 25;

    /// <summary>Largest count that is shown exactly.</summary>
    public const int CountLimit = 1000;

    public static IQueryable<Case> FindCases(this CaseManagerDb db, CaseFilter filter, StaffId reader, OrganisationId[] offices, DateTimeOffset now)
    {
        var cases = db.Cases.AsNoTracking();
        cases = filter.Scope switch
        {
            CaseScope.Mine =>
                cases.Where(c => c.Members.AsQueryable().Where(CaseMember.IsActiveAt(now)).Any(m => m.StaffId == reader && m.CaseRole != CaseRole.Member)),
            CaseScope.Team => cases.Where(c => c.Members.AsQueryable().Where(CaseMember.IsActiveAt(now)).Any(m => m.StaffId == reader)),
            _ => cases.Where(c => offices.Contains(c.OfficeId)),
        };
        if (filter.Status is { } status)
        {
            cases = cases.Where(c => c.Status == status);
        }

        if (filter.Form is { } form)
        {
            cases = cases.Where(c => db.Exploitations.Any(e => e.CaseId == c.Id && e.Forms.Contains(form)));
        }

        if (filter.Country is { } country)
        {
            cases = cases.Where(c => db.Exploitations.Any(e => e.CaseId == c.Id && e.Countries.Contains(country)));
        }

        return filter.Lead is { } lead
            ? cases.Where(c => c.Members.Any(m => m.StaffId == lead && m.EndsAt == null && m.CaseRole == CaseRole.Lead))
            : cases;
    }

    /// <summary>Keyset page before or after a cursor; reads one row more than a page, to detect further rows.</summary>
    public static async Task<(IReadOnlyList<CaseRow> Rows, bool HasNextPage)> ToPageAsync(
        this IQueryable<Case> cases, PageCursor? after, PageCursor? before, CancellationToken cancellationToken)
    {
        var (at, id) = ((before ?? after)?.Timestamp ?? default, new CaseId((before ?? after)?.Id ?? default));
        var ordered = before is not null
            ? cases.Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.OpenedAt, c.Id), ValueTuple.Create(at, id))).OrderBy(c => c.OpenedAt)
            .ThenBy(c => c.Id)
            : after is not null
                ? cases.Where(c => EF.Functions.LessThan(ValueTuple.Create(c.OpenedAt, c.Id), ValueTuple.Create(at, id))).OrderByDescending(c => c.OpenedAt)
                .ThenByDescending(c => c.Id)
                : cases.OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id);
        var rows = await ordered.Take(PageSize + 1).SelectRows().ToListAsync(cancellationToken);
        var mergedInto = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize)];
        if (before is not null)
        {
            rows.Reverse();
        }

        return (rows, mergedInto);
    }

    public static IQueryable<CaseRow> SelectRows(this IQueryable<Case> cases) => cases.Select(c => new CaseRow(
        c.Id, c.Reference, c.CoverName, c.Status,
        c.Members.Where(m => m.CaseRole == CaseRole.Lead && m.EndsAt == null).Select(m => m.Staff!.Name).First(), c.OpenedAt));

    /// <summary>Number of cases, capped at <see cref="CountLimit"/> plus one.</summary>
    public static Task<int> CountUpToLimitAsync(this IQueryable<Case> cases, CancellationToken cancellationToken) =>
        cases.Select(c => c.Id).Take(CountLimit + 1).CountAsync(cancellationToken);
}
