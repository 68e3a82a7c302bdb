using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManager.Data.Persistence;
using CaseManager.Data.Search;
using CaseManager.Data.Security.Encryption;
using CaseManager.Demo;
using CaseManager.Domain.People;
using CaseManager.Domain.People.Names;
using CaseManager.Testing;
using CaseManager.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.Search;

/// <summary>Duration of a name search relative to decrypting all names.</summary>
[Trait("Category", "Long"), Collection(NonParallelCollection.Name)]
public class SearchTimeTests(ITestOutputHelper output)
{
    private const int BatchSize = 2000;
    private static readonly int _people = Repetitions.Scale(100_000);

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private static readonly string[] _givenNames = ["Ștefan", "Maria-Elena", "Oksana", "Blessing", "Nguyễn Thị", "Giorgi", "Zsuzsanna", "Muhammad",
        "Florentina", "Katarzyna"];
    private static readonly string[] _familyNames = ["Mureșan", "Kovalenko", "Osagie", "Hương", "Beridze", "Kovács", "Al-Hassan", "Văcărescu", "Wójcik",
        "van der Berg"];

    [Fact]
    public async Task A_search_takes_at_most_twice_as_long_as_decryption()
    {
        await using var app = await TestApp.StartAsync();
        await AddPeopleAsync(app);
        await DecryptAllAsync(app, people: BatchSize); // warm-up
        await SearchAsync(app);

        var (beyond, opening, looking) = (new PairedTimeDifferences(TimeSpan.MinValue, TimeSpan.Zero), TimeSpan.Zero, TimeSpan.Zero);
        while (beyond.Verdict == TimeVerdict.Undecided)
        {
            (opening, looking) = (await DecryptAllAsync(app, _people), await SearchAsync(app));
            beyond.Add(looking - (2 * opening));
        }

        output.WriteLine(
            $"{_people} names opened in {opening.TotalMilliseconds:0} ms, looked up in {looking.TotalMilliseconds:0} ms; beyond twice as long {beyond}");
        Assert.Equal(TimeVerdict.Within, beyond.Verdict);
    }

    private static Task<TimeSpan> DecryptAllAsync(TestApp app, int people) => app.RunAsAsync(DemoPeople.Ana, async services =>
    {
        var (db, documents, watch) = (services.GetRequiredService<CaseManagerDb>(), services.GetRequiredService<RecordDecryptor>(), Stopwatch.StartNew());
        var after = Guid.Empty;
        for (var first = 0; first < people; first += BatchSize)
        {
            var some = await db.Identities.FromSql($"select i.*, i.xmin from identity i where i.victim_id > {after} order by i.victim_id limit {BatchSize}")
                .AsNoTracking().ToListAsync();
            await documents.DecryptAsync(some, CancellationToken.None);
            after = some[^1].VictimId.Value;
        }

        return watch.Elapsed;
    });

    private static Task<TimeSpan> SearchAsync(TestApp app) => app.RunAsAsync(DemoPeople.Ana, async services =>
    {
        var watch = Stopwatch.StartNew();
        var found = await services.GetRequiredService<PersonSearch>()
            .FindAsync(new(PersonName.Parse("Stefan Muresan"), null, null, null), SearchPurpose.NewReport, CancellationToken.None);
        Assert.True(found.HasMore);
        return watch.Elapsed;
    });

    // Encrypted as by the app and bulk-copied as superuser: recording a hundred thousand people one by one would take a day.
    private static async Task AddPeopleAsync(TestApp app)
    {
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        var (master, sealer) = (TestCluster.Keys.Master, new Sealer());
        var masterKey = new MasterKey(master).Fingerprint;
        var people = Enumerable.Range(0, _people).Select(number =>
        {
            var (id, key) = (Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(Sealer.KeySize));
            var name = $"{_givenNames[number % _givenNames.Length]} {_familyNames[number / _givenNames.Length % _familyNames.Length]}";
            var details = JsonSerializer.SerializeToUtf8Bytes(
                new IdentityDetails(name, name.Split(' ')[0], BirthDate.FromExactDate(new(1990, 1, 1)), Sex.Female, default, default, default, default, default,
                    "+40 700 000 000"), _json);
            return (Id: id, Wrapped: sealer.Seal(master, "sealing_key", id, key), Seal: sealer.Seal(key, "identity", id, details), Number: number);
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
                await to.WriteAsync(caseFile.Id.Value, NpgsqlDbType.Uuid);
                rest(to, person);
            }

            await to.CompleteAsync();
        }
    }
}
