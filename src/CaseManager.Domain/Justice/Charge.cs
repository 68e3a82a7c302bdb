using CaseManager.Domain.Cases;
using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Justice;

/// <summary>A charge against one suspect, under the version of the offence that was in force when it was committed.</summary>
public sealed class Charge : RecordWithLists, IPartOfCase
{
    private readonly List<ChargedVictim> _victims = [];
    private readonly List<Verdict> _verdicts = [];

    private Charge()
    {
    }

    internal Charge(Guid id, Proceeding proceeding, Suspect suspect, LegalReferenceEntry offence, ChargeDetails details, AuditStamp stamp)
    {
        (Id, CaseId, ProceedingId, SuspectId) = (id, proceeding.CaseId, proceeding.Id, suspect.Id);
        (OffenceCode, OffenceVersion, CommittedOn, ChargedOn) = (offence.Code, offence.Version, details.CommittedOn, details.ChargedOn);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
        _victims.AddRange(details.Victims.Distinct().Select(victim => new ChargedVictim(this, victim)));
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid ProceedingId { get; private init; }

    public Guid SuspectId { get; private init; }

    /// <summary>Code of a <see cref="LegalReferenceKind.Offence"/> entry in the legal reference data.</summary>
    public string OffenceCode { get; private init; } = "";

    /// <summary>Version of the offence that was in force when it was committed.</summary>
    public int OffenceVersion { get; private init; }

    /// <summary>Date of the offence; for a continuing offence, the date on which it ended.</summary>
    public ApproximateDate CommittedOn { get; private init; } = null!;

    public ApproximateDate ChargedOn { get; private init; } = null!;

    public IReadOnlyList<ChargedVictim> Victims => EnsureLoaded(_victims);

    /// <summary>All recorded verdicts, superseded ones included.</summary>
    public IReadOnlyList<Verdict> Verdicts => EnsureLoaded(_verdicts);

    /// <summary>Concurrency counter: incremented per verdict, so that concurrent inserts conflict.</summary>
    public int VerdictCounter { get; private set; }

    /// <summary>Time at which the charge was marked as recorded in error; null for a valid charge.</summary>
    public DateTimeOffset? RecordedInErrorAt { get; private set; }

    public StaffId? RecordedInErrorBy { get; private set; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Verdicts by number, without superseded ones and those corrected to <see cref="VerdictOutcome.RecordedInError"/>.</summary>
    public IReadOnlyList<Verdict> ActiveVerdicts =>
        [.. Verdicts.Current().Where(v => v.Outcome != VerdictOutcome.RecordedInError).OrderBy(v => v.Number)];

    /// <summary>The last verdict; null while there is none, and while a retrial is ordered.</summary>
    public Verdict? VerdictInForce => ActiveVerdicts is [.., { Outcome: not VerdictOutcome.RetrialOrdered } last] ? last : null;

    internal Verdict AddVerdict(Guid id, VerdictDetails details, Verdict? supersedesId, AuditStamp stamp)
    {
        var verdict = new Verdict(id, this, supersedesId?.Number ?? Verdicts.Select(v => v.Number).DefaultIfEmpty().Max() + 1, details, supersedesId, stamp);
        _verdicts.Add(verdict);
        VerdictCounter++;
        return verdict;
    }

    internal void MarkRecordedInError(AuditStamp stamp) => (RecordedInErrorAt, RecordedInErrorBy) = (stamp.OccurredAt, stamp.ActorId);
}

public sealed class ChargedVictim : IPartOfCase
{
    private ChargedVictim()
    {
    }

    internal ChargedVictim(Charge charge, VictimId victim) => (CaseId, ChargeId, VictimId) = (charge.CaseId, charge.Id, victim);

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid ChargeId { get; private init; }

    public VictimId VictimId { get; private init; }
}

/// <summary>Input for recording a charge.</summary>
public sealed record ChargeDetails(ApproximateDate CommittedOn, ApproximateDate ChargedOn, IReadOnlyList<VictimId> Victims);
