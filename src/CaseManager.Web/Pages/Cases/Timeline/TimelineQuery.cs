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
    public string? After { get; init; }

    public TimelineKind? OfKind => Answering.Is<TimelineKind>(Kind, out var kind) ? kind : null;

    public Guid? OfPerson => Guid.TryParse(Person, out var person) ? person : null;

    public Place? Place => Place.Parse(After);

    public bool IsNarrowed => OfKind is not null || OfPerson is not null;

    /// <summary>URL of the same filter from another page cursor.</summary>
    public string From(Place place) => "timeline" + QueryString.Create(
        new[] { ("kind", OfKind?.ToString()), ("person", OfPerson?.ToString()), ("after", place.ToString()) }
            .Where(p => p.Item2 is not null).Select(p => KeyValuePair.Create(p.Item1, p.Item2)));
}
