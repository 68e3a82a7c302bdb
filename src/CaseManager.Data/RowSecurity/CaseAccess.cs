using System.ComponentModel.DataAnnotations.Schema;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Data.RowSecurity;

/// <summary>The ways into a case, and the question who directs it: asked of the database, which alone decides.</summary>
public static class CaseAccess
{
    /// <summary>
    /// Saves a case that was just opened from a draft, in place of the draft. Its opener must lead it before the row exists, or the row would be hidden from the one who
    /// inserts it; so the membership comes first, in the same transaction.
    /// </summary>
    /// <returns>False where it was not opened, because it is open already: the same form was sent twice.</returns>
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

        await db.DiscardAsync(draft, cancellationToken); // first: the case has a key of the same id
        db.Add(opened);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Throws a draft away, and its key with it.</summary>
    public static async Task DiscardAsync(this CaseManagerDb db, IntakeDraft draft, CancellationToken cancellationToken)
    {
        await db.RemoveAsync(draft, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Saves the changes to a case's team, and whatever else was changed, in one transaction.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.NotYoursToDirect"/>, or what stood in the way of the change: nothing was saved.
    /// </exception>
    public static async Task SaveTeamAsync(this CaseManagerDb db, Case changed, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.DirectsAsync(changed.Id, cancellationToken))
        {
            throw new RuleBrokenException(Rule.NotYoursToDirect);
        }

        await db.SaveChangesAsync(cancellationToken); // first: whoever hands a case over may know of it no more after
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

    /// <summary>Who is barred from the case, and why. For those alone who direct it.</summary>
    public static async Task<IReadOnlyList<NoAccess>> BarredFromAsync(this CaseManagerDb db, CaseId caseId, CancellationToken cancellationToken) =>
        [.. from row in await db.Database.SqlQuery<BarredRow>($"select staff_id, reason from row_security.barred_people({caseId.Value})").ToListAsync(cancellationToken)
            select new NoAccess(new(row.StaffId), caseId, Enum.Parse<BarReason>(row.Reason))];

    /// <summary>Whether the caller directs the case: its lead, whoever stands in for them, or the lead of its office.</summary>
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
