namespace CaseManager.Web.Infrastructure.Limits;

/// <summary>Limits on the requests of one person, and of one source address for requests without a session.</summary>
/// <param name="RequestsPerPerson">Requests of one person that are processed at the same time.</param>
/// <param name="QueuedPerPerson">Further requests of one person that wait; any other is refused.</param>
/// <param name="RequestsPerSecond">Requests of one person in a second, three times as many in a burst; further ones wait.</param>
/// <param name="RequestsPerSource">As for a person, for everyone at one address who is not signed in: a whole office may share it.</param>
/// <param name="QueuedPerSource">As for a person.</param>
/// <param name="FormTime">Time in which an ordinary form must arrive.</param>
public sealed record LimitSettings(
    int RequestsPerPerson, int QueuedPerPerson, int RequestsPerSecond, int RequestsPerSource, int QueuedPerSource, TimeSpan FormTime)
{
    public const string Section = "Limits";

    /// <summary>Time that a request waits for its turn before it is refused.</summary>
    public static TimeSpan QueueTime { get; } = TimeSpan.FromSeconds(10);

    public static LimitSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return new(
            section.GetValue(nameof(RequestsPerPerson), 6), section.GetValue(nameof(QueuedPerPerson), 12),
            section.GetValue(nameof(RequestsPerSecond), 20),
            section.GetValue(nameof(RequestsPerSource), 30), section.GetValue(nameof(QueuedPerSource), 60),
            TimeSpan.FromSeconds(section.GetValue("FormSeconds", 30)));
    }
}
