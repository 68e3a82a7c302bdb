using CaseManager.Domain;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Accounts;

/// <summary>A second-factor reset that waits for the caller's confirmation. <c>HowKnown</c> is how the requester verified the person's identity.</summary>
public sealed record WaitingReset(Guid Id, string Name, Role Role, string Organisation, string AskedBy, DateTimeOffset AskedAt, IdentityCheck HowKnown);

/// <summary>Reset of a lost second factor by two people: one requests it, another confirms it. The database enforces that they differ.</summary>
public static class FactorResets
{
    /// <exception cref="RuleBrokenException"><see cref="Rule.NoFactorToReset"/>: nothing is requested.</exception>
    public static async Task AskFactorResetAsync(this CaseManagerDb db, StaffId who, IdentityCheck howKnown, CancellationToken cancellationToken)
    {
        if (!await db.Database.SqlQuery<bool>($"select row_security.ask_factor_reset({who.Value}, {howKnown.ToString()}) as \"Value\"").SingleAsync(cancellationToken))
        {
            throw new RuleBrokenException(Rule.NoFactorToReset);
        }
    }

    /// <summary>Resets that the caller may confirm, oldest first.</summary>
    public static async Task<IReadOnlyList<WaitingReset>> ReadWaitingResetsAsync(this CaseManagerDb db, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Row>($"""
            select id as "Id", name as "Name", role as "Role", organisation as "Organisation", asked_by as "AskedBy", asked_at as "AskedAt", how_known as "HowKnown"
            from row_security.waiting_factor_resets()
            """).ToListAsync(cancellationToken);
        return [.. found.Select(r => new WaitingReset(r.Id, r.Name, Enum.Parse<Role>(r.Role), r.Organisation, r.AskedBy, r.AskedAt, Enum.Parse<IdentityCheck>(r.HowKnown)))];
    }

    /// <summary>Confirms a reset and removes the second factor. Returns false if the reset is already confirmed or has expired.</summary>
    public static Task<bool> ConfirmFactorResetAsync(this CaseManagerDb db, Guid reset, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select row_security.confirm_factor_reset({reset}) as \"Value\"").SingleAsync(cancellationToken);

    private sealed record Row(Guid Id, string Name, string Role, string Organisation, string AskedBy, DateTimeOffset AskedAt, string HowKnown);
}
