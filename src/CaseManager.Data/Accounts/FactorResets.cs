using CaseManager.Domain;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Accounts;

/// <summary>A lost second factor that waits for the caller to confirm that it is to be taken off.</summary>
/// <param name="Id">What waits.</param>
/// <param name="Name">Whose, by name.</param>
/// <param name="Role">What they are here.</param>
/// <param name="Organisation">For whom they work.</param>
/// <param name="AskedBy">Who asked, by name.</param>
/// <param name="AskedAt">When.</param>
/// <param name="HowKnown">How they made sure who it is.</param>
public sealed record WaitingReset(Guid Id, string Name, Role Role, string Organisation, string AskedBy, DateTimeOffset AskedAt, IdentityCheck HowKnown);

/// <summary>A lost second factor is taken off by two people: one asks, another confirms. The database sees to it that they are two.</summary>
public static class FactorResets
{
    /// <summary>Asks for it.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.NoFactorToReset"/>: nothing was asked.</exception>
    public static async Task AskFactorResetAsync(this CaseManagerDb db, StaffId who, IdentityCheck howKnown, CancellationToken cancellationToken)
    {
        if (!await db.Database.SqlQuery<bool>($"select row_security.ask_factor_reset({who.Value}, {howKnown.ToString()}) as \"Value\"").SingleAsync(cancellationToken))
        {
            throw new RuleBrokenException(Rule.NoFactorToReset);
        }
    }

    /// <summary>Those that the caller may confirm, the oldest first.</summary>
    public static async Task<IReadOnlyList<WaitingReset>> ReadWaitingResetsAsync(this CaseManagerDb db, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Row>($"""
            select id as "Id", name as "Name", role as "Role", organisation as "Organisation", asked_by as "AskedBy", asked_at as "AskedAt", how_known as "HowKnown"
            from row_security.waiting_factor_resets()
            """).ToListAsync(cancellationToken);
        return [.. found.Select(r => new WaitingReset(r.Id, r.Name, Enum.Parse<Role>(r.Role), r.Organisation, r.AskedBy, r.AskedAt, Enum.Parse<IdentityCheck>(r.HowKnown)))];
    }

    /// <summary>Confirms one, and takes the second factor off. False where someone else was quicker, or it has waited too long.</summary>
    public static Task<bool> ConfirmFactorResetAsync(this CaseManagerDb db, Guid reset, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select row_security.confirm_factor_reset({reset}) as \"Value\"").SingleAsync(cancellationToken);

    private sealed record Row(Guid Id, string Name, string Role, string Organisation, string AskedBy, DateTimeOffset AskedAt, string HowKnown);
}
