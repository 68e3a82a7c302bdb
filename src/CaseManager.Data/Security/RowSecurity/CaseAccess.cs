using System.ComponentModel.DataAnnotations.Schema;
using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Data.Security.RowSecurity;

/// <summary>Case opening and team management. The database alone decides what is allowed.</summary>
public static class CaseAccess
{
    /// <summary>
    /// Saves a case opened from a draft and deletes the draft. The membership is inserted first: otherwise row security would hide the new case
    /// from its creator.
    /// </summary>
    /// <returns>False if the case is already open, because the form was sent twice.</returns>
    public static async Task<bool> OpenCaseAsync(this CaseManagerDb db, IntakeDraft draft, Case caseFile, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await db.Database.ExecuteSqlAsync($"select row_security.open_case({caseFile.Id.Value})", cancellationToken);
        }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }

        await db.DeleteDraftAsync(draft, cancellationToken); // before the case is added, whose key has the same id
        db.Add(caseFile);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Deletes a draft and its key.</summary>
    public static async Task DeleteDraftAsync(this CaseManagerDb db, IntakeDraft draft, CancellationToken cancellationToken)
    {
        await db.RemoveAsync(draft, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Saves changes to a case's team together with all other changes, in one transaction.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.CannotManageTeam"/>, or the rule that the change violates; nothing is saved.</exception>
    public static async Task SaveTeamAsync(this CaseManagerDb db, Case changed, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.CanManageTeamAsync(changed.Id, cancellationToken))
        {
            throw new BusinessRuleException(BusinessRule.CannotManageTeam);
        }

        await db.SaveChangesAsync(cancellationToken); // before the team changes, after which the caller may no longer see the case
        foreach (var change in changed.DequeueTeamChanges())
        {
            if (!await ApplyAsync(db, changed.Id.Value, change, cancellationToken))
            {
                throw new BusinessRuleException(change.Act switch
                {
                    TeamAct.Join => await db.IsUnsharedPoliceAsync(changed.Id, change.StaffId, cancellationToken)
                        ? BusinessRule.PoliceNotInformed : BusinessRule.CannotJoin,
                    TeamAct.End => BusinessRule.NotInTeam,
                    TeamAct.RestrictAccess => BusinessRule.AlreadyRestricted,
                    TeamAct.LiftRestriction => BusinessRule.NotRestricted,
                    _ => BusinessRule.CannotLead,
                });
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The access restrictions of a case; only for callers who manage it.</summary>
    public static async Task<IReadOnlyList<AccessRestriction>> LoadAccessRestrictionsAsync(this CaseManagerDb db, CaseId caseId,
        CancellationToken cancellationToken) =>
        [.. from row in await db.Database.SqlQuery<AccessRestrictionRow>($"select staff_id, reason from row_security.restricted_staff({caseId.Value})")
            .ToListAsync(cancellationToken)
            select new AccessRestriction(new(row.StaffId), caseId, Enum.Parse<RestrictionReason>(row.Reason))];

    /// <summary>Whether the caller manages the case: as case lead, as deputy, or as lead of its office.</summary>
    public static Task<bool> CanManageTeamAsync(this CaseManagerDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select row_security.can_manage({caseId.Value}) as \"Value\"").SingleAsync(cancellationToken);

    private static async Task<bool> IsUnsharedPoliceAsync(this CaseManagerDb db, CaseId caseId, StaffId staffId, CancellationToken cancellationToken) =>
        await db.Staff.AnyAsync(s => s.Id == staffId && s.Role == Role.PoliceLiaison, cancellationToken)
        && !await db.Database.SqlQuery<bool>($"select row_security.is_shared_with_police({caseId.Value}) as \"Value\"").SingleAsync(cancellationToken);

    private static async Task RemoveAsync(this CaseManagerDb db, IntakeDraft draft, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.SealingKeys.Where(k => k.Id == draft.Id).ToListAsync(cancellationToken));
        db.Remove(draft);
    }

    private static async Task<bool> ApplyAsync(CaseManagerDb db, Guid caseId, TeamChange change, CancellationToken cancellationToken)
    {
        var staffId = change.StaffId.Value;
        var answer = change.Act switch
        {
            TeamAct.Join => db.Database.SqlQuery<bool>($"select row_security.add_member({caseId}, {staffId}) as \"Value\""),
            TeamAct.End => db.Database.SqlQuery<bool>($"select row_security.end_membership({caseId}, {staffId}) as \"Value\""),
            TeamAct.AppointDeputy => db.Database.SqlQuery<bool>(
                $"""
                select row_security.appoint_deputy({caseId}, {staffId}, {change.StartsAt?.ToUniversalTime()}, {change.EndsAt?.ToUniversalTime()}) as "Value"
                """),
            TeamAct.RestrictAccess =>
                db.Database.SqlQuery<bool>($"select row_security.restrict_access({caseId}, {staffId}, {change.Reason.ToString()}) as \"Value\""),
            TeamAct.LiftRestriction => db.Database.SqlQuery<bool>($"select row_security.lift_restriction({caseId}, {staffId}) as \"Value\""),
            _ => db.Database.SqlQuery<bool>($"select row_security.transfer_case({caseId}, {staffId}, {change.EndsAt?.ToUniversalTime()}) as \"Value\""),
        };
        try
        {
            return await answer.SingleAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new BusinessRuleException(BusinessRule.CannotManageTeam);
        }
    }

    private sealed record AccessRestrictionRow([property: Column("staff_id")] Guid StaffId, string Reason);
}
