using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CaseManager.Data.Security.History;

/// <summary>Result of a verification: valid entries, compared checkpoints, and the first invalid entry, if any, with a message for the operator.</summary>
public sealed record VerificationResult(long Entries, int Checkpoints, long? FirstInvalidSeq, string? Message);

/// <summary>Recomputes the whole history independently of the SQL functions that wrote it, because an attacker may have changed those too.</summary>
public sealed class HistoryVerifier(NpgsqlConnection connection)
{
    private readonly Dictionary<Guid, string> _events = [];
    private readonly Dictionary<long, string> _hashes = [];
    private byte[] _lastHash = [];
    private long _count;

    /// <summary>Verifies entries, events, chain head and checkpoints; <paramref name="checkpoints"/> holds all lines of the checkpoint files.</summary>
    public async Task<VerificationResult> VerifyAsync(IReadOnlyList<(int Line, Checkpoint? Checkpoint)> checkpoints, CancellationToken cancellationToken)
    {
        await ReadEventsAsync(cancellationToken);
        if (await FindInvalidEntryAsync(cancellationToken) is var (seq, description))
        {
            return new(_count, 0, seq, description);
        }

        if (_events.Count > 0)
        {
            return new(_count, 0, _count + 1, $"{_events.Count} events of cases have no entry");
        }

        return await FindInvalidHeadAsync(cancellationToken) is { } end ? new(_count, 0, _count + 1, end) : CompareCheckpoints(checkpoints);
    }

    private async Task ReadEventsAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select id, case_id, code, compartment, actor_id, {GetMicrosecondsSql("occurred_at")}, affected_staff_id, arguments, victim_id, subject_id from "
                + "case_event", connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            var of = row.IsDBNull(8) && row.IsDBNull(9) ? "" : $"of {JoinColumns(row, 8, 9)}|";
            var text = of + JoinColumns(row, 0, 1, 2, 3, 4, 5, 6) + $"|{string.Join('\u001f', row.GetFieldValue<string[]>(7))}";
            _events.Add(row.GetGuid(0), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        }
    }

    private async Task<(long Seq, string Kind)?> FindInvalidEntryAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select seq, {GetMicrosecondsSql("occurred_at")}, act, staff_id, session_id, case_id, subject, event_id, encode(event_digest, 'hex'), hash from "
                + "history_entry order by seq", connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            var seq = row.GetInt64(0);
            if (seq != _count + 1)
            {
                return (_count + 1, "it is missing");
            }

            var hash = SHA256.HashData([.. _lastHash, .. Encoding.UTF8.GetBytes(JoinColumns(row, 0, 1, 2, 3, 4, 5, 6, 7, 8))]);
            if (!hash.AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(9)))
            {
                return (seq, "its hash does not match its words and the entry before");
            }

            if (!await row.IsDBNullAsync(7, cancellationToken) && (!_events.Remove(row.GetGuid(7), out var digest) || digest != row.GetString(8)))
            {
                return (seq, "the event that it vouches for was altered or is gone");
            }

            (_count, _lastHash) = (seq, hash);
            _hashes.Add(seq, Convert.ToHexStringLower(hash));
        }

        return null;
    }

    private async Task<string?> FindInvalidHeadAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select seq, hash from row_security.chain_head()", connection);
        await using var head = await command.ExecuteReaderAsync(cancellationToken);
        await head.ReadAsync(cancellationToken);
        return head.GetInt64(0) == _count && head.GetFieldValue<byte[]>(1).AsSpan().SequenceEqual(_lastHash)
            ? null
            : $"the head of the chain says that it ends at {head.GetInt64(0)}";
    }

    private VerificationResult CompareCheckpoints(IReadOnlyList<(int Line, Checkpoint? Checkpoint)> checkpoints)
    {
        foreach (var (line, checkpoint) in checkpoints)
        {
            if (checkpoint is null)
            {
                return new(_count, line - 1, 0, $"line {line} of the checkpoints was not signed by us");
            }

            if (!_hashes.TryGetValue(checkpoint.Seq, out var hash) || hash != checkpoint.Hash)
            {
                return new(_count, line - 1, Math.Min(checkpoint.Seq, _count + 1), $"it is not what the checkpoint of {checkpoint.CreatedAt:u} saw");
            }
        }

        return new(_count, checkpoints.Count, null, null);
    }

    private static string GetMicrosecondsSql(string column) => $"(extract(epoch from {column}) * 1000000)::bigint";

    // Formats like PostgreSQL's format('%s|…'): null becomes an empty string.
    private static string JoinColumns(NpgsqlDataReader row, params int[] columns) =>
        string.Join('|', columns.Select(c => row.IsDBNull(c) ? "" : Convert.ToString(row.GetValue(c), CultureInfo.InvariantCulture)));
}
