using System.Text.RegularExpressions;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;
using CaseManager.Testing;
using CaseManager.Web.Tests.Wordings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.Persistence;

/// <summary>How lists are loaded, and how rules behave without them.</summary>
public partial class ListLoadingTests
{
    private static readonly string[] _listsForClosing = ["Tasks", "Deadlines", "Procedures", "Victims.RiskAssessments", "Victims.MissingEpisodes"];

    [Theory]
    [InlineData("Tasks", "Case.Tasks")]
    [InlineData("Deadlines", "Case.Deadlines")]
    [InlineData("Procedures", "Case.Procedures")]
    [InlineData("Victims.RiskAssessments", "Victim.RiskAssessments")]
    [InlineData("Victims.MissingEpisodes", "Victim.MissingEpisodes")]
    public async Task A_case_is_not_closed_with_a_list_missing(string missing, string named)
    {
        var refused = await Assert.ThrowsAsync<ListNotLoadedException>(() => GetBlockersAsync(_listsForClosing.Except([missing])));

        Assert.StartsWith($"{named} was not loaded", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_with_an_open_task_is_not_closed() =>
        Assert.Equal([ClosingBlocker.DangerNotAsked, ClosingBlocker.OpenTasks], await GetBlockersAsync(_listsForClosing));

    [Fact]
    public async Task Rows_of_another_query_do_not_count_as_loaded()
    {
        var (db, id) = await OpenAsync();
        await using var _ = db;
        var read = await db.Cases.SingleAsync(c => c.Id == id);
        await db.Tasks.Where(t => t.CaseId == id).LoadAsync();

        Assert.Throws<ListNotLoadedException>(() => read.Tasks);

        await db.Entry(read).Collection(c => c.Tasks).LoadAsync();

        Assert.Single(read.Tasks);
    }

    [Fact]
    public async Task A_later_query_with_the_include_counts()
    {
        var (db, id) = await OpenAsync();
        await using var _ = db;
        var read = await db.Cases.SingleAsync(c => c.Id == id);
        await db.Cases.Include(c => c.Tasks.Where(t => t.State == TaskState.Completed)).AsSplitQuery().SingleAsync(c => c.Id == id);

        Assert.Empty(read.Tasks);
    }

    [Fact]
    public async Task A_detached_case_keeps_its_guard()
    {
        var (db, id) = await OpenAsync();
        await using var _ = db;
        var read = await db.Cases.SingleAsync(c => c.Id == id);
        db.Entry(read).State = EntityState.Detached;

        Assert.Throws<ListNotLoadedException>(() => read.Tasks);
    }

    [Fact]
    public async Task What_is_added_to_a_list_that_was_not_loaded_is_saved()
    {
        var app = await TestApp.GetSharedAsync();
        var own = await app.OpenCase(DemoPeople.Ana);

        await app.RunAsAsync(DemoPeople.Ana, async services =>
        {
            var db = services.GetRequiredService<CaseManagerDb>();
            var read = await db.Cases.SingleAsync(c => c.Id == own.Id);
            read.ChangeStatus(CaseStatus.Active, DemoPeople.Ana.CreateStamp());
            Assert.Throws<ListNotLoadedException>(() => read.StatusChanges);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(1L, Assert.Single(await app.Database.ReadAsync<long>("select count(*) from status_change where case_id = $1", own.Id.Value)));
    }

    [Fact]
    public async Task A_new_case_has_its_lists_before_and_after_it_is_saved()
    {
        var own = await (await TestApp.GetSharedAsync()).OpenCase(DemoPeople.Ana);

        Assert.Empty(own.Tasks);
        Assert.Single(own.Victims);
    }

    // The backing field of a list that was not loaded is empty, so no rule may read it directly.
    [Fact]
    public void Rules_read_lists_through_their_properties()
    {
        var files = Directory.GetFiles(Path.Combine(KeyUsesTests.FindRepositoryRoot(), "src", "CaseManager.Domain"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText).ToList();
        var fields = files.SelectMany(f => ListFieldDeclaration().Matches(f)).Select(m => m.Groups[1].Value).Distinct()
            .Except(["_newEvents", "_teamChanges"]).ToList();

        Assert.True(fields.Count > 50);
        Assert.Empty(
            from file in files
            from field in fields
            where ListFieldDeclaration().Matches(file).Any(m => m.Groups[1].Value == field)
            from Match read in Regex.Matches(file, $@".*(?<!Loaded\(|> ){field}\b(?!\.Add(Range)?\().*")
            select read.Value.Trim());
    }

    [GeneratedRegex(@"private readonly List<\w+> (_\w+) = \[\];")]
    private static partial Regex ListFieldDeclaration();

    private static async Task<IReadOnlyList<ClosingBlocker>> GetBlockersAsync(IEnumerable<string> lists)
    {
        var app = await TestApp.GetSharedAsync();
        var own = await app.OpenCase(DemoPeople.Ana);
        await app.AddTask(DemoPeople.Ana, own.Id, DemoPeople.Ana, dueInDays: 3);
        return await app.RunAsAsync(DemoPeople.Ana, async services =>
        {
            var db = services.GetRequiredService<CaseManagerDb>();
            var read = await lists.Aggregate(db.Cases.Include(c => c.Victims).ThenInclude(v => v.Safety).AsSplitQuery(), (query, list) => query.Include(list))
                .SingleAsync(c => c.Id == own.Id);
            await services.GetRequiredService<RecordDecryptor>().DecryptAsync([.. read.Victims.Select(v => v.Safety)], CancellationToken.None);
            return read.BlockersToClosing(new(2026, 3, 2));
        });
    }

    private static async Task<(CaseManagerDb Db, CaseId Id)> OpenAsync()
    {
        var app = await TestApp.GetSharedAsync();
        var own = await app.OpenCase(DemoPeople.Ana);
        await app.AddTask(DemoPeople.Ana, own.Id, DemoPeople.Ana, dueInDays: 3);
        return (LoadedListTests.CreateContext(app.Database.Superuser), own.Id);
    }
}
