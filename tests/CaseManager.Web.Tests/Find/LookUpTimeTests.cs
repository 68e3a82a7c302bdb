using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Search;
using CaseManager.Demo;
using CaseManager.Domain.Names;
using CaseManager.Domain.Victims;
using CaseManager.Testing;
using CaseManager.Web.Tests.Timing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.Find;

/// <summary>Duration of a name search relative to decrypting all names.</summary>
[Trait("Category", "Long"), Collection(AloneCollection.Name)]
public class LookUpTimeTests(ITestOutputHelper output)
{
    private const int AtATime = 2000;
    private static readonly int _people = Repetitions.Of(100_000);

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private static readonly string[] _given = ["Ștefan", "Maria-Elena", "Oksana", "Blessing", "Nguyễn Thị", "Giorgi", "Zsuzsanna", "Muhammad", "Florentina", "Katarzyna"];
    private static readonly string[] _family = ["Mureșan", "Kovalenko", "Osagie", "Hương", "Beridze", "Kovács", "Al-Hassan", "Văcărescu", "Wójcik", "van der Berg"];

    [Fact]
    public async Task A_look_up_takes_at_most_twice_as_long_as_opening_all_names()
    {
        await using var app = await TestApp.StartAsync();
        await AddPeopleAsync(app);
        await OpenAllAsync(app, people: AtATime); // warm-up
        await LookUpAsync(app);

        var (beyond, opening, looking) = (new PairedTimes(TimeSpan.MinValue, TimeSpan.Zero), TimeSpan.Zero, TimeSpan.Zero);
        while (beyond.Verdict == TimeVerdict.Open)
        {
            (opening, looking) = (await OpenAllAsync(app, _people), await LookUpAsync(app));
            beyond.Add(looking - (2 * opening));
        }

        output.WriteLine($"{_people} names opened in {opening.TotalMilliseconds:0} ms, looked up in {looking.TotalMilliseconds:0} ms; beyond twice as long {beyond}");
        Assert.Equal(TimeVerdict.Within, beyond.Verdict);
    }

    private static Task<TimeSpan> OpenAllAsync(TestApp app, int people) => app.InScopeOf(DemoPeople.Ana, async services =>
    {
        var (db, documents, watch) = (services.GetRequiredService<CaseManagerDb>(), services.GetRequiredService<Documents>(), Stopwatch.StartNew());
        var after = Guid.Empty;
        for (var opened = 0; opened < people; opened += AtATime)
        {
            var some = await db.Identities.FromSql($"select i.*, i.xmin from identity i where i.victim_id > {after} order by i.victim_id limit {AtATime}").AsNoTracking().ToListAsync();
            await documents.OpenAsync(some, CancellationToken.None);
            after = some[^1].VictimId.Value;
        }

        return watch.Elapsed;
    });

    private static Task<TimeSpan> LookUpAsync(TestApp app) => app.InScopeOf(DemoPeople.Ana, async services =>
    {
        var watch = Stopwatch.StartNew();
        var found = await services.GetRequiredService<PersonSearch>().FindAsync(new(PersonName.Of("Stefan Muresan"), null, null, null), LookUpPurpose.NewReport, CancellationToken.None);
        Assert.True(found.HasMore);
        return watch.Elapsed;
    });

    // Encrypted as by the app and bulk-copied as superuser: recording a hundred thousand people one by one would take a day.
    private static async Task AddPeopleAsync(TestApp app)
    {
        var opened = await app.OpenCase(DemoPeople.Ana);
        var (master, sealer) = (TestCluster.Keys.Master, new Sealer());
        var masterKey = new MasterKey(master).Fingerprint;
        var people = Enumerable.Range(0, _people).Select(number =>
        {
            var (id, key) = (Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(Sealer.KeySize));
            var name = $"{_given[number % _given.Length]} {_family[number / _given.Length % _family.Length]}";
            var facts = JsonSerializer.SerializeToUtf8Bytes(
                new IdentityFacts(name, name.Split(' ')[0], BirthDate.Exact(new(1990, 1, 1)), Sex.Female, default, default, default, default, default, "+40 700 000 000"), _json);
            return (Id: id, Wrapped: sealer.Seal(master, "sealing_key", id, key), Seal: sealer.Seal(key, "identity", id, facts), Number: number);
        }).ToList();

        await using var connection = new NpgsqlConnection(app.Database.Superuser);
        await connection.OpenAsync();
        await new NpgsqlCommand("set session_replication_role = replica", connection).ExecuteNonQueryAsync();
        await CopyAsync("victim (id, case_id, cover_name)", (to, p) => to.Write($"P{p.Number}", NpgsqlDbType.Text));
        await CopyAsync("sealing_key (id, case_id, wrapped, master_key)", (to, p) =>
        {
            to.Write(p.Wrapped, NpgsqlDbType.Bytea);
            to.Write(masterKey, NpgsqlDbType.Text);
        });
        await CopyAsync("identity (victim_id, case_id, seal)", (to, p) => to.Write(p.Seal, NpgsqlDbType.Bytea));
        await app.Database.ExecuteAsync("analyze");

        async Task CopyAsync(string into, Action<NpgsqlBinaryImporter, (Guid Id, byte[] Wrapped, byte[] Seal, int Number)> rest)
        {
            await using var to = await connection.BeginBinaryImportAsync($"copy {into} from stdin (format binary)");
            foreach (var person in people)
            {
                await to.StartRowAsync();
                await to.WriteAsync(person.Id, NpgsqlDbType.Uuid);
                await to.WriteAsync(opened.Id.Value, NpgsqlDbType.Uuid);
                rest(to, person);
            }

            await to.CompleteAsync();
        }
    }
}
