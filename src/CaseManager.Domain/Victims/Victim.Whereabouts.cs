namespace CaseManager.Domain.Victims;

/// <content>Where the person is, and the times when nobody knew.</content>
public sealed partial class Victim
{
    private readonly List<Location> _locations = [];
    private readonly List<MissingEpisode> _missingEpisodes = [];

    /// <summary>Where the person stayed, as far as the reader may know: a later place may be withheld from them.</summary>
    public IReadOnlyList<Location> Locations => Loaded(_locations);

    /// <summary>The times when the person was missing.</summary>
    public IReadOnlyList<MissingEpisode> MissingEpisodes => Loaded(_missingEpisodes);

    /// <summary>The episode that has not ended; null where the person is not missing.</summary>
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
