using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Demo;
using CaseManager.Demo.Caseload;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Encryption;

/// <summary>Someone who has a dump of the demo, and no key, joins cases with places and with future days on which someone can be waited for.</summary>
[ExpectedDuration(seconds: 60)]
public partial class DumpTests
{
    // The longest path of joins that leads to a place in the planted copy has two joins.
    private const int Joins = 4;

    private const int LeastPlanted = 18;

    // Reviewed: future days of a case on which nobody can be waited for.
    private static readonly Dictionary<string, string> _harmlessDays = new()
    {
        ["deadline"] = "the end of a period that the law sets, at no place",
        ["identification_step.ends_on"] = "the end of a period that the law sets, at no place",
        ["case_task.due_on"] = "by when staff do something; what, is encrypted",
        ["case_task.first_due_on"] = "by when staff do something; what, is encrypted",
        ["aftercare_plan.review_due_on"] = "by when a plan is reviewed; no appointment",
        ["risk_assessment.review_due_on"] = "by when staff review a risk; no appointment",
        ["outcome_assessment.next_due_on"] = "calculated from the last assessment and the published schedule; no appointment",
        ["feedback.answer_due_on"] = "by when staff answer",
        ["consent.expires_on"] = "the end of a consent",
        ["case_member.ends_at"] = "the end of a deputy's cover",
        ["figures.entry.DeadlineMet"] = "the day of a legal deadline",
        ["figures.entry.DeadlineMissed"] = "the day of a legal deadline",
    };

    [Fact]
    public async Task A_dump_leads_from_no_case_to_a_place_or_a_moment()
    {
        var (app, _, _) = await DemoDatabase.GetAsync();

        var found = await FindAsync(app, app.Database, Joins);

        Assert.Equal("", string.Join('\n', found.GroupBy(f => f.Column).Select(f => $"{f.Key} in {f.Count()} cases, such as {f.First().Reference}")));
    }

    [Fact]
    public async Task The_search_finds_places_and_moments_in_clear()
    {
        var (app, _, _) = await DemoDatabase.GetAsync();
        var copy = await TestCluster.CopyAsync(app.Database);
        app.Services.GetRequiredService<NpgsqlDataSource>().Clear(); // the copy ended its connections
        await PlantAsync(copy);

        var found = await FindAsync(app, copy, joins: 2);

        Assert.All(["organisation.name", "provider.name", "hearing.date", "hearing.hour", "hearing_matter.court", "follow_up.next_due_on",
            "service_session.scheduled_on"], column => Assert.Contains(found, f => f.Column == column));
        Assert.InRange(found.Count, LeastPlanted, int.MaxValue);
        await TestCluster.DropAsync(copy);
    }

    private static async Task<IReadOnlyList<(string Column, string Reference)>> FindAsync(TestApp app, TestDatabase database, int joins)
    {
        var (dump, places) = (await Dump.ReadAsync(database), await ReadPlacesAsync(app));
        Assert.True(dump.Rows.Count(row => row.Table == "cases") > DemoCaseload.GeneratedCases);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var findings = dump.Rows.Select(row => (row, Columns: FindColumns(row, places, today))).Where(f => f.Columns.Count > 0)
            .ToDictionary(f => f.row, f => f.Columns, ReferenceEqualityComparer.Instance as IEqualityComparer<DumpedRow>);
        return
        [
            .. from opened in dump.Rows
               where opened.Table == "cases"
               from column in dump.GetJoinedRows(opened.CaseId!, joins).SelectMany(row => findings.GetValueOrDefault(row) ?? []).Distinct()
               select (column, opened.Values["reference"]),
        ];
    }

    private static List<string> FindColumns(DumpedRow row, SearchValues<string> places, DateOnly today) =>
    [
        .. from value in row.Values
           let column = $"{row.Table}.{row.Values.GetValueOrDefault("figure") ?? value.Key}"
           where value.Value.AsSpan().ContainsAny(places)
               || (row.CaseId is not null && !_harmlessDays.ContainsKey(row.Table) && !_harmlessDays.ContainsKey(column)
                   && (Hour().IsMatch(value.Value) || Day().Matches(value.Value).Any(day => DateOnly.TryParseExact(
                       day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date > today)))
           select column,
    ];

    // What the application shows to those who may see it, with the keys: providers, courts, rooms and locations.
    private static async Task<SearchValues<string>> ReadPlacesAsync(TestApp app)
    {
        var (places, offices) = (new HashSet<string?>(), new HashSet<string?>());
        foreach (var lead in DemoPeople.StoryStaff.Concat(DemoPeople.AdditionalStaff).Where(s => s.Role == Role.OfficeLead))
        {
            await app.RunAsAsync(lead, async services =>
            {
                var (db, decryptor) = (services.GetRequiredService<CaseManagerDb>(), services.GetRequiredService<RecordDecryptor>());
                var (proceedings, matters, locations) =
                    (await db.Proceedings.AsNoTracking().ToListAsync(), await db.HearingMatters.AsNoTracking().ToListAsync(),
                        await db.Locations.AsNoTracking().ToListAsync());
                await decryptor.DecryptAsync([.. proceedings, .. matters, .. locations], CancellationToken.None);
                var organisations = await db.Organisations.AsNoTracking().ToListAsync();
                var providers = await db.Providers.AsNoTracking().ToListAsync();
                places.UnionWith([.. proceedings.Select(p => p.Content!.Court), .. matters.Select(m => m.Content!.Place),
                    .. locations.Select(l => l.Content!.Place), .. providers.SelectMany(p => new[] { p.Name, p.SafeContact }),
                    .. organisations.Where(o => o.Kind == OrganisationKind.Provider).Select(o => o.Name)]);
                offices.UnionWith(organisations.Where(o => o.Kind != OrganisationKind.Provider).Select(o => o.Name));
                return places.Count;
            });
        }

        Assert.Contains("Casa Lumina", places);
        Assert.Contains(places, place => place?.Contains("Court", StringComparison.Ordinal) == true);
        return SearchValues.Create([.. places.Except(offices).OfType<string>()], StringComparison.OrdinalIgnoreCase);
    }

    // As the columns were before they were encrypted; the values are of the same kind.
    private static async Task PlantAsync(TestDatabase copy)
    {
        var (names, database) = (new ProviderNames(TestCluster.Keys), new CaseloadDatabase(copy.Superuser, TestCluster.Keys));
        await database.ExecuteAsync("alter table organisation drop constraint ck_organisation_sealed; alter table provider drop constraint ck_provider_sealed",
            CancellationToken.None);
        foreach (var table in new[] { "organisation", "provider" })
        {
            foreach (var stored in await copy.ReadAsync<string>($"select distinct name from {table} where starts_with(name, '{ProviderNames.Prefix}')"))
            {
                await database.ExecuteAsync($"update {table} set name = $1 where name = $2", CancellationToken.None, names.Unseal(stored), stored);
            }
        }

        await database.ExecuteAsync(
            """
            alter table service_provision add provider_id uuid;
            update service_provision set provider_id = (select id from provider order by id limit 1);
            alter table hearing add date date, add hour time;
            update hearing set date = current_date + 20, hour = '09:30' where state = 'Planned';
            alter table hearing_matter add court text;
            update hearing_matter set court = 'Crown Court at Snaresbrook';
            alter table follow_up add next_due_on date;
            update follow_up set next_due_on = current_date + 30;
            alter table service_session drop constraint ck_service_session_past;
            update service_session set scheduled_on = current_date + 7
            """,
            CancellationToken.None);
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Day();

    [GeneratedRegex(@"^\d{2}:\d{2}(:\d{2})?$")]
    private static partial Regex Hour();
}
