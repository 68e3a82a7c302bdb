using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Compensation;

/// <summary>
/// What one person claims by one way. Where it stands is for everyone who reads compensation; who decides, what was awarded and what was paid stand in
/// rows of their own, which fewer may read.
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

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Who claims.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>By which way.</summary>
    public CompensationRoute Route { get; private init; }

    /// <summary>The country of whoever decides, ISO 3166-1 alpha-2.</summary>
    public string Country { get; private init; } = "";

    /// <summary>Code of the fund, among those on file; null where the state does not pay.</summary>
    public string? FundCode { get; private init; }

    /// <summary>The version of it under which the claim was begun.</summary>
    public int? FundVersion { get; private init; }

    /// <summary>Code of the rule that says until when it can be claimed; null where none is on file.</summary>
    public string? LimitationCode { get; private init; }

    /// <summary>Where it stands.</summary>
    public ClaimState State { get; private set; }

    /// <summary>How many steps and payments were taken down, corrections among them: of two who take one down at once, one sees that the other did.</summary>
    public int StepsTaken { get; private set; }

    /// <summary>Who began it.</summary>
    public StaffId OpenedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Everything that was taken down of what happened.</summary>
    public IReadOnlyList<ClaimStep> Steps => Loaded(_steps);

    /// <summary>What was written of it, in all its versions; none where the reader may not know.</summary>
    public IReadOnlyList<ClaimDetails> Details => Loaded(_details);

    /// <summary>What was awarded by its steps, those among them whose place others took; none where the reader may not know.</summary>
    public IReadOnlyList<Award> Awards => Loaded(_awards);

    /// <summary>What was paid, and taken back; none where the reader may not know.</summary>
    public IReadOnlyList<Payment> Payments => Loaded(_payments);

    /// <summary>What has happened, as it stands, in its order.</summary>
    public IReadOnlyList<ClaimStep> Happened =>
        [.. Steps.NotReplaced().Where(s => s.What != ClaimEvent.DidNotHappen).OrderBy(s => s.Number)];

    /// <summary>What is written of it now; null where the reader may not know.</summary>
    public ClaimDetails? Written => Details.NotReplaced().SingleOrDefault();

    /// <summary>The payments that stand, in the order of their days.</summary>
    public IReadOnlyList<Payment> Received => [.. Payments.NotReplaced().Where(p => p.Arrived).OrderBy(p => p.On).ThenBy(p => p.Id)];

    /// <summary>Awarded and paid, kept apart.</summary>
    public ClaimLedger Ledger => ClaimLedger.Of(this);

    /// <summary>What may happen next.</summary>
    public IReadOnlyList<ClaimEvent> Next => ClaimStates.Next(State);

    /// <summary>That a payment did not arrive, as someone took it down; null where nobody did.</summary>
    public Payment? TakenBack(Payment payment) => Payments.FirstOrDefault(p => p.Replaces == payment.Id);

    /// <summary>What a step may be said to have been after all: whatever leaves the rest possible, and nothing at all among it.</summary>
    public IReadOnlyList<ClaimEvent> Instead(ClaimStep step) =>
        [.. Enum.GetValues<ClaimEvent>().Where(what => ClaimStates.StateAfter(With(what, step.On, step.Id).Select(s => s.What)) is not null)];

    /// <summary>What a step awarded; null where it awarded nothing, or the reader may not know.</summary>
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
