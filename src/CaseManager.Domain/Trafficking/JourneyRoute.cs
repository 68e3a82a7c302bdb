namespace CaseManager.Domain.Trafficking;

public enum RoutePart
{
    Origin,

    Transit,

    Exploitation,
}

/// <summary>Country on a route (ISO 3166-1 alpha-2), with approximate dates.</summary>
public sealed record RouteStop(string Country, RoutePart Part, ApproximateDate? From, ApproximateDate? Until);

/// <summary>Trafficking route, derived only from the places and dates of the survivor's account.</summary>
public sealed record JourneyRoute(IReadOnlyList<RouteStop> Stops)
{
    public static JourneyRoute Of(ExploitationAccount account) => new(
    [
        .. Along(account.OriginCountries, RoutePart.Origin, null, null),
        .. Along(account.TransitCountries, RoutePart.Transit, null, null),
        .. Along(account.ExploitationCountries, RoutePart.Exploitation, account.Began.Value, account.Ended.Value),
    ]);

    private static IEnumerable<RouteStop> Along(Answer<IReadOnlyList<string>> countries, RoutePart part, ApproximateDate? from, ApproximateDate? until) =>
        (countries.Value ?? []).Select(country => new RouteStop(country, part, from, until));
}
