namespace CaseManager.Domain.Trafficking;

/// <summary>Which part of the way a place was.</summary>
public enum RoutePart
{
    /// <summary>Where it began.</summary>
    Origin,

    /// <summary>Passed through.</summary>
    Transit,

    /// <summary>Where the exploitation took place.</summary>
    Exploitation,
}

/// <summary>A place on the way.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Part">Which part of the way.</param>
/// <param name="From">From when, as far as is known.</param>
/// <param name="Until">Until when, as far as is known.</param>
public sealed record RouteStop(string Country, RoutePart Part, ApproximateDate? From, ApproximateDate? Until);

/// <summary>The way that someone was taken, from the places and dates of their account: nothing is added to it.</summary>
public sealed record JourneyRoute(IReadOnlyList<RouteStop> Stops)
{
    /// <summary>Reads the way out of an account.</summary>
    public static JourneyRoute Of(ExploitationAccount account) => new(
    [
        .. Along(account.OriginCountries, RoutePart.Origin, null, null),
        .. Along(account.TransitCountries, RoutePart.Transit, null, null),
        .. Along(account.ExploitationCountries, RoutePart.Exploitation, account.Began.Value, account.Ended.Value),
    ]);

    private static IEnumerable<RouteStop> Along(Answer<IReadOnlyList<string>> countries, RoutePart part, ApproximateDate? from, ApproximateDate? until) =>
        (countries.Value ?? []).Select(country => new RouteStop(country, part, from, until));
}
