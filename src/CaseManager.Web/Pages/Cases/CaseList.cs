using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>A row of a list of cases. The form of exploitation is not among it: lists are read over shoulders.</summary>
public sealed record CaseRow(CaseId Id, CaseReference Reference, string CoverName, CaseStatus Status, string Lead, DateTimeOffset OpenedAt);

/// <summary>Which of the cases that someone may know of a list shows.</summary>
public enum CaseScope
{
    /// <summary>Those they lead, or whose lead they stand in for now.</summary>
    Mine,

    /// <summary>Those whose live team they are in, their own among them.</summary>
    Team,

    /// <summary>Those of the offices they supervise.</summary>
    Office,
}

/// <summary>What a list of cases is asked for; all of it stands in the address, and none of it tells of a person.</summary>
public sealed record CaseFilter(CaseScope Scope, CaseStatus? Status, string? Form, string? Country, StaffId? Lead);

/// <summary>Queries for lists of cases. Whatever they ask for, the database adds: as far as the caller may know.</summary>
public static class CaseList
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 25;

    /// <summary>Beyond this many, a count says only that there are more.</summary>
    public const int CountLimit = 1000;

    /// <summary>The cases that a filter asks for.</summary>
    public static IQueryable<Case> Find(this CaseManagerDb db, CaseFilter filter, StaffId reader, OrganisationId[] offices, DateTimeOffset now)
    {
        var cases = db.Cases.AsNoTracking();
        cases = filter.Scope switch
        {
            CaseScope.Mine => cases.Where(c => c.Members.AsQueryable().Where(CaseMember.LiveAt(now)).Any(m => m.StaffId == reader && m.Capacity != Capacity.Team)),
            CaseScope.Team => cases.Where(c => c.Members.AsQueryable().Where(CaseMember.LiveAt(now)).Any(m => m.StaffId == reader)),
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
            ? cases.Where(c => c.Members.Any(m => m.StaffId == lead && m.Until == null && m.Capacity == Capacity.Lead))
            : cases;
    }

    /// <summary>The page after a place, or before one; one row more than fits tells whether it goes on.</summary>
    public static async Task<(IReadOnlyList<CaseRow> Rows, bool GoesOn)> PageAsync(
        this IQueryable<Case> cases, Place? after, Place? before, CancellationToken cancellationToken)
    {
        var (at, id) = ((before ?? after)?.At ?? default, new CaseId((before ?? after)?.Id ?? default));
        var ordered = before is not null
            ? cases.Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.OpenedAt, c.Id), ValueTuple.Create(at, id))).OrderBy(c => c.OpenedAt).ThenBy(c => c.Id)
            : after is not null
                ? cases.Where(c => EF.Functions.LessThan(ValueTuple.Create(c.OpenedAt, c.Id), ValueTuple.Create(at, id))).OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id)
                : cases.OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id);
        var rows = await ordered.Take(PageSize + 1).Rows().ToListAsync(cancellationToken);
        var goesOn = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize)];
        if (before is not null)
        {
            rows.Reverse();
        }

        return (rows, goesOn);
    }

    /// <summary>As rows of a list.</summary>
    public static IQueryable<CaseRow> Rows(this IQueryable<Case> cases) => cases.Select(c => new CaseRow(
        c.Id, c.Reference, c.CoverName, c.Status,
        c.Members.Where(m => m.Capacity == Capacity.Lead && m.Until == null).Select(m => m.Staff!.Name).First(), c.OpenedAt));

    /// <summary>How many there are, up to one beyond the limit.</summary>
    public static Task<int> CountUpToLimitAsync(this IQueryable<Case> cases, CancellationToken cancellationToken) =>
        cases.Select(c => c.Id).Take(CountLimit + 1).CountAsync(cancellationToken);
}
