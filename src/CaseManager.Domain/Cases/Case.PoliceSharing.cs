using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Sharing with police without consent.</content>
public sealed partial class Case
{
    private readonly List<PoliceSharing> _policeSharings = [];

    /// <summary>Includes the rows that end sharing.</summary>
    public IReadOnlyList<PoliceSharing> PoliceSharings => Loaded(_policeSharings);

    /// <summary>Authorises sharing with police without consent until it is ended. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The edition in force has no such legal basis.</exception>
    public PoliceSharing TellPolice(Victim victim, Guid id, string basis, string reason, Signature by)
    {
        if (PoliceSharings.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        if (Sharing.LegalBases.Current.Police.All(t => t.Code != basis))
        {
            throw new ArgumentOutOfRangeException(nameof(basis), basis, "There is no such basis.");
        }

        RecordOf(victim.Id, id, EventCode.PoliceSharingApproved, Compartment.Consent, by);
        return Take(new(id, Id, victim.Id, basis, null, reason, by));
    }

    public Rule? BlockerToEndingPoliceSharing(Guid sharing) =>
        PoliceSharings.FirstOrDefault(s => s.Id == sharing) is { Basis: not null } begun && PoliceSharings.EndOf(begun) is null ? null : Rule.PoliceSharingEnded;

    /// <summary>
    /// Ends sharing without consent; sharing that the survivor consented to continues.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PoliceSharingEnded"/>.</exception>
    public PoliceSharing StopTellingPolice(Guid sharing, Guid id, string reason, Signature by)
    {
        if (PoliceSharings.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToEndingPoliceSharing(sharing));
        var begun = PoliceSharings.Single(s => s.Id == sharing);
        RecordOf(begun.VictimId, id, EventCode.PoliceSharingEnded, Compartment.Consent, by);
        return Take(new(id, Id, begun.VictimId, null, sharing, reason, by));
    }

    private PoliceSharing Take(PoliceSharing sharing)
    {
        _policeSharings.Add(sharing);
        return sharing;
    }
}
