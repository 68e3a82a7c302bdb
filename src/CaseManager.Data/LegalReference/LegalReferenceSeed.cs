using System.Text.Json;
using CaseManager.Domain.LegalReference;
using Npgsql;

namespace CaseManager.Data.LegalReference;

/// <summary>Adds the legal reference data shipped with the product. Existing versions stay unchanged.</summary>
internal static class LegalReferenceSeed
{
    private const string InsertSql =
        "insert into legal_reference (code, version, kind, jurisdiction, name, valid_from, valid_until, source, is_verified, details, recorded_at) " +
        "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, now()) on conflict do nothing";

    public static void Add(NpgsqlBatch batch)
    {
        foreach (var entry in ShippedLegalReferences.Read(default))
        {
            var command = new NpgsqlBatchCommand(InsertSql);
            foreach (var value in new object?[]
            {
                entry.Code, entry.Version, entry.Kind.ToString(), entry.Jurisdiction, entry.Name, entry.ValidFrom, entry.ValidUntil, entry.Source,
                entry.IsVerified,
                JsonSerializer.Serialize(entry.Details, ShippedLegalReferences.JsonOptions),
            })
            {
                command.Parameters.Add(value is null ? new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Date } : new() { Value = value });
            }

            batch.BatchCommands.Add(command);
        }
    }
}
