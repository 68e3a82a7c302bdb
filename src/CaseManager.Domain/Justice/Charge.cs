using CaseManager.Domain.Cases;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Justice;

/// <summary>A charge against one suspect, under the version of the offence that was in force when it was committed.</summary>
public sealed class Charge : RecordWithLists, IPartOfCase
{
    private readonly List<ChargedVictim> _victims = [];
    private readonly List<Verdict> _verdicts = [];

    private Charge()
    {
    }

    internal Charge(Guid id, Proceeding proceeding, Suspect suspect, LawEntry offence, ChargeFacts facts, Signature by)
    {
        (Id, CaseId, ProceedingId, SuspectId) = (id, proceeding.CaseId, proceeding.Id, suspect.Id);
        (OffenceCode, OffenceVersion, CommittedOn, ChargedOn) = (offence.Code, offence.Version, facts.CommittedOn, facts.ChargedOn);
        (AddedBy, AddedAt) = (by.Who, by.When);
        _victims.AddRange(facts.Victims.Distinct().Select(victim => new ChargedVictim(this, victim)));
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid ProceedingId { get; private init; }

    public Guid SuspectId { get; private init; }

    /// <summary>Code of a <see cref="LawKind.Offence"/> entry in the legal reference data.</summary>
    public string OffenceCode { get; private init; } = "";

    /// <summary>Version of the offence that was in force when it was committed.</summary>
    public int OffenceVersion { get; private init; }

    /// <summary>Date of the offence; for a continuing offence, the date on which it ended.</summary>
    public ApproximateDate CommittedOn { get; private init; } = null!;

    public ApproximateDate ChargedOn { get; private init; } = null!;

    public IReadOnlyList<ChargedVictim> Victims => Loaded(_victims);

    /// <summary>All recorded verdicts, superseded ones included.</summary>
    public IReadOnlyList<Verdict> Verdicts => Loaded(_verdicts);

    /// <summary>Concurrency counter: incremented per verdict, so that concurrent inserts conflict.</summary>
    public int VerdictsTaken { get; private set; }

    /// <summary>Time at which the charge was marked as recorded in error; null for a valid charge.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    public StaffId? TakenBackBy { get; private set; }

    public StaffId AddedBy { get; private init; }

    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>Verdicts by number, without superseded ones and those corrected to <see cref="VerdictOutcome.DidNotHappen"/>.</summary>
    public IReadOnlyList<Verdict> Decided =>
        [.. Verdicts.NotReplaced().Where(v => v.Outcome != VerdictOutcome.DidNotHappen).OrderBy(v => v.Number)];

    /// <summary>The last verdict; null while there is none, and while a retrial is ordered.</summary>
    public Verdict? InForce => Decided is [.., { Outcome: not VerdictOutcome.SentBack } last] ? last : null;

    internal Verdict Take(Guid id, VerdictFacts facts, Verdict? instead, Signature by)
    {
        var verdict = new Verdict(id, this, instead?.Number ?? Verdicts.Select(v => v.Number).DefaultIfEmpty().Max() + 1, facts, instead, by);
        _verdicts.Add(verdict);
        VerdictsTaken++;
        return verdict;
    }

    internal void TakeBack(Signature by) => (TakenBackAt, TakenBackBy) = (by.When, by.Who);
}

/// <summary>A victim named in a charge.</summary>
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
public sealed record ChargeFacts(ApproximateDate CommittedOn, ApproximateDate ChargedOn, IReadOnlyList<VictimId> Victims);
