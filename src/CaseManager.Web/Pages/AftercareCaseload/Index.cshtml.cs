using System.Globalization;
using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.AftercareCaseload;

public enum CaseloadPart
{
    Due,

    Waiting,

    Places,

    Workers,
}

[Needs(Permission.RecordAftercare)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user) : PageModel
{
    private const int DaysAhead = 30;
    private const int OnePage = 50;
    private const string Day = "yyyyMMdd";

    /// <summary>Code of the part; an invalid value selects the first.</summary>
    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    /// <summary>Page cursor: the last item of the previous page.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public CaseloadPart Part => Enum.TryParse<CaseloadPart>(Show, out var part) && Parts.Contains(part) ? part : CaseloadPart.Due;

    /// <summary>Parts available to the caller; the workload of other workers requires the permission for caseloads.</summary>
    public IReadOnlyList<CaseloadPart> Parts => [.. Enum.GetValues<CaseloadPart>().Where(p => p != CaseloadPart.Workers || user.May(Permission.ViewCaseloads))];

    public DateOnly Today => user.Sign().Day;

    public IReadOnlyList<DueLine> Due { get; private set; } = [];

    public IReadOnlyList<WaitingLine> Waiting { get; private set; } = [];

    /// <summary>Open providers with places, and the number of survivors accommodated there.</summary>
    public IReadOnlyList<(Provider Provider, Offer Offer, int Ours)> Places { get; private set; } = [];

    public IReadOnlyList<WorkerLine> Workers { get; private set; } = [];

    /// <summary>Page cursor of the next page; null on the last page.</summary>
    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        switch (Part)
        {
            case CaseloadPart.Due:
                var due = await db.DueInAftercareAsync(user.Now, Today.AddDays(DaysAhead), Place(), OnePage + 1, cancellationToken);
                Due = [.. due.Take(OnePage)];
                Next = due.Count > OnePage ? $"{Due[^1].On.ToString(Day, CultureInfo.InvariantCulture)}-{Due[^1].Id:N}" : null;
                break;
            case CaseloadPart.Waiting:
                var waiting = await db.AwaitedServicesAsync(Moment(), OnePage + 1, cancellationToken);
                Waiting = [.. waiting.Take(OnePage)];
                Next = waiting.Count > OnePage ? $"{Waiting[^1].Service.OpenedAt.UtcTicks}-{Waiting[^1].Service.Id:N}" : null;
                break;
            case CaseloadPart.Places:
                var ours = await db.OursByOfferAsync(cancellationToken);
                Places = [.. from provider in await db.CurrentProvidersAsync(cancellationToken) where !provider.IsClosed from offer in provider.Offers where offer.Kind.HasPlaces() select (provider, offer, ours.GetValueOrDefault((provider.Id, offer.Kind)))];
                break;
            default:
                Workers = await db.AftercareWorkersAsync(user.Now, cancellationToken);
                break;
        }
    }

    public static string AddressOf(DueLine due) => $"/cases/{due.Reference}/{due.Kind switch { DueKind.Review or DueKind.Plan => "aftercare", DueKind.Assessment or DueKind.Intake => "outcomes", _ => "follow-up" }}?person={due.Victim.Value}";

    // Invalid values are ignored: bookmarked addresses may be outdated.
    private (DateOnly On, Guid Id)? Place() =>
        After?.Split('-') is [var day, var id] && DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParse(id, out var known) ? (on, known) : null;

    private (DateTimeOffset At, Guid Id)? Moment() =>
        After?.Split('-') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks && Guid.TryParse(id, out var known)
            ? (new(at, TimeSpan.Zero), known) : null;
}
