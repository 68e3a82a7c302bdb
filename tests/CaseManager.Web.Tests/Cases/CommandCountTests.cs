using CaseManager.Demo;
using CaseManager.Domain.Notes;
using CaseManager.Domain.Trafficking;
using CaseManager.Testing;
using CaseManager.Web.Tests.Infrastructure;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class CommandCountTests
{
    // A separate app: in the shared one, commands of other tests would be counted.
    private static readonly Lazy<Task<(TestApp App, string Reference)>> _prepared = new(async () =>
    {
        var app = await TestApp.StartAsync();
        TestApp.RegisterForDisposal(app);
        var caseFile = await app.OpenCase(DemoPeople.Ana, "Amber", a => a with { Acts = CaseBuilders.CreateSigns((Act.Recruitment, default, "By a friend")) },
            DemoPeople.Mihai);
        await app.StartDraft(DemoPeople.Ana);
        foreach (var kind in new[] { NoteKind.General, NoteKind.Safety, NoteKind.Aftercare })
        {
            await app.WriteNote(DemoPeople.Ana, caseFile.Id, kind);
        }

        foreach (var days in new[] { 0, 3, 30 })
        {
            await app.AddTask(DemoPeople.Mihai, caseFile.Id, DemoPeople.Ana, dueInDays: days);
        }

        await app.StartNoteDraftAsync(DemoPeople.Ana, caseFile.Id);
        return (app, caseFile.Reference.Value);
    });

    [Theory]
    [InlineData("/cases/{reference}", 21)]
    [InlineData("/cases/{reference}/person", 12)]
    [InlineData("/cases/{reference}/safety", 12)]
    [InlineData("/cases/{reference}/notes", 8)]
    [InlineData("/cases/{reference}/tasks", 8)]
    [InlineData("/cases/{reference}/compensation", 12)]
    [InlineData("/cases/{reference}/aftercare", 12)]
    [InlineData("/cases/{reference}/follow-up", 14)]
    [InlineData("/aftercare", 8)]
    [InlineData("/cases/{reference}/outcomes", 12)]
    [InlineData("/cases/{reference}/services", 14)]
    [InlineData("/my-work", 8)]
    [InlineData("/cases/{reference}/justice", 20)]
    [InlineData("/cases", 5)]
    [InlineData("/cases?show=Team&status=Active&form=ForcedLabour&country=DE", 5)]
    public async Task A_page_runs_at_most_the_stated_commands(string page, int limit)
    {
        var (app, reference) = await _prepared.Value;
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        var path = page.Replace("{reference}", reference, StringComparison.Ordinal);
        await ana.Open(path);

        using var commands = SqlCommandRecorder.Start(app.Database);
        await ana.Open(path);

        Assert.InRange(commands.CountedCommands.Count, 2, limit);
        Assert.Contains("identify", commands.CountedCommands[0].Statement, StringComparison.Ordinal);
        Assert.Single(commands.Commands, c => c.Statement.Contains("set_config('role'", StringComparison.Ordinal));
        Assert.Single(commands.CountedCommands.Skip(1).Select(c => c.Connection).Distinct());
    }

    [Theory]
    [InlineData("/programme", nameof(DemoPeople.Petra))]
    [InlineData("/programme/justice", nameof(DemoPeople.Petra))]
    [InlineData("/programme/recovery", nameof(DemoPeople.Petra))]
    [InlineData("/programme/profile", nameof(DemoPeople.Petra))]
    [InlineData("/programme/patterns", nameof(DemoPeople.Petra))]
    [InlineData("/programme/corridors", nameof(DemoPeople.Petra))]
    [InlineData("/figures", nameof(DemoPeople.Ana))]
    [InlineData("/figures", nameof(DemoPeople.Radu))]
    [InlineData("/figures/Referred", nameof(DemoPeople.Radu))]
    [InlineData("/international-comparison", nameof(DemoPeople.Petra))]
    public async Task A_figures_page_runs_at_most_four_commands(string page, string person)
    {
        var (app, _) = await _prepared.Value;
        using var reader = await app.SignInAsync(DemoPeople.StoryStaff.Single(p => p.Name.StartsWith(person, StringComparison.Ordinal)));
        await reader.Open(page);

        using var commands = SqlCommandRecorder.Start(app.Database);
        await reader.Open(page);

        Assert.True(commands.CountedCommands.Count is >= 2 and <= 4, string.Join('\n', commands.CountedCommands.Select(c => c.Statement)));
    }

    [Fact]
    public async Task The_count_sees_every_command()
    {
        var (app, _) = await _prepared.Value;
        using var commands = SqlCommandRecorder.Start(app.Database);

        await app.RunAsAsync(DemoPeople.Ana, async db =>
        {
            foreach (var _ in Enumerable.Range(0, 13))
            {
                await CaseManager.Data.Security.RowSecurity.CaseAccess.CanManageTeamAsync(db, new CaseManager.Domain.CaseId(Guid.Empty),
                    CancellationToken.None);
            }
        });

        Assert.Equal(13, commands.CountedCommands.Count);
    }
}
