using System.Linq.Expressions;
using CaseManager.Domain.Access;

namespace CaseManager.Domain.Cases;

/// <summary>Role on a case.</summary>
public enum CaseRole
{
    /// <summary>Manages the case; each case has exactly one.</summary>
    Lead,

    Member,

    /// <summary>Deputises for the lead until an agreed day.</summary>
    Deputy,
}

/// <summary>A member's role on a case for a period. Read-only here: only database functions that check authorisation write it.</summary>
public sealed class CaseMember : IPartOfCase
{
    private CaseMember()
    {
    }

    public CaseId CaseId { get; private init; }

    public StaffId StaffId { get; private init; }

    /// <summary>Null unless loaded.</summary>
    public Staff? Staff { get; private init; }

    public CaseRole CaseRole { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>Null while current.</summary>
    public DateTimeOffset? EndsAt { get; private init; }

    /// <summary>True if it has ended by then, or was cancelled before it began.</summary>
    public bool HasEnded(DateTimeOffset at) => EndsAt <= at || EndsAt <= StartedAt;

    /// <summary>Members whose period has begun and not ended at that moment.</summary>
    public static Expression<Func<CaseMember, bool>> IsActiveAt(DateTimeOffset at) => m => m.StartedAt <= at && (m.EndsAt == null || at < m.EndsAt);
}

/// <summary>Reason of an access restriction: a category only, so that no relationship between people is recorded.</summary>
public enum RestrictionReason
{
    /// <summary>Related or close to a suspect.</summary>
    RelatedToSuspect,

    /// <summary>Related or close to a survivor.</summary>
    RelatedToSurvivor,

    SameCommunity,

    OtherConflict,
}

/// <summary>
/// Access restriction of a member of staff on a case, which overrides every other right. Only database functions that check authorisation write it.
/// </summary>
public sealed record AccessRestriction(StaffId StaffId, CaseId CaseId, RestrictionReason Reason);
