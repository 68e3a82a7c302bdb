using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Creates tasks through the domain, as the given staff.</summary>
public static class TaskBuilders
{
    /// <summary>Adds a task about the victim and assigns it.</summary>
    public static Task<CaseTask> AddTask(
        this TestApp app, Staff author, CaseId caseId, Staff owner, Compartment compartment = Compartment.CaseFile, int dueInDays = 0, Recurrence recurs = Recurrence.None, string what = "Ask how she is") =>
        app.InScopeOf(author, async services =>
        {
            var db = services.GetRequiredService<CaseManagerDb>();
            var opened = await db.Cases.Include(c => c.Victims).Include(c => c.Members).ThenInclude(m => m.Staff).SingleAsync(c => c.Id == caseId);
            var by = SignatureOf(author);
            var task = opened.AddTask(Guid.CreateVersion7(), new(compartment, opened.Victims[0].Id, TaskKind.FollowUp, owner.Id, by.Day.AddDays(dueInDays), recurs, what, null), by);
            await db.SaveChangesAsync();
            return task;
        });

    public static Task CompleteTask(this TestApp app, Staff who, CaseTask task) => app.InScopeOf(who, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var opened = await db.Cases.Include(c => c.Tasks.Where(t => t.Id == task.Id)).SingleAsync(c => c.Id == task.CaseId);
        await services.GetRequiredService<Documents>().OpenAsync([.. opened.Tasks], CancellationToken.None);
        opened.CompleteTask(task.Id, SignatureOf(who));
        await db.SaveChangesAsync();
        return true;
    });

    private static Signature SignatureOf(Staff author) => author.SignNow();
}
