using System.Linq.Expressions;
using CaseManager.Domain.Access;

namespace CaseManager.Domain.Cases;

/// <summary>As what someone works on a case.</summary>
public enum Capacity
{
    /// <summary>Directs it. A case has exactly one.</summary>
    Lead,

    /// <summary>Works in its team.</summary>
    Team,

    /// <summary>Stands in for its lead while they are away, until a day agreed beforehand.</summary>
    Cover,
}

/// <summary>
/// Someone's work on a case, from one moment until another. Read here only: the database writes it, by functions that check who may.
/// </summary>
public sealed class CaseMember : IPartOfCase
{
    private CaseMember()
    {
    }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Who.</summary>
    public StaffId StaffId { get; private init; }

    /// <summary>Who, when loaded.</summary>
    public Staff? Staff { get; private init; }

    /// <summary>As what.</summary>
    public Capacity Capacity { get; private init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; private init; }

    /// <summary>Until when; null while it lasts.</summary>
    public DateTimeOffset? Until { get; private init; }

    /// <summary>Whether it has ended by then, or was called off before it began.</summary>
    public bool IsOver(DateTimeOffset at) => Until <= at || Until <= Since;

    /// <summary>Those that last at a moment: begun, and not over.</summary>
    public static Expression<Func<CaseMember, bool>> LiveAt(DateTimeOffset at) => m => m.Since <= at && (m.Until == null || at < m.Until);
}

/// <summary>Why someone must not know of a case. A kind alone: who is related to whom stands nowhere.</summary>
public enum BarReason
{
    /// <summary>Related to a suspect, or close to one.</summary>
    RelatedToSuspect,

    /// <summary>Related to a survivor, or close to one.</summary>
    RelatedToSurvivor,

    /// <summary>Of the same community as someone in it.</summary>
    SameCommunity,

    /// <summary>Another conflict of interest.</summary>
    OtherConflict,
}

/// <summary>Someone who must not know of a case: a conflict of interest beats every other right. The database writes it, by functions that check who may.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="CaseId">Of which case.</param>
/// <param name="Reason">Why, without a survivor's facts.</param>
public sealed record NoAccess(StaffId StaffId, CaseId CaseId, BarReason Reason);
