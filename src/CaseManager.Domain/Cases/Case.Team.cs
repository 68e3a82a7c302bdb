using CaseManager.Domain.Access;

namespace CaseManager.Domain.Cases;

/// <content>Who works on it. The database has the last word, and may refuse when it is saved.</content>
public sealed partial class Case
{
    /// <summary>The longest that someone stands in for the lead, in days: whoever is away for longer hands the case over.</summary>
    public const int LongestCover = 366;

    /// <summary>Why someone cannot join the team; null where they can.</summary>
    public Rule? BlockerToJoining(StaffId staff, DateTimeOffset at) => Members.Any(m => m.StaffId == staff && !m.IsOver(at)) ? Rule.AlreadyInTeam : null;

    /// <summary>Adds someone to the team.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.AlreadyInTeam"/>.</exception>
    public void AddToTeam(StaffId staff, Signature by)
    {
        ThrowIf(BlockerToJoining(staff, by.When));
        _teamChanges.Add(new(TeamAct.Join, staff));
        Record(EventCode.TeamMemberAdded, Compartment.CaseFile, by, staff);
    }

    /// <summary>Why someone's work in the team cannot be ended; null where it can.</summary>
    public Rule? BlockerToLeaving(StaffId staff, DateTimeOffset at) =>
        Lead == staff ? Rule.LeadStays
        : Members.Any(m => m.StaffId == staff && !m.IsOver(at)) ? null
        : Rule.NotInTeam;

    /// <summary>Ends someone's work in the team, or their standing in for the lead.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.NotInTeam"/> or <see cref="Rule.LeadStays"/>.</exception>
    public void EndMembership(StaffId staff, Signature by)
    {
        ThrowIf(BlockerToLeaving(staff, by.When));
        _teamChanges.Add(new(TeamAct.End, staff));
        Record(EventCode.TeamMemberEnded, Compartment.CaseFile, by, staff);
    }

    /// <summary>Why someone cannot stand in for the lead then; null where they can.</summary>
    public Rule? BlockerToCovering(StaffId staff, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now) =>
        until <= now || until <= from ? Rule.PeriodOver
        : until - from > TimeSpan.FromDays(LongestCover) ? Rule.PeriodTooLong
        : Lead == staff ? Rule.LeadsAlready
        : Members.Any(m => m.StaffId == staff && m.Capacity == Capacity.Cover && m.Since < until && from < m.Until) ? Rule.CoversAlready
        : null;

    /// <summary>Lets someone stand in for the lead from one moment until another. The lead stays the lead.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.PeriodOver"/>, <see cref="Rule.PeriodTooLong"/>, <see cref="Rule.LeadsAlready"/> or <see cref="Rule.CoversAlready"/>.
    /// </exception>
    public void CoverLead(StaffId staff, DateTimeOffset from, DateTimeOffset until, Signature by)
    {
        ThrowIf(BlockerToCovering(staff, from, until, by.When));
        _teamChanges.Add(new(TeamAct.Cover, staff, from, until));
        Record(EventCode.LeadCovered, Compartment.CaseFile, by, staff);
    }

    /// <summary>Why the case cannot be handed over to someone; null where it can.</summary>
    public Rule? BlockerToHandingOver(StaffId to, DateTimeOffset? leadStaysUntil, DateTimeOffset now) =>
        leadStaysUntil <= now ? Rule.PeriodOver
        : Lead == to ? Rule.LeadsAlready
        : null;

    /// <summary>Gives the case to another lead, for good. The one until now leaves it, at once or after some time in its team.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PeriodOver"/> or <see cref="Rule.LeadsAlready"/>.</exception>
    public void HandOver(StaffId to, DateTimeOffset? leadStaysUntil, Signature by)
    {
        ThrowIf(BlockerToHandingOver(to, leadStaysUntil, by.When));
        _teamChanges.Add(new(TeamAct.HandOver, to, Until: leadStaysUntil));
        Record(EventCode.CaseHandedOver, Compartment.CaseFile, by, to);
    }

    /// <summary>Why someone cannot be barred from the case; null where they can.</summary>
    public Rule? BlockerToBarring(StaffId staff, StaffId by) =>
        staff == by ? Rule.NotYourself
        : Lead == staff ? Rule.LeadNotBarred
        : null;

    /// <summary>Bars someone from the case, whatever else lets them in; their work in the team ends with it.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.NotYourself"/> or <see cref="Rule.LeadNotBarred"/>.</exception>
    public void Bar(StaffId staff, BarReason reason, Signature by)
    {
        ThrowIf(BlockerToBarring(staff, by.Who));
        _teamChanges.Add(new(TeamAct.Bar, staff, Reason: reason));
        Record(EventCode.NoAccessEntered, Compartment.CaseFile, by, staff);
    }

    /// <summary>Ends the bar: what else lets someone in, lets them in again.</summary>
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

/// <summary>What is done to a team.</summary>
public enum TeamAct
{
    /// <summary>Someone joins it.</summary>
    Join,

    /// <summary>Someone's work in it ends.</summary>
    End,

    /// <summary>Someone stands in for the lead, from one moment until another.</summary>
    Cover,

    /// <summary>Someone leads the case from now on; the lead until now stays in the team until then, if at all.</summary>
    HandOver,

    /// <summary>Someone is barred from the case.</summary>
    Bar,

    /// <summary>Someone is no longer barred from it.</summary>
    LiftBar,
}

/// <summary>A change to a team, for the database to decide on.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Staff">Who joins, leaves, covers or takes over.</param>
/// <param name="From">From when; null for now.</param>
/// <param name="Until">Until when; null for no end.</param>
/// <param name="Reason">Why someone is barred.</param>
public sealed record TeamChange(TeamAct Act, StaffId Staff, DateTimeOffset? From = null, DateTimeOffset? Until = null, BarReason? Reason = null);
