using CaseManager.Domain.Access;
using CaseManager.Domain.Identification;
using CaseManager.Domain.People;
using CaseManager.Domain.Tasks;

namespace CaseManager.Domain.Cases;

/// <content>Status transitions from intake to closure. Closing needs the safety records of the victims decrypted.</content>
public sealed partial class Case
{
    private static readonly Dictionary<CaseStatus, CaseStatus[]> _transitions = new()
    {
        [CaseStatus.Intake] = [CaseStatus.Active, CaseStatus.Closed],
        [CaseStatus.Active] = [CaseStatus.OnHold, CaseStatus.FollowUp],
        [CaseStatus.OnHold] = [CaseStatus.Active],
        [CaseStatus.FollowUp] = [CaseStatus.Closed],
        [CaseStatus.Closed] = [CaseStatus.Active],
    };

    private readonly List<StatusChange> _statusChanges = [];

    public IReadOnlyList<StatusChange> StatusChanges => EnsureLoaded(_statusChanges);

    public static IReadOnlyList<CaseStatus> GetStatusesAfter(CaseStatus status) => _transitions[status];

    /// <summary>From intake, only a referral to another organisation or a finding of no trafficking.</summary>
    public static IReadOnlyList<Closure> GetClosures(CaseStatus status) =>
        status == CaseStatus.Intake ? [Cases.Closure.Referred, Cases.Closure.NotTrafficking] : Enum.GetValues<Closure>();

    public IReadOnlyList<CaseStatus> GetNextStatuses() => GetStatusesAfter(Status);

    /// <summary>Changes to any status but closed. Putting the case on hold and reopening it need a reason.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.StatusNotReachable"/> or <see cref="BusinessRule.ReasonMissing"/>.</exception>
    public void ChangeStatus(CaseStatus status, AuditStamp stamp, string? reason = null)
    {
        if (status == CaseStatus.Closed || !GetNextStatuses().Contains(status))
        {
            throw new BusinessRuleException(BusinessRule.StatusNotReachable, Status.ToString(), status.ToString());
        }

        ThrowIf(string.IsNullOrWhiteSpace(reason) && (status == CaseStatus.OnHold || Status == CaseStatus.Closed) ? BusinessRule.ReasonMissing : null);
        ApplyStatusChange(status, null, [], reason, stamp);
    }

    /// <summary>Open issues that prevent closing today. An office lead can close the case despite them, with a reason.</summary>
    public IReadOnlyList<ClosingBlocker> BlockersToClosing(DateOnly today) =>
    [
        .. Victims.Any(v => GetDanger(v) is { HasValue: true, Value: DangerNow.Yes }) ? [ClosingBlocker.DangerNow] : Array.Empty<ClosingBlocker>(),
        .. Victims.Any(v => GetDanger(v) is { HasValue: false, NonResponse: NonResponse.NotAsked })
        ? [ClosingBlocker.DangerNotAsked] : Array.Empty<ClosingBlocker>(),
        .. Victims.Any(v => v.CurrentMissingEpisode is not null) ? [ClosingBlocker.Missing] : Array.Empty<ClosingBlocker>(),
        .. Victims.Any(v => v.Risk?.Level is RiskLevel.High or RiskLevel.Critical) ? [ClosingBlocker.HighRisk] : Array.Empty<ClosingBlocker>(),
        .. Tasks.Any(t => t.State == TaskState.Open) ? [ClosingBlocker.OpenTasks] : Array.Empty<ClosingBlocker>(),
        .. Deadlines.Any(d => d.IsPending(today)) ? [ClosingBlocker.OpenDeadlines] : Array.Empty<ClosingBlocker>(),
        .. Procedures.Any(p => p.State is IdentificationState.Referred or IdentificationState.ReconsiderationPending)
        ? [ClosingBlocker.DecisionPending] : Array.Empty<ClosingBlocker>(),
    ];

    /// <summary>Closes the case. With <paramref name="despiteAll"/>, an office lead accepts responsibility for open blockers and must give a reason.</summary>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.StatusNotReachable"/>, <see cref="BusinessRule.ClosureNotReachable"/>, <see cref="BusinessRule.ClosingBlocked"/> or <see
    /// cref="BusinessRule.ReasonMissing"/>.
    /// </exception>
    public void Close(Closure closure, AuditStamp stamp, string? reason = null, bool despiteAll = false)
    {
        if (!GetNextStatuses().Contains(CaseStatus.Closed))
        {
            throw new BusinessRuleException(BusinessRule.StatusNotReachable, Status.ToString(), CaseStatus.Closed.ToString());
        }

        ThrowIf(GetClosures(Status).Contains(closure) ? null : BusinessRule.ClosureNotReachable);
        var blockers = BlockersToClosing(stamp.Date);
        ThrowIf(blockers.Count == 0 ? null : !despiteAll ? BusinessRule.ClosingBlocked : string.IsNullOrWhiteSpace(reason) ? BusinessRule.ReasonMissing : null);
        ApplyStatusChange(CaseStatus.Closed, closure, blockers, reason, stamp);
    }

    private static Answer<DangerNow> GetDanger(Victim victim) =>
        (victim.Safety?.Content ?? throw new InvalidOperationException("What keeps the people of the case safe has not been opened.")).Danger;

    private void ApplyStatusChange(CaseStatus to, Closure? closure, IReadOnlyList<ClosingBlocker> despite, string? reason, AuditStamp stamp)
    {
        var change = new StatusChange(Id, Status, to, closure, despite, reason, stamp);
        _statusChanges.Add(change);
        AddEvent(null, change.Id, EventCode.StatusChanged, Compartment.CaseFile, stamp,
            [Status.ToString(), to.ToString(), .. closure is { } end ? new[] { end.ToString() } : []]);
        (Status, Closure) = (to, closure);
    }
}
