using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Compensation;

/// <summary>
/// One victim's claim by one route. All readers of compensation may read its state; details, awards and payments are separate rows, which fewer may read.
/// </summary>
public sealed partial class CompensationClaim : RecordWithLists, IPartOfCase
{
    private readonly List<ClaimStep> _steps = [];
    private readonly List<ClaimDetails> _details = [];
    private readonly List<Award> _awards = [];
    private readonly List<Payment> _payments = [];

    private CompensationClaim()
    {
    }

    internal CompensationClaim(Guid id, CaseId caseId, VictimId victimId, ClaimFacts facts, Signature by)
    {
        (Id, CaseId, VictimId, Route, Country) = (id, caseId, victimId, facts.Route, facts.Country);
        (FundCode, FundVersion, LimitationCode) = (facts.Fund?.Code, facts.Fund?.Version, facts.LimitationCode);
        (OpenedBy, OpenedAt) = (by.Who, by.When);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public CompensationRoute Route { get; private init; }

    /// <summary>Country of the deciding authority, ISO 3166-1 alpha-2.</summary>
    public string Country { get; private init; } = "";

    /// <summary>Code of the state fund in the legal reference data; null for other routes.</summary>
    public string? FundCode { get; private init; }

    /// <summary>Version of the fund under which the claim was opened.</summary>
    public int? FundVersion { get; private init; }

    /// <summary>Code of the limitation rule; null where none is recorded.</summary>
    public string? LimitationCode { get; private init; }

    /// <summary>Calculated from the steps and the payments.</summary>
    public ClaimState State { get; private set; }

    /// <summary>Concurrency counter: incremented per step and payment, so that concurrent inserts conflict.</summary>
    public int StepsTaken { get; private set; }

    public StaffId OpenedBy { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>All recorded steps, superseded ones included.</summary>
    public IReadOnlyList<ClaimStep> Steps => Loaded(_steps);

    /// <summary>All versions of the details; empty for callers who may not read them.</summary>
    public IReadOnlyList<ClaimDetails> Details => Loaded(_details);

    /// <summary>All awards, those of superseded steps included; empty for callers who may not read them.</summary>
    public IReadOnlyList<Award> Awards => Loaded(_awards);

    /// <summary>All payments and reversals; empty for callers who may not read them.</summary>
    public IReadOnlyList<Payment> Payments => Loaded(_payments);

    /// <summary>Steps by number, without superseded ones and those corrected to <see cref="ClaimEvent.DidNotHappen"/>.</summary>
    public IReadOnlyList<ClaimStep> Happened =>
        [.. Steps.NotReplaced().Where(s => s.What != ClaimEvent.DidNotHappen).OrderBy(s => s.Number)];

    /// <summary>Current details; null for callers who may not read them.</summary>
    public ClaimDetails? Written => Details.NotReplaced().SingleOrDefault();

    /// <summary>Payments by date, without reversed ones.</summary>
    public IReadOnlyList<Payment> Received => [.. Payments.NotReplaced().Where(p => p.Arrived).OrderBy(p => p.On).ThenBy(p => p.Id)];

    public ClaimLedger Ledger => ClaimLedger.Of(this);

    public IReadOnlyList<ClaimEvent> Next => ClaimStates.Next(State);

    /// <summary>The reversal of a payment; null where it was not reversed.</summary>
    public Payment? TakenBack(Payment payment) => Payments.FirstOrDefault(p => p.Replaces == payment.Id);

    /// <summary>Events to which a step may be corrected: those that keep all other steps possible, <see cref="ClaimEvent.DidNotHappen"/> included.</summary>
    public IReadOnlyList<ClaimEvent> Instead(ClaimStep step) =>
        [.. Enum.GetValues<ClaimEvent>().Where(what => ClaimStates.StateAfter(With(what, step.On, step.Id).Select(s => s.What)) is not null)];

    /// <summary>Null where the step awarded nothing, and for callers who may not read awards.</summary>
    public Award? AwardOf(ClaimStep step) => Awards.FirstOrDefault(a => a.StepId == step.Id);

    internal IReadOnlyList<(ClaimEvent What, ApproximateDate On)> With(ClaimEvent what, ApproximateDate on, Guid? instead)
    {
        var steps = Happened.Select(s => s.Id == instead ? (What: what, On: on) : (s.What, s.On));
        return [.. (instead is null ? steps.Append((What: what, On: on)) : steps).Where(s => s.What != ClaimEvent.DidNotHappen)];
    }

    internal ClaimDetails Write(Guid id, ClaimAccount account, Guid? replaces, Signature by)
    {
        var details = new ClaimDetails(id, this, account, replaces, by);
        _details.Add(details);
        return details;
    }

    internal ClaimStep Take(Guid id, ClaimStepFacts facts, ClaimStep? instead, Signature by)
    {
        var step = new ClaimStep(id, this, instead?.Number ?? Steps.Select(s => s.Number).DefaultIfEmpty().Max() + 1, facts, instead, by);
        _steps.Add(step);
        if (facts.Award is { } award)
        {
            _awards.Add(new(step, award));
        }

        Reckon();
        return step;
    }

    internal Payment Take(Payment payment)
    {
        _payments.Add(payment);
        Reckon();
        return payment;
    }

    private void Reckon()
    {
        var (decided, ledger) = (ClaimStates.StateAfter(Happened.Select(s => s.What))!.Value, Ledger);
        State = decided is not (ClaimState.Awarded or ClaimState.PartlyAwarded) || ledger.Paid == 0 ? decided : ledger.Open == 0 ? ClaimState.Paid : ClaimState.PartPaid;
        StepsTaken++;
    }
}
