using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.History;

public class HistoryTests
{
    [Fact]
    public async Task A_change_and_its_event_are_saved_together()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);

        await app.RunAsAsync(DemoPeople.Ana, async db =>
        {
            var mine = await db.Cases.SingleAsync(c => c.Id == caseFile.Id);
            mine.ChangeStatus(CaseStatus.Active, DemoPeople.Ana.CreateStamp());
            await db.SaveChangesAsync();
        });

        Assert.Equal(["Active"], await app.Database.ReadAsync<string>("select status from cases where id = $1", caseFile.Id.Value));
        Assert.Equal(["StatusChanged"],
            await app.Database.ReadAsync<string>("select code from case_event where case_id = $1 and 'Active' = any (arguments)", caseFile.Id.Value));
    }

    [Fact]
    public async Task A_change_without_an_author_is_refused()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => app.RunAsAsync(DemoPeople.Ana, async db =>
        {
            var mine = await db.Cases.SingleAsync(c => c.Id == caseFile.Id);
            db.Entry(mine).Property(c => c.Status).CurrentValue = CaseStatus.FollowUp;
            await db.SaveChangesAsync();
        }));

        Assert.Contains("no event", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["Intake"], await app.Database.ReadAsync<string>("select status from cases where id = $1", caseFile.Id.Value));
    }

    [Fact]
    public async Task A_failed_event_rolls_back_the_change()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);

        await Assert.ThrowsAnyAsync<Exception>(() => app.RunAsAsync(DemoPeople.Ana, async db =>
        {
            var mine = await db.Cases.SingleAsync(c => c.Id == caseFile.Id);
            mine.ChangeStatus(CaseStatus.Active, DemoPeople.Mihai.CreateStamp()); // in another person's name: the event is refused
            await db.SaveChangesAsync();
        }));

        Assert.Equal(["Intake"], await app.Database.ReadAsync<string>("select status from cases where id = $1", caseFile.Id.Value));
    }

    [Fact]
    public async Task Not_even_the_owner_of_the_database_changes_history()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);

        foreach (var sql in new[] { "update case_event set code = 'x' where case_id = $1", "delete from case_event where case_id = $1" })
        {
            var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.Database.ExecuteAsync(sql, caseFile.Id.Value));
            Assert.Contains("only ever added to", refused.MessageText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_who_change_one_case_do_not_overwrite_each_other()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => app.RunAsAsync(DemoPeople.Ana, async late =>
        {
            var stale = await late.Cases.SingleAsync(c => c.Id == caseFile.Id);
            await app.RunAsAsync(DemoPeople.Ana, async early =>
            {
                (await early.Cases.SingleAsync(c => c.Id == caseFile.Id)).ChangeStatus(CaseStatus.Active, Sign());
                await early.SaveChangesAsync();
            });
            stale.ChangeStatus(CaseStatus.Active, Sign());
            await late.SaveChangesAsync();
        }));

        static AuditStamp Sign() => DemoPeople.Ana.CreateStamp();
    }
}
