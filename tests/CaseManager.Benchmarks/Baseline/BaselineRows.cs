using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace CaseManager.Benchmarks.Baseline;

/// <summary>Reads rows in one round trip and returns them as text, padded to the size of the app's page.</summary>
internal sealed class BaselineRows(NpgsqlDataSource database)
{
    private static readonly byte[] _padding = Encoding.UTF8.GetBytes(new string(' ', 4096));

    private long _sequence;

    /// <summary>Next sequence number of the baseline's own history table.</summary>
    public long NextSequenceNumber() => Interlocked.Increment(ref _sequence);

    /// <summary>Writes the rows of the commands as the response, padded to the given number of bytes.</summary>
    public async Task WriteResponseAsync(HttpContext http, int bytes, params IReadOnlyList<(string Sql, object[] Values)> commands)
    {
        var rows = await ReadAsync(commands, http.RequestAborted);
        http.Response.ContentType = "text/html; charset=utf-8";
        var written = Encoding.UTF8.GetBytes(rows.AsSpan(), http.Response.BodyWriter);
        for (var left = bytes - written; left > 0; left -= _padding.Length)
        {
            http.Response.BodyWriter.Write(_padding.AsSpan(0, (int)Math.Min(left, _padding.Length)));
        }

        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    public async Task<string> ReadAsync(IReadOnlyList<(string Sql, object[] Values)> commands, CancellationToken cancellationToken)
    {
        await using var batch = database.CreateBatch();
        foreach (var (sql, values) in commands)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            foreach (var value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            batch.BatchCommands.Add(command);
        }

        var text = new StringBuilder();
        await using var row = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            while (await row.ReadAsync(cancellationToken))
            {
                for (var i = 0; i < row.FieldCount; i++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{row.GetValue(i)} ");
                }
            }
        }
        while (await row.NextResultAsync(cancellationToken));
        return text.ToString();
    }
}
