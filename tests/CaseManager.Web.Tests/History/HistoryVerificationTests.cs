using System.Security.Cryptography;
using CaseManager.Data.Security.History;
using CaseManager.Demo;
using CaseManager.Testing;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.History;

/// <summary>Verification detects any change of history by a superuser and names the first invalid entry.</summary>
public class HistoryVerificationTests
{
    // Changes that a superuser can make: {0} is an entry before the checkpoint, {1} another entry, {2} an event.
    private static readonly string[] _tampering =
    [
        "update history_entry set occurred_at = occurred_at + interval '1 hour' where seq = {0}",
        "update history_entry set staff_id = gen_random_uuid() where seq = {0}",
        "update history_entry set act = case act when 'Viewed' then 'AccessDenied' else 'Viewed' end where seq = {0}",
        "update history_entry set subject = coalesce(subject, '') || 'x' where seq = {0}",
        "update history_entry set case_id = gen_random_uuid() where seq = {0}",
        "update history_entry set session_id = gen_random_uuid() where seq = {0}",
        "update history_entry set hash = sha256(hash) where seq = {0}",
        "delete from history_entry where seq = {0}",
        "delete from history_entry where seq = {0}; update history_entry set seq = 1 - seq where seq > {0}; update history_entry set seq = -seq where seq < 0; "
            + "update row_security.history_head set seq = seq - 1",
        "update history_entry set seq = -1 where seq = {0}; update history_entry set seq = {0} where seq = {1}; update history_entry set seq = {1} where seq "
            + "= -1",
        "delete from history_entry where seq >= {0}",
        "delete from history_entry where seq >= {0}; update row_security.history_head h set seq = e.seq, hash = e.hash from (select seq, hash from "
            + "history_entry order by seq desc limit 1) e",
        "truncate history_entry; update row_security.history_head set seq = 0, hash = ''",
        "update case_event set actor_id = gen_random_uuid() where id = '{2}'",
        "update case_event set code = 'StatusChanged' where id = '{2}' and code <> 'StatusChanged'; update case_event set occurred_at = occurred_at - "
            + "interval '1 day' where id = '{2}'",
        "update case_event set arguments = arguments || '{{x}}' where id = '{2}'",
        "update case_event set subject_id = gen_random_uuid() where id = '{2}'",
        "update case_event set victim_id = case when victim_id is null then (select v.id from victim v where v.case_id = case_event.case_id limit 1) end "
            + "where id = '{2}'",
        "delete from case_event where id = '{2}'",
        "insert into case_event (id, case_id, code, compartment, actor_id, occurred_at, arguments) select gen_random_uuid(), case_id, code, compartment, "
            + "actor_id, occurred_at, arguments from case_event where id = '{2}'",
        "update row_security.history_head set seq = seq + 1",
        "update row_security.history_head set hash = sha256(hash)",
    ];

    [Fact]
    public async Task All_fifty_tampered_changes_are_detected() => await DetectTamperingAsync(50);

    [Fact, Trait("Category", "Long")]
    public async Task Hundreds_of_tampered_changes_are_detected() => await DetectTamperingAsync(Repetitions.Scale(1000));

    [Fact]
    public async Task A_checkpoint_without_our_signature_is_detected()
    {
        var (app, _, file, folder) = await CreateHistoryAsync();
        await using (app)
        {
            var forged = new Checkpoint(2, 3, new string('a', 64), DateTimeOffset.UnixEpoch, Checkpoint.FirstLineHash)
                .Sign(ECDsa.Create(ECCurve.NamedCurves.nistP256));
            await File.AppendAllTextAsync(Path.Combine(folder, "history-checkpoints"), forged + "\n");
            await using var superuser = await OpenConnectionAsync(app);

            var verdict = await new HistoryVerifier(superuser).VerifyAsync(await file.ReadAsync(CancellationToken.None), [], CancellationToken.None);

            Assert.Contains("not signed by us", verdict.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_owner_also_verifies_an_intact_history()
    {
        var (app, count, file, _) = await CreateHistoryAsync();
        await using (app)
        {
            await using var owner = new NpgsqlConnection(app.Database.Owner);
            await owner.OpenAsync();
            await using var role = new NpgsqlCommand("set row_security = on", owner);
            await role.ExecuteNonQueryAsync();

            var verdict = await new HistoryVerifier(owner).VerifyAsync(await file.ReadAsync(CancellationToken.None), [], CancellationToken.None);

            Assert.Equal(new VerificationResult(count, 1, null, null), verdict);
            Assert.Null(await file.WriteAsync(NpgsqlDataSource.Create(app.Database.App), TimeProvider.System, CancellationToken.None));
        }
    }

    // As someone who controls both the database and the folder of checkpoints.
    [Theory]
    [InlineData("no file", "there is no checkpoint")]
    [InlineData("without the last line", "minutes after the last checkpoint")]
    [InlineData("without the first line", "line 1 of the checkpoints does not follow the line before")]
    [InlineData("without a line between", "line 2 of the checkpoints does not follow the line before")]
    [InlineData("lines exchanged", "line 1 of the checkpoints does not follow the line before")]
    [InlineData("all lines", null)]
    public async Task A_missing_checkpoint_is_detected(string lines, string? message)
    {
        var (app, all) = await CreateCheckpointsAsync(TimeSpan.FromHours(1)); // younger entries need a younger checkpoint
        await using (app)
        {
            var left = lines switch
            {
                "no file" => [],
                "without the last line" => all[..^1],
                "without the first line" => all[1..],
                "without a line between" => [all[0], .. all[2..]],
                "lines exchanged" => [all[1], all[0], .. all[2..]],
                _ => all,
            };
            await using var superuser = await OpenConnectionAsync(app);

            var verdict = await new HistoryVerifier(superuser).VerifyAsync(left, [], CancellationToken.None);

            Assert.Equal(message is null, verdict.Message is null);
            Assert.Contains(message ?? "", verdict.Message ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_tail_cut_from_history_and_checkpoints_is_detected_with_a_copy()
    {
        var (app, all) = await CreateCheckpointsAsync(TimeSpan.Zero);
        await using (app)
        {
            var cut = all[..^1];
            await using var superuser = await OpenConnectionAsync(app);
            await using var cutting = new NpgsqlCommand(
                $"""
                set session_replication_role = replica;
                delete from case_event where id in (select event_id from history_entry where seq > {cut[^1].Checkpoint!.Seq});
                delete from history_entry where seq > {cut[^1].Checkpoint!.Seq};
                update row_security.history_head h set seq = e.seq, hash = e.hash from (select seq, hash from history_entry order by seq desc limit 1) e
                """, superuser);
            await cutting.ExecuteNonQueryAsync();

            Assert.Null((await new HistoryVerifier(superuser).VerifyAsync(cut, [], CancellationToken.None)).Message); // nothing that is left reveals it
            Assert.Equal("line 3 of the copy is not in the checkpoints",
                (await new HistoryVerifier(superuser).VerifyAsync(cut, all, CancellationToken.None)).Message);
        }
    }

    // Two checkpoints as of some time ago, and one of now that covers the entries since.
    private static async Task<(TestApp App, CheckpointLine[] Lines)> CreateCheckpointsAsync(TimeSpan age)
    {
        var (app, _, _, folder) = await CreateHistoryAsync();
        Directory.Delete(folder, recursive: true);
        var file = CheckpointFile.ForFolder(folder, TestCluster.Keys.Checkpoint);
        await using var source = NpgsqlDataSource.Create(app.Database.App);
        FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow() - age);
        for (var time = 0; time < 3; time++)
        {
            await app.OpenCase(DemoPeople.Ana);
            Assert.NotNull(await file.WriteAsync(source, time < 2 ? clock : TimeProvider.System, CancellationToken.None));
        }

        return (app, [.. await file.ReadAsync(CancellationToken.None)]);
    }

    private static async Task DetectTamperingAsync(int times)
    {
        var (app, count, file, _) = await CreateHistoryAsync();
        await using (app)
        {
            var events = await app.Database.ReadAsync<Guid>("select id from case_event");
            var checkpoints = await file.ReadAsync(CancellationToken.None);
            var random = new Random(7);
            await using var superuser = await OpenConnectionAsync(app);
            Assert.Null((await new HistoryVerifier(superuser).VerifyAsync(checkpoints, [], CancellationToken.None)).Message);
            List<string> missed = [];

            for (var time = 0; time < times; time++)
            {
                await using var transaction = await superuser.BeginTransactionAsync();
                var tampering = time % (_tampering.Length + 1) is var kind && kind < _tampering.Length
                    ? string.Format(System.Globalization.CultureInfo.InvariantCulture, _tampering[kind], random.Next(1, count - 1), count,
                        events[random.Next(events.Count)])
                    : CreateRewriteSql(random.Next(1, count));
                await using var command = new NpgsqlCommand($"set local session_replication_role = replica; {tampering}", superuser, transaction);
                await command.ExecuteNonQueryAsync();
                if ((await new HistoryVerifier(superuser).VerifyAsync(checkpoints, [], CancellationToken.None)).FirstInvalidSeq is null)
                {
                    missed.Add(tampering);
                }

                await transaction.RollbackAsync();
            }

            Assert.Empty(missed);
        }
    }

    // Rewrites the chain from one entry as the database would, with a matching head: only a checkpoint detects this.
    private static string CreateRewriteSql(int from) => $$"""
        do $do$
        declare e record; last bytea := coalesce((select hash from history_entry where seq = {{from}} - 1), '');
        begin
          for e in select * from history_entry where seq >= {{from}} order by seq loop
            e.subject := coalesce(e.subject, '') || ' ';
            last := sha256(last || convert_to(format('%s|%s|%s|%s|%s|%s|%s|%s|%s', e.seq, row_security.to_microseconds(e.occurred_at), e.act, e.staff_id,
              e.session_id,
              e.case_id, e.subject, e.event_id, encode(e.event_digest, 'hex')), 'UTF8'));
            update history_entry set subject = e.subject, hash = last where seq = e.seq;
          end loop;
          update row_security.history_head set hash = last;
        end $do$
        """;

    private static async Task<(TestApp App, int Count, CheckpointFile File, string Folder)> CreateHistoryAsync()
    {
        var app = await TestApp.StartAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        await ana.Open($"/cases/{caseFile.Reference}");
        using var grace = await app.SignInAsync(DemoPeople.Grace);
        await grace.Get($"/cases/{caseFile.Reference}");
        var folder = Directory.CreateTempSubdirectory("casemanager-checkpoints").FullName;
        var file = CheckpointFile.ForFolder(folder, TestCluster.Keys.Checkpoint);
        await using var source = NpgsqlDataSource.Create(app.Database.App);
        Assert.NotNull(await file.WriteAsync(source, TimeProvider.System, CancellationToken.None));
        return (app, (int)(await app.Database.ReadAsync<long>("select count(*) from history_entry")).Single(), file, folder);
    }

    private static async Task<NpgsqlConnection> OpenConnectionAsync(TestApp app)
    {
        var superuser = new NpgsqlConnection(app.Database.Superuser);
        await superuser.OpenAsync();
        return superuser;
    }
}
