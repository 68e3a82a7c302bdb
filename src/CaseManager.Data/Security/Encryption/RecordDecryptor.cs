using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManager.Data.Persistence;
using CaseManager.Domain;

namespace CaseManager.Data.Security.Encryption;

/// <summary>Decrypts sealed records on request.</summary>
public sealed class RecordDecryptor(CaseManagerDb db, KeyRing keys, Sealer sealer)
{
    private const int PaddingSize = 64;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Decrypts the records, with one query for the keys. Null entries are skipped.</summary>
    public async Task DecryptAsync(IReadOnlyCollection<ISealedRecord?> records, CancellationToken cancellationToken)
    {
        ISealedRecord[] closed = [.. records.OfType<ISealedRecord>().Where(r => r.Seal is not null)];
        await keys.FetchAsync(db, closed.Select(r => r.SealedFor), cancellationToken);
        foreach (var record in closed)
        {
            Decrypt(record);
        }
    }

    /// <summary>
    /// Decrypts every record that can be decrypted, so that one damaged record does not block the rest. Records whose key was destroyed stay
    /// encrypted.
    /// </summary>
    /// <returns>The number of records that have a key but cannot be decrypted: damaged, or copied from another row.</returns>
    public async Task<int> TryDecryptAsync(IReadOnlyCollection<ISealedRecord> records, CancellationToken cancellationToken)
    {
        var damagedKeys = new HashSet<Guid>();
        await keys.FetchAsync(db, records.Select(r => r.SealedFor), cancellationToken, damagedKeys);
        var damaged = records.Count(r => damagedKeys.Contains(r.SealedFor));
        foreach (var record in records.Where(r => keys.Contains(r.SealedFor)))
        {
            try
            {
                Decrypt(record);
            }
            catch (CryptographicException)
            {
                damaged++;
            }
        }

        return damaged;
    }

    internal void Decrypt(ISealedRecord record, SealingKey key)
    {
        keys.Add(key);
        Decrypt(record);
    }

    private void Decrypt(ISealedRecord record)
    {
        var document = sealer.Unseal(keys[record.SealedFor], GetTableName(db, record), record.RowId, record.Seal!);
        record.SetDecrypted(JsonSerializer.Deserialize(document, record.ContentType, _json)!);
    }

    internal static void Encrypt(CaseManagerDb db, KeyRing keys, Sealer sealer, ISealedRecord record) =>
        record.SetCiphertext(sealer.Seal(keys[record.SealedFor], GetTableName(db, record), record.RowId, SerializePadded(record)));

    // Trailing blanks hide the length of the document; JSON ignores them.
    private static byte[] SerializePadded(ISealedRecord record)
    {
        var document = JsonSerializer.SerializeToUtf8Bytes(record.Unsealed, record.ContentType, _json);
        var padded = new byte[(document.Length + PaddingSize) / PaddingSize * PaddingSize];
        Array.Fill(padded, (byte)' ');
        document.CopyTo(padded, 0);
        return padded;
    }

    private static string GetTableName(CaseManagerDb db, ISealedRecord record) =>
        db.Model.FindEntityType(record.GetType())?.FindAnnotation("Relational:TableName")?.Value as string
        ?? throw new InvalidOperationException($"{record.GetType().Name} is not mapped.");
}
