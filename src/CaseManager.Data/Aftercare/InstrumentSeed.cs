using System.Text.Json;
using CaseManager.Domain.Aftercare;
using Npgsql;

namespace CaseManager.Data.Aftercare;

/// <summary>Adds the instruments shipped with the product. Existing versions stay unchanged.</summary>
internal static class InstrumentSeed
{
    private const string InsertSql =
        "insert into instrument (code, version, name, source, definition, loaded_at) values ($1, $2, $3, $4, $5::jsonb, now()) on conflict do nothing";

    public static void Add(NpgsqlBatch batch)
    {
        foreach (var shipped in ShippedInstruments.Read(default))
        {
            var command = new NpgsqlBatchCommand(InsertSql);
            foreach (var value in new object[] { shipped.Code, shipped.Version, shipped.Name, shipped.Source,
                JsonSerializer.Serialize(shipped.Definition, InstrumentDefinition.JsonOptions) })
            {
                command.Parameters.Add(new() { Value = value });
            }

            batch.BatchCommands.Add(command);
        }
    }
}
