using Npgsql;

namespace CaseManager.Data.RowSecurity;

/// <summary>The keys that the database takes a caller's signature by: one, and two while it is being changed.</summary>
internal static class SigningKeys
{
    /// <summary>Adds the commands that leave these keys there, and no other.</summary>
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
