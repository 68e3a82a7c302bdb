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

    internal CompensationClaim(Guid id, CaseId caseId, VictimId victimId, NewClaimDetails details, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, Route, Country) = (id, caseId, victimId, details.Route, details.Country);
        (FundCode, FundVersion, LimitationCode) = (details.Fund?.Code, details.Fund?.Version, details.LimitationCode);
        (OpenedBy, OpenedAt) = (stamp.ActorId, stamp.OccurredAt);
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
    public int StepCounter { get; private set; }

    public StaffId OpenedBy { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>All recorded steps, superseded ones included.</summary>
    public IReadOnlyList<ClaimStep> Steps => EnsureLoaded(_steps);

    /// <summary>All versions of the details; empty for callers who may not read them.</summary>
    public IReadOnlyList<ClaimDetails> Details => EnsureLoaded(_details);

    /// <summary>All awards, those of superseded steps included; empty for callers who may not read them.</summary>
    public IReadOnlyList<Award> Awards => EnsureLoaded(_awards);

    /// <summary>All payments and reversals; empty for callers who may not read them.</summary>
    public IReadOnlyList<Payment> Payments => EnsureLoaded(_payments);

    /// <summary>Steps by number, without superseded ones and those corrected to <see cref="ClaimEvent.RecordedInError"/>.</summary>
    public IReadOnlyList<ClaimStep> ActiveSteps =>
        [.. Steps.Current().Where(s => s.Event != ClaimEvent.RecordedInError).OrderBy(s => s.Number)];

    /// <summary>Current details; null for callers who may not read them.</summary>
    public ClaimDetails? CurrentDetails => Details.Current().SingleOrDefault();

    /// <summary>Payments by date, without reversed ones.</summary>
    public IReadOnlyList<Payment> ActivePayments => [.. Payments.Current().Where(p => p.IsReceived).OrderBy(p => p.ReceivedOn).ThenBy(p => p.Id)];

    public ClaimLedger Ledger => ClaimLedger.Create(this);

    public IReadOnlyList<ClaimEvent> NextEvents => ClaimStates.GetNextEvents(State);

    /// <summary>The reversal of a payment; null where it was not reversed.</summary>
    public Payment? FindReversal(Payment payment) => Payments.FirstOrDefault(p => p.SupersedesId == payment.Id);

    /// <summary>Events to which a step may be corrected: those that keep all other steps possible, <see cref="ClaimEvent.RecordedInError"/> included.</summary>
    public IReadOnlyList<ClaimEvent> GetPossibleCorrections(ClaimStep step) =>
        [.. Enum.GetValues<ClaimEvent>()
            .Where(kind => ClaimStates.GetStateAfter(BuildSequence(kind, step.OccurredOn, step.Id).Select(s => s.Kind)) is not null)];

    /// <summary>Null where the step awarded nothing, and for callers who may not read awards.</summary>
    public Award? FindAward(ClaimStep step) => Awards.FirstOrDefault(a => a.StepId == step.Id);

    internal IReadOnlyList<(ClaimEvent Kind, ApproximateDate Date)> BuildSequence(ClaimEvent kind, ApproximateDate date, Guid? supersedesId)
    {
        var steps = ActiveSteps.Select(s => s.Id == supersedesId ? (Kind: kind, Date: date) : (Kind: s.Event, Date: s.OccurredOn));
        return [.. (supersedesId is null ? steps.Append((Kind: kind, Date: date)) : steps).Where(s => s.Kind != ClaimEvent.RecordedInError)];
    }

    internal ClaimDetails UpdateDetails(Guid id, ClaimAccount account, Guid? supersedesId, AuditStamp stamp)
    {
        var details = new ClaimDetails(id, this, account, supersedesId, stamp);
        _details.Add(details);
        return details;
    }

    internal ClaimStep Add(Guid id, ClaimStepDetails details, ClaimStep? supersedesId, AuditStamp stamp)
    {
        var step = new ClaimStep(id, this, supersedesId?.Number ?? Steps.Select(s => s.Number).DefaultIfEmpty().Max() + 1, details, supersedesId, stamp);
        _steps.Add(step);
        if (details.Award is { } award)
        {
            _awards.Add(new(step, award));
        }

        Recalculate();
        return step;
    }

    internal Payment Add(Payment payment)
    {
        _payments.Add(payment);
        Recalculate();
        return payment;
    }

    private void Recalculate()
    {
        var (decided, ledger) = (ClaimStates.GetStateAfter(ActiveSteps.Select(s => s.Event))!.Value, Ledger);
        State = decided is not (ClaimState.Awarded or ClaimState.PartlyAwarded)
            || ledger.Paid == 0 ? decided : ledger.Outstanding == 0 ? ClaimState.Paid : ClaimState.PartPaid;
        StepCounter++;
    }
}
