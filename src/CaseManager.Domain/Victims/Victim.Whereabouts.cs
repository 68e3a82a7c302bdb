namespace CaseManager.Domain.Victims;

/// <content>Locations and missing episodes.</content>
public sealed partial class Victim
{
    private readonly List<Location> _locations = [];
    private readonly List<MissingEpisode> _missingEpisodes = [];

    /// <summary>Only those that the caller has access to; a later one may be withheld.</summary>
    public IReadOnlyList<Location> Locations => Loaded(_locations);

    public IReadOnlyList<MissingEpisode> MissingEpisodes => Loaded(_missingEpisodes);

    /// <summary>Episode that has not ended; null where the person is not missing.</summary>
    public MissingEpisode? Missing => MissingEpisodes.FirstOrDefault(m => m.EndedAt is null);

    internal Location Stays(Guid id, LocationConfidentiality confidentiality, LocationAccount account, Signature by)
    {
        var location = new Location(id, CaseId, Id, confidentiality, account, by);
        _locations.Add(location);
        return location;
    }

    internal MissingEpisode Vanished(Guid id, MissingAccount account, Signature by)
    {
        var episode = new MissingEpisode(id, CaseId, Id, account, by);
        _missingEpisodes.Add(episode);
        return episode;
    }
}
