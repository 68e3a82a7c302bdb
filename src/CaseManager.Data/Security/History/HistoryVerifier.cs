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
    // Checkpoints are written every five minutes.
    private static readonly TimeSpan _maxGap = TimeSpan.FromMinutes(10);

    private byte[] _lastHash = [];
    private DateTimeOffset _lastOccurredAt;
    private long _count;

    /// <summary>Verifies entries, events, chain head and checkpoints.</summary>
    /// <param name="checkpoints">All lines of the checkpoint file.</param>
    /// <param name="copy">Lines of a copy that was kept elsewhere: the file must begin with them. Empty without one.</param>
    public async Task<VerificationResult> VerifyAsync(
        IReadOnlyList<CheckpointLine> checkpoints, IReadOnlyList<CheckpointLine> copy, CancellationToken cancellationToken) =>
        await VerifyChainAsync(cancellationToken) is { FirstInvalidSeq: not null } invalid ? invalid : CompareCheckpoints(checkpoints, copy);

    /// <summary>Verifies entries, events and chain head, which alone do not reveal a cut tail or a complete rewrite.</summary>
    public async Task<VerificationResult> VerifyChainAsync(CancellationToken cancellationToken)
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

        return await FindInvalidHeadAsync(cancellationToken) is { } end ? new(_count, 0, _count + 1, end) : new(_count, 0, null, null);
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

            (_count, _lastHash, _lastOccurredAt) = (seq, hash, DateTimeOffset.UnixEpoch.AddMicroseconds(row.GetInt64(1)));
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

    private VerificationResult CompareCheckpoints(IReadOnlyList<CheckpointLine> checkpoints, IReadOnlyList<CheckpointLine> copy)
    {
        if (FindMissingLine(checkpoints, copy) is { } missing)
        {
            return new(_count, 0, 0, missing);
        }

        var previous = Checkpoint.FirstLineHash;
        foreach (var (index, line) in checkpoints.Index())
        {
            if (line.Checkpoint is not { } checkpoint)
            {
                return new(_count, index, 0, $"line {index + 1} of the checkpoints was not signed by us");
            }

            if (checkpoint.Number != index + 1 || checkpoint.PreviousLineHash != previous)
            {
                return new(_count, index, 0, $"line {index + 1} of the checkpoints does not follow the line before");
            }

            if (!_hashes.TryGetValue(checkpoint.Seq, out var hash) || hash != checkpoint.Hash)
            {
                return new(_count, index, Math.Min(checkpoint.Seq, _count + 1), $"it is not what the checkpoint of {checkpoint.CreatedAt:u} saw");
            }

            previous = Checkpoint.ComputeLineHash(line.Text);
        }

        return _count > 0 && _lastOccurredAt - checkpoints[^1].Checkpoint!.CreatedAt is var gap && gap > _maxGap
            ? new(_count, checkpoints.Count, _count, $"it was written {gap.TotalMinutes:0} minutes after the last checkpoint")
            : new(_count, checkpoints.Count, null, null);
    }

    private string? FindMissingLine(IReadOnlyList<CheckpointLine> checkpoints, IReadOnlyList<CheckpointLine> copy)
    {
        if (checkpoints.Count == 0 && _count > 0)
        {
            return "there is no checkpoint";
        }

        var differs = copy.Index().FirstOrDefault(line => line.Index >= checkpoints.Count || checkpoints[line.Index].Text != line.Item.Text);
        return differs.Item is null ? null : $"line {differs.Index + 1} of the copy is not in the checkpoints";
    }

    private static string GetMicrosecondsSql(string column) => $"(extract(epoch from {column}) * 1000000)::bigint";

    // Formats like PostgreSQL's format('%s|…'): null becomes an empty string.
    private static string JoinColumns(NpgsqlDataReader row, params int[] columns) =>
        string.Join('|', columns.Select(c => row.IsDBNull(c) ? "" : Convert.ToString(row.GetValue(c), CultureInfo.InvariantCulture)));
}
