using System.Globalization;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Worklists.Aftercare;

public enum CaseloadPart
{
    Due,

    Waiting,

    Places,

    Workers,
}

[Needs(Permission.RecordAftercare)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : PageModel
{
    private const int DaysAhead = 30;
    private const int PageSize = 50;
    private const string DateFormat = "yyyyMMdd";

    /// <summary>Code of the part; an invalid value selects the first.</summary>
    [FromQuery(Name = "show")]
    public string? RequestedPart { get; set; }

    /// <summary>Page cursor: the last item of the previous page.</summary>
    [FromQuery(Name = "after")]
    public string? Cursor { get; set; }

    public CaseloadPart Part => Enum.TryParse<CaseloadPart>(RequestedPart, out var part) && Parts.Contains(part) ? part : CaseloadPart.Due;

    /// <summary>Parts available to the caller; the workload of other workers requires the permission for caseloads.</summary>
    public IReadOnlyList<CaseloadPart> Parts =>
        [.. Enum.GetValues<CaseloadPart>().Where(p => p != CaseloadPart.Workers || user.HasPermission(Permission.ViewCaseloads))];

    public DateOnly Today => user.CreateStamp().Date;

    public IReadOnlyList<DueRow> Due { get; private set; } = [];

    public IReadOnlyList<PendingServiceRow> Waiting { get; private set; } = [];

    /// <summary>Open providers with places, and the number of survivors accommodated there.</summary>
    public IReadOnlyList<(Provider Provider, Offer Offer, int Ours)> Places { get; private set; } = [];

    public IReadOnlyList<WorkerRow> Workers { get; private set; } = [];

    /// <summary>Page cursor of the next page; null on the last page.</summary>
    public string? NextCursor { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        switch (Part)
        {
            case CaseloadPart.Due:
                var due = await db.GetDueInAftercareAsync(documents, user.UtcNow, Today.AddDays(DaysAhead), ParseDateCursor(), PageSize + 1, cancellationToken);
                Due = [.. due.Take(PageSize)];
                NextCursor = due.Count > PageSize ? $"{Due[^1].DueOn.ToString(DateFormat, CultureInfo.InvariantCulture)}-{Due[^1].Id:N}" : null;
                break;
            case CaseloadPart.Waiting:
                var waiting = await db.GetPendingServicesAsync(ParseTimeCursor(), PageSize + 1, cancellationToken);
                Waiting = [.. waiting.Take(PageSize)];
                NextCursor = waiting.Count > PageSize ? $"{Waiting[^1].Service.OpenedAt.UtcTicks}-{Waiting[^1].Service.Id:N}" : null;
                break;
            case CaseloadPart.Places:
                var ours = await db.CountAccommodatedByOfferAsync(documents, cancellationToken);
                Places = [.. from provider in await db.LoadCurrentProvidersAsync(
                    cancellationToken) where !provider.IsClosed from offer in provider.Offers where offer.Kind.HasPlaces() select (provider, offer,
                    ours.GetValueOrDefault((provider.Id, offer.Kind)))];
                break;
            default:
                Workers = await db.GetAftercareWorkersAsync(user.UtcNow, cancellationToken);
                break;
        }
    }

    public static string GetUrl(DueRow due)
    {
        var page = due.Kind switch
        {
            DueKind.Review or DueKind.Plan => "aftercare",
            DueKind.Assessment or DueKind.Intake => "outcomes",
            _ => "follow-up",
        };
        return $"/cases/{due.Reference}/{page}?person={due.VictimId.Value}";
    }

    // Invalid values are ignored: bookmarked addresses may be outdated.
    private (DateOnly Date, Guid Id)? ParseDateCursor() =>
        Cursor?.Split('-') is [var day, var id] && DateOnly.TryParseExact(day, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && Guid.TryParse(id, out var known) ? (date, known) : null;

    private (DateTimeOffset Moment, Guid Id)? ParseTimeCursor() =>
        Cursor?.Split('-') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTime.MaxValue.Ticks && Guid.TryParse(id, out var known)
            ? (new(at, TimeSpan.Zero), known) : null;
}
