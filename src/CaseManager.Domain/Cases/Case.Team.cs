using CaseManager.Domain.Access;

namespace CaseManager.Domain.Cases;

/// <content>Team and access. The database decides on save, and may refuse a change.</content>
public sealed partial class Case
{
    /// <summary>Longest period of cover in days; for a longer absence, the lead transfers the case.</summary>
    public const int MaxCoverDays = 366;

    public BusinessRule? BlockerToJoining(StaffId staff, DateTimeOffset at) =>
        Members.Any(m => m.StaffId == staff && !m.HasEnded(at)) ? BusinessRule.AlreadyInTeam : null;

    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.AlreadyInTeam"/>.</exception>
    public void AddToTeam(StaffId staff, AuditStamp stamp)
    {
        ThrowIf(BlockerToJoining(staff, stamp.OccurredAt));
        _teamChanges.Add(new(TeamAct.Join, staff));
        AddEvent(EventCode.TeamMemberAdded, Compartment.CaseFile, stamp, staff);
    }

    public BusinessRule? BlockerToLeaving(StaffId staff, DateTimeOffset at) =>
        Lead == staff ? BusinessRule.LeadCannotLeave
        : Members.Any(m => m.StaffId == staff && !m.HasEnded(at)) ? null
        : BusinessRule.NotInTeam;

    /// <summary>Ends membership of the team, or the cover of a deputy.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.NotInTeam"/> or <see cref="BusinessRule.LeadCannotLeave"/>.</exception>
    public void EndMembership(StaffId staff, AuditStamp stamp)
    {
        ThrowIf(BlockerToLeaving(staff, stamp.OccurredAt));
        _teamChanges.Add(new(TeamAct.End, staff));
        AddEvent(EventCode.TeamMemberEnded, Compartment.CaseFile, stamp, staff);
    }

    public BusinessRule? BlockerToAppointingDeputy(StaffId staff, DateTimeOffset from, DateTimeOffset endsOn, DateTimeOffset now) =>
        endsOn <= now || endsOn <= from ? BusinessRule.PeriodEnded
        : endsOn - from > TimeSpan.FromDays(MaxCoverDays) ? BusinessRule.PeriodTooLong
        : Lead == staff ? BusinessRule.AlreadyLead
        : Members.Any(m => m.StaffId == staff && m.CaseRole == CaseRole.Deputy && m.StartedAt < endsOn && from < m.EndsAt) ? BusinessRule.AlreadyDeputy
        : null;

    /// <summary>Assigns a deputy for a period. The lead remains the lead.</summary>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.PeriodEnded"/>, <see cref="BusinessRule.PeriodTooLong"/>, <see cref="BusinessRule.AlreadyLead"/> or <see
    /// cref="BusinessRule.AlreadyDeputy"/>.
    /// </exception>
    public void AppointDeputy(StaffId staff, DateTimeOffset from, DateTimeOffset endsOn, AuditStamp stamp)
    {
        ThrowIf(BlockerToAppointingDeputy(staff, from, endsOn, stamp.OccurredAt));
        _teamChanges.Add(new(TeamAct.AppointDeputy, staff, from, endsOn));
        AddEvent(EventCode.DeputyAppointed, Compartment.CaseFile, stamp, staff);
    }

    public BusinessRule? BlockerToTransfer(StaffId to, DateTimeOffset? leadStaysUntil, DateTimeOffset now) =>
        leadStaysUntil <= now ? BusinessRule.PeriodEnded
        : Lead == to ? BusinessRule.AlreadyLead
        : null;

    /// <summary>
    /// Transfers the case to another lead. The previous lead leaves the team at once, or stays in it until <paramref name="leadStaysUntil"/>.
    /// </summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.PeriodEnded"/> or <see cref="BusinessRule.AlreadyLead"/>.</exception>
    public void TransferCase(StaffId to, DateTimeOffset? leadStaysUntil, AuditStamp stamp)
    {
        ThrowIf(BlockerToTransfer(to, leadStaysUntil, stamp.OccurredAt));
        _teamChanges.Add(new(TeamAct.Transfer, to, EndsAt: leadStaysUntil));
        AddEvent(EventCode.CaseTransferred, Compartment.CaseFile, stamp, to);
    }

    public BusinessRule? BlockerToRestrictingAccess(StaffId staff, StaffId by) =>
        staff == by ? BusinessRule.CannotRestrictSelf
        : Lead == staff ? BusinessRule.CannotRestrictLead
        : null;

    /// <summary>Restricts access to the case; the restriction overrides all other rights and ends membership of the team.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.CannotRestrictSelf"/> or <see cref="BusinessRule.CannotRestrictLead"/>.</exception>
    public void RestrictAccess(StaffId staff, RestrictionReason reason, AuditStamp stamp)
    {
        ThrowIf(BlockerToRestrictingAccess(staff, stamp.ActorId));
        _teamChanges.Add(new(TeamAct.RestrictAccess, staff, Reason: reason));
        AddEvent(EventCode.AccessRestricted, Compartment.CaseFile, stamp, staff);
    }

    /// <summary>Lifts the restriction; other access rights apply again.</summary>
    public void LiftRestriction(StaffId staff, AuditStamp stamp)
    {
        _teamChanges.Add(new(TeamAct.LiftRestriction, staff));
        AddEvent(EventCode.AccessRestrictionLifted, Compartment.CaseFile, stamp, staff);
    }

    private StaffId? Lead => Members.FirstOrDefault(m => m.CaseRole == CaseRole.Lead && m.EndsAt is null)?.StaffId;

    private static void ThrowIf(BusinessRule? blocker)
    {
        if (blocker is { } rule)
        {
            throw new BusinessRuleException(rule);
        }
    }
}

public enum TeamAct
{
    Join,

    End,

    /// <summary>Assigns a deputy for a period.</summary>
    AppointDeputy,

    /// <summary>Assigns a new lead; the previous lead stays in the team until <see cref="TeamChange.EndsAt"/>, if set.</summary>
    Transfer,

    /// <summary>Restricts access.</summary>
    RestrictAccess,

    /// <summary>Lifts the access restriction.</summary>
    LiftRestriction,
}

/// <summary>
/// A team change, on which the database decides. A null <see cref="TeamChange.StartsAt"/> means now, a null <see cref="TeamChange.EndsAt"/> no end.
/// </summary>
public sealed record TeamChange(TeamAct Act, StaffId StaffId, DateTimeOffset? StartsAt = null, DateTimeOffset? EndsAt = null, RestrictionReason? Reason = null);
