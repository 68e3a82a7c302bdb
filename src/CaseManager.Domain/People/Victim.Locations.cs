namespace CaseManager.Domain.People;

/// <content>Locations and missing episodes.</content>
public sealed partial class Victim
{
    private readonly List<Location> _locations = [];
    private readonly List<MissingEpisode> _missingEpisodes = [];

    /// <summary>Locations to which the caller has access; a later one may be withheld.</summary>
    public IReadOnlyList<Location> Locations => EnsureLoaded(_locations);

    public IReadOnlyList<MissingEpisode> MissingEpisodes => EnsureLoaded(_missingEpisodes);

    /// <summary>Episode that has not ended; null where the person is not missing.</summary>
    public MissingEpisode? CurrentMissingEpisode => MissingEpisodes.FirstOrDefault(m => m.EndedAt is null);

    internal Location AddLocation(Guid id, LocationConfidentiality confidentiality, LocationAccount account, AuditStamp stamp)
    {
        var location = new Location(id, CaseId, Id, confidentiality, account, stamp);
        _locations.Add(location);
        return location;
    }

    internal MissingEpisode AddMissingEpisode(Guid id, MissingAccount account, AuditStamp stamp)
    {
        var episode = new MissingEpisode(id, CaseId, Id, account, stamp);
        _missingEpisodes.Add(episode);
        return episode;
    }
}
