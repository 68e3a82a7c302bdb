using System.ComponentModel.DataAnnotations.Schema;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Data.RowSecurity;

/// <summary>Case opening and team management. The database alone decides what is allowed.</summary>
public static class CaseAccess
{
    /// <summary>
    /// Saves a case opened from a draft and deletes the draft. The membership is inserted first: otherwise row security would hide the new case
    /// from its creator.
    /// </summary>
    /// <returns>False if the case is already open, because the form was sent twice.</returns>
    public static async Task<bool> OpenCaseAsync(this CaseManagerDb db, IntakeDraft draft, Case opened, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await db.Database.ExecuteSqlAsync($"select row_security.open_case({opened.Id.Value})", cancellationToken);
        }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }

        await db.DiscardAsync(draft, cancellationToken); // before the case is added, whose key has the same id
        db.Add(opened);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Deletes a draft and its key.</summary>
    public static async Task DiscardAsync(this CaseManagerDb db, IntakeDraft draft, CancellationToken cancellationToken)
    {
        await db.RemoveAsync(draft, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Saves changes to a case's team together with all other changes, in one transaction.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.NotYoursToDirect"/>, or the rule that the change violates; nothing is saved.</exception>
    public static async Task SaveTeamAsync(this CaseManagerDb db, Case changed, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.DirectsAsync(changed.Id, cancellationToken))
        {
            throw new RuleBrokenException(Rule.NotYoursToDirect);
        }

        await db.SaveChangesAsync(cancellationToken); // before the team changes, after which the caller may no longer see the case
        foreach (var change in changed.TakeTeamChanges())
        {
            if (!await ApplyAsync(db, changed.Id.Value, change, cancellationToken))
            {
                throw new RuleBrokenException(change.Act switch
                {
                    TeamAct.Join => Rule.CannotJoin,
                    TeamAct.End => Rule.NotInTeam,
                    TeamAct.Bar => Rule.BarredAlready,
                    TeamAct.LiftBar => Rule.NotBarred,
                    _ => Rule.CannotLead,
                });
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The access restrictions of a case; only for callers who manage it.</summary>
    public static async Task<IReadOnlyList<NoAccess>> BarredFromAsync(this CaseManagerDb db, CaseId caseId, CancellationToken cancellationToken) =>
        [.. from row in await db.Database.SqlQuery<BarredRow>($"select staff_id, reason from row_security.barred_people({caseId.Value})").ToListAsync(cancellationToken)
            select new NoAccess(new(row.StaffId), caseId, Enum.Parse<BarReason>(row.Reason))];

    /// <summary>Whether the caller manages the case: as case lead, as deputy, or as lead of its office.</summary>
    public static Task<bool> DirectsAsync(this CaseManagerDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select row_security.directs({caseId.Value}) as \"Value\"").SingleAsync(cancellationToken);

    private static async Task RemoveAsync(this CaseManagerDb db, IntakeDraft draft, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.SealingKeys.Where(k => k.Id == draft.Id).ToListAsync(cancellationToken));
        db.Remove(draft);
    }

    private static async Task<bool> ApplyAsync(CaseManagerDb db, Guid caseId, TeamChange change, CancellationToken cancellationToken)
    {
        var who = change.Staff.Value;
        var answer = change.Act switch
        {
            TeamAct.Join => db.Database.SqlQuery<bool>($"select row_security.add_member({caseId}, {who}) as \"Value\""),
            TeamAct.End => db.Database.SqlQuery<bool>($"select row_security.end_member({caseId}, {who}) as \"Value\""),
            TeamAct.Cover => db.Database.SqlQuery<bool>(
                $"select row_security.cover_lead({caseId}, {who}, {change.From?.ToUniversalTime()}, {change.Until?.ToUniversalTime()}) as \"Value\""),
            TeamAct.Bar => db.Database.SqlQuery<bool>($"select row_security.bar({caseId}, {who}, {change.Reason.ToString()}) as \"Value\""),
            TeamAct.LiftBar => db.Database.SqlQuery<bool>($"select row_security.lift_bar({caseId}, {who}) as \"Value\""),
            _ => db.Database.SqlQuery<bool>($"select row_security.hand_over({caseId}, {who}, {change.Until?.ToUniversalTime()}) as \"Value\""),
        };
        try
        {
            return await answer.SingleAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new RuleBrokenException(Rule.NotYoursToDirect);
        }
    }

    private sealed record BarredRow([property: Column("staff_id")] Guid StaffId, string Reason);
}
