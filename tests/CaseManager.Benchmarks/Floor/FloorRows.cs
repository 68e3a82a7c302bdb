using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace CaseManager.Benchmarks.Floor;

/// <summary>Asks for rows in one round trip, and answers with them as text, filled up to as many bytes as the page has.</summary>
internal sealed class FloorRows(NpgsqlDataSource database)
{
    private static readonly byte[] _filling = Encoding.UTF8.GetBytes(new string(' ', 4096));

    private long _place;

    /// <summary>The next place in the floor's own history.</summary>
    public long NextPlace() => Interlocked.Increment(ref _place);

    /// <summary>Answers a request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="bytes">With how many bytes.</param>
    /// <param name="commands">What is asked, and with which values.</param>
    public async Task AnswerAsync(HttpContext http, int bytes, params IReadOnlyList<(string Sql, object[] Values)> commands)
    {
        var rows = await ReadAsync(commands, http.RequestAborted);
        http.Response.ContentType = "text/html; charset=utf-8";
        var written = Encoding.UTF8.GetBytes(rows.AsSpan(), http.Response.BodyWriter);
        for (var left = bytes - written; left > 0; left -= _filling.Length)
        {
            http.Response.BodyWriter.Write(_filling.AsSpan(0, (int)Math.Min(left, _filling.Length)));
        }

        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    /// <summary>Runs commands, and reads what they find.</summary>
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
