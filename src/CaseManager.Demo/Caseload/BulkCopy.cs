using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CaseManager.Demo.Caseload;

/// <summary>Buffers rows and bulk-copies the previous buffer while the next one fills.</summary>
internal sealed class BulkCopy(CaseloadDatabase database) : IAsyncDisposable
{
    private const int BatchSize = 60_000;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(database.BulkCopyConnectionString);
    private readonly Dictionary<IEntityType, TableColumns> _tables = [];
    private Dictionary<TableColumns, List<object?[]>> _buffer = [];
    private Task _copyTask = Task.CompletedTask;
    private int _bufferedCount;

    public long Rows { get; private set; }

    public void Add(EntityEntry row)
    {
        if (!_tables.TryGetValue(row.Metadata, out var table))
        {
            _tables[row.Metadata] = table = new(row.Metadata);
        }

        if (!_buffer.TryGetValue(table, out var rows))
        {
            _buffer[table] = rows = [];
        }

        rows.Add(table.ReadValues(row));
        _bufferedCount++;
        Rows++;
    }

    /// <summary>Starts copying once the buffer is full.</summary>
    public Task CopyFullAsync(CancellationToken cancellationToken) => _bufferedCount < BatchSize ? Task.CompletedTask : CopyBufferAsync(cancellationToken);

    /// <summary>Copies the remaining rows and waits for completion.</summary>
    public async Task CopyRemainingAsync(CancellationToken cancellationToken)
    {
        await CopyBufferAsync(cancellationToken);
        await _copyTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _copyTask;
        await _source.DisposeAsync();
    }

    private async Task CopyBufferAsync(CancellationToken cancellationToken)
    {
        await _copyTask;
        var gathered = _buffer;
        (_buffer, _bufferedCount) = ([], 0);
        _copyTask = Task.Run(() => WriteAsync(gathered, cancellationToken), cancellationToken);
    }

    private async Task WriteAsync(Dictionary<TableColumns, List<object?[]>> gathered, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        foreach (var (table, rows) in gathered)
        {
            await using var copy = await connection.BeginBinaryImportAsync(table.CopyCommand, cancellationToken);
            foreach (var row in rows)
            {
                await copy.StartRowAsync(cancellationToken);
                for (var i = 0; i < row.Length; i++)
                {
                    await (row[i] is { } value ? copy.WriteAsync(value, table.GetStoreType(i), cancellationToken) : copy.WriteNullAsync(cancellationToken));
                }
            }

            await copy.CompleteAsync(cancellationToken);
        }
    }
}
