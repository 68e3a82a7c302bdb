using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Security.Accounts;

/// <summary>A second-factor reset that waits for the caller's confirmation; <c>VerificationMethod</c> is how the requester verified the identity.</summary>
public sealed record PendingReset(Guid Id, string Name, Role Role, string Organisation, string RequestedBy, DateTimeOffset RequestedAt,
    IdentityCheck VerificationMethod);

/// <summary>Reset of a lost second factor by two people: one requests it, another confirms it. The database enforces that they differ.</summary>
public static class FactorResets
{
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.NoFactorToReset"/>: nothing is requested.</exception>
    public static async Task RequestFactorResetAsync(this CaseManagerDb db, StaffId staffId, IdentityCheck howKnown, CancellationToken cancellationToken)
    {
        if (!await db.Database.SqlQuery<bool>($"select row_security.request_factor_reset({staffId.Value}, {howKnown.ToString()}) as \"Value\"")
            .SingleAsync(cancellationToken))
        {
            throw new BusinessRuleException(BusinessRule.NoFactorToReset);
        }
    }

    /// <summary>Resets that the caller may confirm, oldest first.</summary>
    public static async Task<IReadOnlyList<PendingReset>> ReadPendingResetsAsync(this CaseManagerDb db, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Row>($"""
            select id as "Id", name as "Name", role as "Role", organisation as "Organisation", requested_by as "RequestedBy",
              requested_at as "RequestedAt", verification_method as "VerificationMethod"
            from row_security.pending_factor_resets()
            """).ToListAsync(cancellationToken);
        return [.. found.Select(r => new PendingReset(r.Id, r.Name, Enum.Parse<Role>(r.Role), db.UnsealName(r.Organisation), r.RequestedBy, r.RequestedAt,
            Enum.Parse<IdentityCheck>(r.VerificationMethod)))];
    }

    /// <summary>Confirms a reset and removes the second factor. Returns false if the reset is already confirmed or has expired.</summary>
    public static Task<bool> ConfirmFactorResetAsync(this CaseManagerDb db, Guid reset, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select row_security.confirm_factor_reset({reset}) as \"Value\"").SingleAsync(cancellationToken);

    private sealed record Row(Guid Id, string Name, string Role, string Organisation, string RequestedBy, DateTimeOffset RequestedAt,
        string VerificationMethod);
}
