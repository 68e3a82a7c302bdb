using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Timeline;

/// <summary>Filter and page cursor in the URL. Invalid values are ignored, because bookmarked addresses may be outdated.</summary>
public sealed record TimelineQuery
{
    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    [FromQuery(Name = "person")]
    public string? Person { get; init; }

    [FromQuery(Name = "after")]
    public string? AfterCursor { get; init; }

    public TimelineKind? KindFilter => FormValues.TryParseCode<TimelineKind>(Kind, out var kind) ? kind : null;

    public Guid? PersonFilter => Guid.TryParse(Person, out var person) ? person : null;

    public PageCursor? Cursor => PageCursor.Parse(AfterCursor);

    public bool IsFiltered => KindFilter is not null || PersonFilter is not null;

    /// <summary>URL of the same filter from another page cursor.</summary>
    public string GetUrl(PageCursor place) => "timeline" + QueryString.Create(
        new[] { ("kind", KindFilter?.ToString()), ("person", PersonFilter?.ToString()), ("after", place.ToString()) }
            .Where(p => p.Item2 is not null).Select(p => KeyValuePair.Create(p.Item1, p.Item2)));
}
