using CaseManager.Domain.Access;

namespace CaseManager.Domain.Cases;

/// <content>Team and access. The database decides on save, and may refuse a change.</content>
public sealed partial class Case
{
    /// <summary>Longest period of cover in days; for a longer absence, the lead transfers the case.</summary>
    public const int LongestCover = 366;

    public Rule? BlockerToJoining(StaffId staff, DateTimeOffset at) => Members.Any(m => m.StaffId == staff && !m.IsOver(at)) ? Rule.AlreadyInTeam : null;

    /// <exception cref="RuleBrokenException"><see cref="Rule.AlreadyInTeam"/>.</exception>
    public void AddToTeam(StaffId staff, Signature by)
    {
        ThrowIf(BlockerToJoining(staff, by.When));
        _teamChanges.Add(new(TeamAct.Join, staff));
        Record(EventCode.TeamMemberAdded, Compartment.CaseFile, by, staff);
    }

    public Rule? BlockerToLeaving(StaffId staff, DateTimeOffset at) =>
        Lead == staff ? Rule.LeadStays
        : Members.Any(m => m.StaffId == staff && !m.IsOver(at)) ? null
        : Rule.NotInTeam;

    /// <summary>Ends membership of the team, or the cover of a deputy.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.NotInTeam"/> or <see cref="Rule.LeadStays"/>.</exception>
    public void EndMembership(StaffId staff, Signature by)
    {
        ThrowIf(BlockerToLeaving(staff, by.When));
        _teamChanges.Add(new(TeamAct.End, staff));
        Record(EventCode.TeamMemberEnded, Compartment.CaseFile, by, staff);
    }

    public Rule? BlockerToCovering(StaffId staff, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now) =>
        until <= now || until <= from ? Rule.PeriodOver
        : until - from > TimeSpan.FromDays(LongestCover) ? Rule.PeriodTooLong
        : Lead == staff ? Rule.LeadsAlready
        : Members.Any(m => m.StaffId == staff && m.Capacity == Capacity.Cover && m.Since < until && from < m.Until) ? Rule.CoversAlready
        : null;

    /// <summary>Assigns a deputy for a period. The lead remains the lead.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.PeriodOver"/>, <see cref="Rule.PeriodTooLong"/>, <see cref="Rule.LeadsAlready"/> or <see cref="Rule.CoversAlready"/>.
    /// </exception>
    public void CoverLead(StaffId staff, DateTimeOffset from, DateTimeOffset until, Signature by)
    {
        ThrowIf(BlockerToCovering(staff, from, until, by.When));
        _teamChanges.Add(new(TeamAct.Cover, staff, from, until));
        Record(EventCode.LeadCovered, Compartment.CaseFile, by, staff);
    }

    public Rule? BlockerToHandingOver(StaffId to, DateTimeOffset? leadStaysUntil, DateTimeOffset now) =>
        leadStaysUntil <= now ? Rule.PeriodOver
        : Lead == to ? Rule.LeadsAlready
        : null;

    /// <summary>
    /// Transfers the case to another lead. The previous lead leaves the team at once, or stays in it until <paramref name="leadStaysUntil"/>.
    /// </summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PeriodOver"/> or <see cref="Rule.LeadsAlready"/>.</exception>
    public void HandOver(StaffId to, DateTimeOffset? leadStaysUntil, Signature by)
    {
        ThrowIf(BlockerToHandingOver(to, leadStaysUntil, by.When));
        _teamChanges.Add(new(TeamAct.HandOver, to, Until: leadStaysUntil));
        Record(EventCode.CaseHandedOver, Compartment.CaseFile, by, to);
    }

    public Rule? BlockerToBarring(StaffId staff, StaffId by) =>
        staff == by ? Rule.NotYourself
        : Lead == staff ? Rule.LeadNotBarred
        : null;

    /// <summary>Restricts access to the case; the restriction overrides all other rights and ends membership of the team.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.NotYourself"/> or <see cref="Rule.LeadNotBarred"/>.</exception>
    public void Bar(StaffId staff, BarReason reason, Signature by)
    {
        ThrowIf(BlockerToBarring(staff, by.Who));
        _teamChanges.Add(new(TeamAct.Bar, staff, Reason: reason));
        Record(EventCode.NoAccessEntered, Compartment.CaseFile, by, staff);
    }

    /// <summary>Lifts the restriction; other access rights apply again.</summary>
    public void LiftBar(StaffId staff, Signature by)
    {
        _teamChanges.Add(new(TeamAct.LiftBar, staff));
        Record(EventCode.NoAccessLifted, Compartment.CaseFile, by, staff);
    }

    private StaffId? Lead => Members.FirstOrDefault(m => m.Capacity == Capacity.Lead && m.Until is null)?.StaffId;

    private static void ThrowIf(Rule? blocker)
    {
        if (blocker is { } rule)
        {
            throw new RuleBrokenException(rule);
        }
    }
}

public enum TeamAct
{
    Join,

    End,

    /// <summary>Assigns a deputy for a period.</summary>
    Cover,

    /// <summary>Assigns a new lead; the previous lead stays in the team until <see cref="TeamChange.Until"/>, if set.</summary>
    HandOver,

    /// <summary>Restricts access.</summary>
    Bar,

    /// <summary>Lifts the access restriction.</summary>
    LiftBar,
}

/// <summary>
/// A team change, on which the database decides. A null <see cref="TeamChange.From"/> means now, a null <see cref="TeamChange.Until"/> no end.
/// </summary>
public sealed record TeamChange(TeamAct Act, StaffId Staff, DateTimeOffset? From = null, DateTimeOffset? Until = null, BarReason? Reason = null);
