using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
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
        this TestApp app, Staff author, CaseId caseId, Staff owner, Compartment compartment = Compartment.CaseFile, int dueInDays = 0,
        Recurrence recurs = Recurrence.None, string description = "Ask how she is") =>
        app.RunAsAsync(author, async services =>
        {
            var db = services.GetRequiredService<CaseManagerDb>();
            var caseFile = await db.Cases.Include(c => c.Victims).Include(c => c.Members).ThenInclude(m => m.Staff).SingleAsync(c => c.Id == caseId);
            var stamp = CreateStamp(author);
            var task = caseFile.AddTask(Guid.CreateVersion7(),
                new(compartment, caseFile.Victims[0].Id, TaskKind.FollowUp, owner.Id, stamp.Date.AddDays(dueInDays), recurs, description, null), stamp);
            await db.SaveChangesAsync();
            return task;
        });

    public static Task CompleteTask(this TestApp app, Staff staff, CaseTask task) => app.RunAsAsync(staff, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var caseFile = await db.Cases.Include(c => c.Tasks.Where(t => t.Id == task.Id)).SingleAsync(c => c.Id == task.CaseId);
        await services.GetRequiredService<RecordDecryptor>().DecryptAsync([.. caseFile.Tasks], CancellationToken.None);
        caseFile.CompleteTask(task.Id, CreateStamp(staff));
        await db.SaveChangesAsync();
        return true;
    });

    private static AuditStamp CreateStamp(Staff author) => author.CreateStamp();
}
