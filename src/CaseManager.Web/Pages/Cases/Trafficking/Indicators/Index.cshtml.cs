using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Cases.Overview;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Trafficking.Indicators;

/// <summary>Indicators of trafficking with the resulting finding and its gaps; police see only what is shared with them.</summary>
[Needs(Permission.ViewIndicators)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : CasePersonPage(db)
{
    private const int PageSize = 50;

    private IReadOnlyList<Indicator> _all = [];
    private IReadOnlyDictionary<Domain.StaffId, string> _names = new Dictionary<Domain.StaffId, string>();

    public override string Section => "indicators";

    /// <summary>The element of which one page is shown; otherwise the first page of each.</summary>
    [FromQuery(Name = "element")]
    public string? ElementCode { get; set; }

    /// <summary>Number of indicators of the element on earlier pages.</summary>
    [FromQuery(Name = "skip")]
    public int Skip { get; set; }

    /// <summary>Elements that the page shows.</summary>
    public IReadOnlyList<Element> Elements => SelectedElement is { } element ? [element] : Enum.GetValues<Element>();

    private Element? SelectedElement => FormValues.TryParseCode<Element>(ElementCode, out var element) ? element : null;

    /// <summary>The finding; null where it is not shared with the reader.</summary>
    public Finding? Finding { get; private set; }

    /// <summary>Indicators that are not superseded, in order of recording.</summary>
    public IReadOnlyList<Indicator> Current { get; private set; } = [];

    /// <summary>Whether the reader may see statements, sources, authors and superseded indicators.</summary>
    public bool HasFullAccess => user.Role.CanRead(Compartment.Indicators);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var victim = await Db.Victims.AsNoTracking().Include(v => v.Exploitation).Include(v => v.Indicators)
            .SingleAsync(v => v.Id == Person.Id, cancellationToken);
        _all = victim.Indicators;
        if (HasFullAccess)
        {
            await documents.DecryptAsync([.. _all], cancellationToken); // other readers need only codes, so the statements stay encrypted
        }

        Current = _all.Current();
        Finding = victim.FindingFor(user.Role);
        _names = await Db.LoadStaffNamesAsync(_all.Select(i => i.RecordedBy), cancellationToken);
    }

    /// <summary>One page of the indicators of an element, in order of recording.</summary>
    public IReadOnlyList<Indicator> GetPage(Element element) => [.. GetRest(element).Take(PageSize)];

    /// <summary>Number of indicators after the page, and the address of the next one; null on the last page.</summary>
    public (int Count, string Url)? GetNextPage(Element element) => GetRest(element).Count() - PageSize is > 0 and var more
        ? (more, GetPageUrl($"indicators?element={element}&skip={FirstOnPage + PageSize}")) : null;

    private int FirstOnPage => SelectedElement is null ? 0 : Math.Max(0, Skip);

    private IEnumerable<Indicator> GetRest(Element element) => Current.Where(i => i.Element == element).Skip(FirstOnPage);

    /// <summary>Indicators that this one supersedes, latest first.</summary>
    public IReadOnlyList<Indicator> GetSuperseded(Indicator indicator) => [.. _all.GetSuperseded(indicator)];

    public string GetRecorderName(Indicator indicator) => _names[indicator.RecordedBy];
}
