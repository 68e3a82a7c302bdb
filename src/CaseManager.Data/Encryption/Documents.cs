using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManager.Domain;

namespace CaseManager.Data.Encryption;

/// <summary>Decrypts sealed records on request.</summary>
public sealed class Documents(CaseManagerDb db, KeyRing keys, Sealer sealer)
{
    private const int Padding = 64;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Decrypts the records, with one query for the keys. Null entries are skipped.</summary>
    public async Task OpenAsync(IReadOnlyCollection<ISealedRecord?> records, CancellationToken cancellationToken)
    {
        ISealedRecord[] closed = [.. records.OfType<ISealedRecord>().Where(r => r.Seal is not null)];
        await keys.FetchAsync(db, closed.Select(r => r.SealedFor), cancellationToken);
        foreach (var record in closed)
        {
            Open(record);
        }
    }

    /// <summary>
    /// Decrypts every record that can be decrypted, so that one damaged record does not block the rest. Records whose key was destroyed stay
    /// encrypted.
    /// </summary>
    /// <returns>The number of records that have a key but cannot be decrypted: damaged, or copied from another row.</returns>
    public async Task<int> OpenWhatOpensAsync(IReadOnlyCollection<ISealedRecord> records, CancellationToken cancellationToken)
    {
        var damagedKeys = new HashSet<Guid>();
        await keys.FetchAsync(db, records.Select(r => r.SealedFor), cancellationToken, damagedKeys);
        var damaged = records.Count(r => damagedKeys.Contains(r.SealedFor));
        foreach (var record in records.Where(r => keys.Has(r.SealedFor)))
        {
            try
            {
                Open(record);
            }
            catch (CryptographicException)
            {
                damaged++;
            }
        }

        return damaged;
    }

    internal void Open(ISealedRecord record, SealingKey key)
    {
        keys.Learn(key);
        Open(record);
    }

    private void Open(ISealedRecord record)
    {
        var document = sealer.Open(keys[record.SealedFor], TableOf(db, record), record.RowId, record.Seal!);
        record.Opened(JsonSerializer.Deserialize(document, record.ContentType, _json)!);
    }

    internal static void Close(CaseManagerDb db, KeyRing keys, Sealer sealer, ISealedRecord record) =>
        record.Closed(sealer.Seal(keys[record.SealedFor], TableOf(db, record), record.RowId, Padded(record)));

    // Trailing blanks hide the length of the document; JSON ignores them.
    private static byte[] Padded(ISealedRecord record)
    {
        var document = JsonSerializer.SerializeToUtf8Bytes(record.Unsealed, record.ContentType, _json);
        var padded = new byte[(document.Length + Padding) / Padding * Padding];
        Array.Fill(padded, (byte)' ');
        document.CopyTo(padded, 0);
        return padded;
    }

    private static string TableOf(CaseManagerDb db, ISealedRecord record) =>
        db.Model.FindEntityType(record.GetType())?.FindAnnotation("Relational:TableName")?.Value as string
        ?? throw new InvalidOperationException($"{record.GetType().Name} is not mapped.");
}
