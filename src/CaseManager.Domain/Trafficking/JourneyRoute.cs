namespace CaseManager.Domain.Trafficking;

public enum RoutePart
{
    Origin,

    Transit,

    Exploitation,
}

/// <summary>Country on a route (ISO 3166-1 alpha-2), with approximate dates.</summary>
public sealed record RouteStop(string Country, RoutePart Part, ApproximateDate? StartedOn, ApproximateDate? EndedOn);

/// <summary>Trafficking route, derived only from the places and dates of the survivor's account.</summary>
public sealed record JourneyRoute(IReadOnlyList<RouteStop> Stops)
{
    public static JourneyRoute FromAccount(ExploitationAccount account) => new(
    [
        .. CreateStops(account.OriginCountries, RoutePart.Origin, null, null),
        .. CreateStops(account.TransitCountries, RoutePart.Transit, null, null),
        .. CreateStops(account.ExploitationCountries, RoutePart.Exploitation, account.StartedOn.Value, account.EndedOn.Value),
    ]);

    private static IEnumerable<RouteStop> CreateStops(Answer<IReadOnlyList<string>> countries, RoutePart part, ApproximateDate? from,
        ApproximateDate? endsOn) =>
        (countries.Value ?? []).Select(country => new RouteStop(country, part, from, endsOn));
}
