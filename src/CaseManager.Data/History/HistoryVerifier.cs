using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CaseManager.Data.History;

/// <summary>Result of a verification: valid entries, compared checkpoints, and the first invalid entry, if any, with a message for the operator.</summary>
public sealed record Verdict(long Entries, int Checkpoints, long? FirstBad, string? What);

/// <summary>Recomputes the whole history independently of the SQL functions that wrote it, because an attacker may have changed those too.</summary>
public sealed class HistoryVerifier(NpgsqlConnection connection)
{
    private readonly Dictionary<Guid, string> _events = [];
    private readonly Dictionary<long, string> _hashes = [];
    private byte[] _last = [];
    private long _count;

    /// <summary>Verifies entries, events, chain head and checkpoints; <paramref name="checkpoints"/> holds all lines of the checkpoint files.</summary>
    public async Task<Verdict> VerifyAsync(IReadOnlyList<(int Line, Checkpoint? Checkpoint)> checkpoints, CancellationToken cancellationToken)
    {
        await ReadEventsAsync(cancellationToken);
        if (await FindBadEntryAsync(cancellationToken) is var (seq, what))
        {
            return new(_count, 0, seq, what);
        }

        if (_events.Count > 0)
        {
            return new(_count, 0, _count + 1, $"{_events.Count} events of cases have no entry");
        }

        return await FindBadEndAsync(cancellationToken) is { } end ? new(_count, 0, _count + 1, end) : Compare(checkpoints);
    }

    private async Task ReadEventsAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select id, case_id, code, compartment, who, {Micros("at")}, about, arguments, victim_id, subject_id from case_event", connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            var of = row.IsDBNull(8) && row.IsDBNull(9) ? "" : $"of {Text(row, 8, 9)}|";
            var said = of + Text(row, 0, 1, 2, 3, 4, 5, 6) + $"|{string.Join('\u001f', row.GetFieldValue<string[]>(7))}";
            _events.Add(row.GetGuid(0), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said))));
        }
    }

    private async Task<(long Seq, string What)?> FindBadEntryAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select seq, {Micros("at")}, act, staff_id, session_id, case_id, subject, event_id, encode(event_digest, 'hex'), hash from history_entry order by seq", connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            var seq = row.GetInt64(0);
            if (seq != _count + 1)
            {
                return (_count + 1, "it is missing");
            }

            var hash = SHA256.HashData([.. _last, .. Encoding.UTF8.GetBytes(Text(row, 0, 1, 2, 3, 4, 5, 6, 7, 8))]);
            if (!hash.AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(9)))
            {
                return (seq, "its hash does not match its words and the entry before");
            }

            if (!await row.IsDBNullAsync(7, cancellationToken) && (!_events.Remove(row.GetGuid(7), out var digest) || digest != row.GetString(8)))
            {
                return (seq, "the event that it vouches for was altered or is gone");
            }

            (_count, _last) = (seq, hash);
            _hashes.Add(seq, Convert.ToHexStringLower(hash));
        }

        return null;
    }

    private async Task<string?> FindBadEndAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select seq, hash from row_security.chain_head()", connection);
        await using var head = await command.ExecuteReaderAsync(cancellationToken);
        await head.ReadAsync(cancellationToken);
        return head.GetInt64(0) == _count && head.GetFieldValue<byte[]>(1).AsSpan().SequenceEqual(_last)
            ? null
            : $"the head of the chain says that it ends at {head.GetInt64(0)}";
    }

    private Verdict Compare(IReadOnlyList<(int Line, Checkpoint? Checkpoint)> checkpoints)
    {
        foreach (var (line, checkpoint) in checkpoints)
        {
            if (checkpoint is null)
            {
                return new(_count, line - 1, 0, $"line {line} of the checkpoints was not signed by us");
            }

            if (!_hashes.TryGetValue(checkpoint.Seq, out var hash) || hash != checkpoint.Hash)
            {
                return new(_count, line - 1, Math.Min(checkpoint.Seq, _count + 1), $"it is not what the checkpoint of {checkpoint.At:u} saw");
            }
        }

        return new(_count, checkpoints.Count, null, null);
    }

    private static string Micros(string column) => $"(extract(epoch from {column}) * 1000000)::bigint";

    // Formats like PostgreSQL's format('%s|…'): null becomes an empty string.
    private static string Text(NpgsqlDataReader row, params int[] columns) =>
        string.Join('|', columns.Select(c => row.IsDBNull(c) ? "" : Convert.ToString(row.GetValue(c), CultureInfo.InvariantCulture)));
}
