using Npgsql;

namespace CaseManager.Data.Security.RowSecurity;

/// <summary>The caller-signing keys that the database accepts: one, or two during a rotation.</summary>
internal static class SigningKeys
{
    /// <summary>Adds the commands that replace all stored keys with these.</summary>
    public static void Add(NpgsqlBatch batch, IEnumerable<byte[]> keys)
    {
        batch.BatchCommands.Add(new("delete from row_security.signing_key"));
        foreach (var (index, key) in keys.Index())
        {
            batch.BatchCommands.Add(new("insert into row_security.signing_key values ($1, $2)")
            {
                Parameters = { new() { Value = (short)(index + 1) }, new() { Value = key } },
            });
        }
    }
}
