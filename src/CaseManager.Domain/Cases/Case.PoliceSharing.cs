using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;

namespace CaseManager.Domain.Cases;

/// <content>Sharing with police without consent.</content>
public sealed partial class Case
{
    private readonly List<PoliceSharing> _policeSharings = [];

    /// <summary>Includes the rows that end sharing.</summary>
    public IReadOnlyList<PoliceSharing> PoliceSharings => EnsureLoaded(_policeSharings);

    /// <summary>Authorises sharing with police without consent until it is ended. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The edition in force has no such legal basis.</exception>
    public PoliceSharing ApprovePoliceSharing(Victim victim, Guid id, string basis, string reason, AuditStamp stamp)
    {
        if (PoliceSharings.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        if (Sharing.LegalBases.Current.Police.All(t => t.Code != basis))
        {
            throw new ArgumentOutOfRangeException(nameof(basis), basis, "There is no such basis.");
        }

        AddEvent(victim.Id, id, EventCode.PoliceSharingApproved, Compartment.Consent, stamp);
        return Apply(new(id, Id, victim.Id, basis, null, reason, stamp));
    }

    public BusinessRule? BlockerToEndingPoliceSharing(Guid sharing) =>
        PoliceSharings.FirstOrDefault(s => s.Id == sharing) is { Basis: not null } started && PoliceSharings.FindEnd(started) is null
        ? null : BusinessRule.PoliceSharingEnded;

    /// <summary>
    /// Ends sharing without consent; sharing that the survivor consented to continues.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.PoliceSharingEnded"/>.</exception>
    public PoliceSharing EndPoliceSharing(Guid sharing, Guid id, string reason, AuditStamp stamp)
    {
        if (PoliceSharings.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToEndingPoliceSharing(sharing));
        var started = PoliceSharings.Single(s => s.Id == sharing);
        AddEvent(started.VictimId, id, EventCode.PoliceSharingEnded, Compartment.Consent, stamp);
        return Apply(new(id, Id, started.VictimId, null, sharing, reason, stamp));
    }

    private PoliceSharing Apply(PoliceSharing sharing)
    {
        _policeSharings.Add(sharing);
        return sharing;
    }
}
