using CaseManager.Domain.Access;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Status transitions from intake to closure. Closing needs the safety records of the victims decrypted.</content>
public sealed partial class Case
{
    private static readonly Dictionary<CaseStatus, CaseStatus[]> _next = new()
    {
        [CaseStatus.Intake] = [CaseStatus.Active, CaseStatus.Closed],
        [CaseStatus.Active] = [CaseStatus.OnHold, CaseStatus.FollowUp],
        [CaseStatus.OnHold] = [CaseStatus.Active],
        [CaseStatus.FollowUp] = [CaseStatus.Closed],
        [CaseStatus.Closed] = [CaseStatus.Active],
    };

    private readonly List<StatusChange> _statusChanges = [];

    public IReadOnlyList<StatusChange> StatusChanges => Loaded(_statusChanges);

    public static IReadOnlyList<CaseStatus> NextAfter(CaseStatus status) => _next[status];

    /// <summary>From intake, only a referral to another organisation or a finding of no trafficking.</summary>
    public static IReadOnlyList<Closure> ClosuresFrom(CaseStatus status) =>
        status == CaseStatus.Intake ? [Cases.Closure.Referred, Cases.Closure.NotTrafficking] : Enum.GetValues<Closure>();

    public IReadOnlyList<CaseStatus> NextStatuses() => NextAfter(Status);

    /// <summary>Changes to any status but closed. Putting the case on hold and reopening it need a reason.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.StatusNotReachable"/> or <see cref="Rule.ReasonMissing"/>.</exception>
    public void MoveTo(CaseStatus status, Signature by, string? reason = null)
    {
        if (status == CaseStatus.Closed || !NextStatuses().Contains(status))
        {
            throw new RuleBrokenException(Rule.StatusNotReachable, Status.ToString(), status.ToString());
        }

        ThrowIf(string.IsNullOrWhiteSpace(reason) && (status == CaseStatus.OnHold || Status == CaseStatus.Closed) ? Rule.ReasonMissing : null);
        Change(status, null, [], reason, by);
    }

    /// <summary>Open issues that prevent closing today. An office lead can close the case despite them, with a reason.</summary>
    public IReadOnlyList<ClosingBlocker> BlockersToClosing(DateOnly today) =>
    [
        .. Victims.Any(v => DangerTo(v) is { IsGiven: true, Value: DangerNow.Yes }) ? [ClosingBlocker.DangerNow] : Array.Empty<ClosingBlocker>(),
        .. Victims.Any(v => DangerTo(v) is { IsGiven: false, Silence: Silence.NotAsked }) ? [ClosingBlocker.DangerNotAsked] : Array.Empty<ClosingBlocker>(),
        .. Victims.Any(v => v.Missing is not null) ? [ClosingBlocker.Missing] : Array.Empty<ClosingBlocker>(),
        .. Victims.Any(v => v.Risk?.Level is RiskLevel.High or RiskLevel.Critical) ? [ClosingBlocker.HighRisk] : Array.Empty<ClosingBlocker>(),
        .. Tasks.Any(t => t.State == TaskState.Open) ? [ClosingBlocker.OpenTasks] : Array.Empty<ClosingBlocker>(),
        .. Deadlines.Any(d => d.IsAwaited(today)) ? [ClosingBlocker.OpenDeadlines] : Array.Empty<ClosingBlocker>(),
        .. Procedures.Any(p => p.State is IdentificationState.Referred or IdentificationState.ReconsiderationPending) ? [ClosingBlocker.DecisionAwaited] : Array.Empty<ClosingBlocker>(),
    ];

    /// <summary>Closes the case. With <paramref name="despiteAll"/>, an office lead accepts responsibility for open blockers and must give a reason.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.StatusNotReachable"/>, <see cref="Rule.ClosureNotReachable"/>, <see cref="Rule.ClosingBlocked"/> or <see cref="Rule.ReasonMissing"/>.
    /// </exception>
    public void Close(Closure closure, Signature by, string? reason = null, bool despiteAll = false)
    {
        if (!NextStatuses().Contains(CaseStatus.Closed))
        {
            throw new RuleBrokenException(Rule.StatusNotReachable, Status.ToString(), CaseStatus.Closed.ToString());
        }

        ThrowIf(ClosuresFrom(Status).Contains(closure) ? null : Rule.ClosureNotReachable);
        var blockers = BlockersToClosing(by.Day);
        ThrowIf(blockers.Count == 0 ? null : !despiteAll ? Rule.ClosingBlocked : string.IsNullOrWhiteSpace(reason) ? Rule.ReasonMissing : null);
        Change(CaseStatus.Closed, closure, blockers, reason, by);
    }

    private static Answer<DangerNow> DangerTo(Victim victim) =>
        (victim.Safety?.Content ?? throw new InvalidOperationException("What keeps the people of the case safe has not been opened.")).Danger;

    private void Change(CaseStatus to, Closure? closure, IReadOnlyList<ClosingBlocker> despite, string? reason, Signature by)
    {
        var change = new StatusChange(Id, Status, to, closure, despite, reason, by);
        _statusChanges.Add(change);
        RecordOf(null, change.Id, EventCode.StatusChanged, Compartment.CaseFile, by, [Status.ToString(), to.ToString(), .. closure is { } end ? new[] { end.ToString() } : []]);
        (Status, Closure) = (to, closure);
    }
}
