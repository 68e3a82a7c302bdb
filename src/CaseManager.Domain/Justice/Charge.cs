using CaseManager.Domain.Cases;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Justice;

/// <summary>That a suspect is charged with an offence against one or more people harmed, under the law as it was when it was committed.</summary>
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

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>In which proceeding.</summary>
    public Guid ProceedingId { get; private init; }

    /// <summary>Who is charged.</summary>
    public Guid SuspectId { get; private init; }

    /// <summary>Code of the offence, among the <see cref="LawKind.Offence"/> on file.</summary>
    public string OffenceCode { get; private init; } = "";

    /// <summary>The version of it that was in force when it was committed.</summary>
    public int OffenceVersion { get; private init; }

    /// <summary>When it was committed, or ended, as far as is known.</summary>
    public ApproximateDate CommittedOn { get; private init; } = null!;

    /// <summary>When they were charged, as far as is known.</summary>
    public ApproximateDate ChargedOn { get; private init; } = null!;

    /// <summary>The people harmed whom it names.</summary>
    public IReadOnlyList<ChargedVictim> Victims => Loaded(_victims);

    /// <summary>Everything that was taken down of what the courts decided.</summary>
    public IReadOnlyList<Verdict> Verdicts => Loaded(_verdicts);

    /// <summary>How many verdicts were taken down, corrections among them: of two who take one down at once, one sees that the other did.</summary>
    public int VerdictsTaken { get; private set; }

    /// <summary>When it was said that it was taken down by mistake; null while it stands.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>Who said so.</summary>
    public StaffId? TakenBackBy { get; private set; }

    /// <summary>Who took it down.</summary>
    public StaffId AddedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>What the courts decided as it stands, the first first.</summary>
    public IReadOnlyList<Verdict> Decided =>
        [.. Verdicts.NotReplaced().Where(v => v.Outcome != VerdictOutcome.DidNotHappen).OrderBy(v => v.Number)];

    /// <summary>The verdict in force; null while there is none, and where a court sent it back to be tried again.</summary>
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

/// <summary>A person harmed whom a charge names.</summary>
public sealed class ChargedVictim : IPartOfCase
{
    private ChargedVictim()
    {
    }

    internal ChargedVictim(Charge charge, VictimId victim) => (CaseId, ChargeId, VictimId) = (charge.CaseId, charge.Id, victim);

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Which charge.</summary>
    public Guid ChargeId { get; private init; }

    /// <summary>Whom it names.</summary>
    public VictimId VictimId { get; private init; }
}

/// <summary>What is taken down of a charge.</summary>
/// <param name="CommittedOn">When it was committed, or ended, as far as is known.</param>
/// <param name="ChargedOn">When they were charged, as far as is known.</param>
/// <param name="Victims">The people harmed whom it names.</param>
public sealed record ChargeFacts(ApproximateDate CommittedOn, ApproximateDate ChargedOn, IReadOnlyList<VictimId> Victims);
