using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CaseManager.Demo.Caseload;

/// <summary>Buffers rows and bulk-copies the previous buffer while the next one fills.</summary>
internal sealed class BulkCopy(CaseloadDatabase database) : IAsyncDisposable
{
    private const int AtATime = 60_000;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(database.Bulk);
    private readonly Dictionary<IEntityType, TableColumns> _tables = [];
    private Dictionary<TableColumns, List<object?[]>> _gathered = [];
    private Task _copying = Task.CompletedTask;
    private int _count;

    public long Rows { get; private set; }

    public void Add(EntityEntry row)
    {
        if (!_tables.TryGetValue(row.Metadata, out var table))
        {
            _tables[row.Metadata] = table = new(row.Metadata);
        }

        if (!_gathered.TryGetValue(table, out var rows))
        {
            _gathered[table] = rows = [];
        }

        rows.Add(table.Read(row));
        _count++;
        Rows++;
    }

    /// <summary>Starts copying once the buffer is full.</summary>
    public Task CopyFullAsync(CancellationToken cancellationToken) => _count < AtATime ? Task.CompletedTask : CopyGatheredAsync(cancellationToken);

    /// <summary>Copies the remaining rows and waits for completion.</summary>
    public async Task CopyRestAsync(CancellationToken cancellationToken)
    {
        await CopyGatheredAsync(cancellationToken);
        await _copying;
    }

    public async ValueTask DisposeAsync()
    {
        await _copying;
        await _source.DisposeAsync();
    }

    private async Task CopyGatheredAsync(CancellationToken cancellationToken)
    {
        await _copying;
        var gathered = _gathered;
        (_gathered, _count) = ([], 0);
        _copying = Task.Run(() => CopyAsync(gathered, cancellationToken), cancellationToken);
    }

    private async Task CopyAsync(Dictionary<TableColumns, List<object?[]>> gathered, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        foreach (var (table, rows) in gathered)
        {
            await using var copy = await connection.BeginBinaryImportAsync(table.Copy, cancellationToken);
            foreach (var row in rows)
            {
                await copy.StartRowAsync(cancellationToken);
                for (var i = 0; i < row.Length; i++)
                {
                    await (row[i] is { } value ? copy.WriteAsync(value, table.StoreType(i), cancellationToken) : copy.WriteNullAsync(cancellationToken));
                }
            }

            await copy.CompleteAsync(cancellationToken);
        }
    }
}
