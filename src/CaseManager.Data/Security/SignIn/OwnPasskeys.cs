using CaseManager.Data.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Security.SignIn;

/// <summary>A passkey of the caller. <c>BlockedAt</c> is set once its counter did not rise, which suggests a copy.</summary>
public sealed record OwnPasskey(UserPasskeyInfo Passkey, DateTimeOffset? BlockedAt);

public static class OwnPasskeys
{
    private sealed record Row(byte[] CredentialId, string Passkey, DateTimeOffset? BlockedAt);

    /// <summary>All passkeys, oldest first.</summary>
    public static async Task<IReadOnlyList<OwnPasskey>> ReadOwnPasskeysAsync(this CaseManagerDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Database.SqlQuery<Row>($"""
            select credential_id as "CredentialId", passkey as "Passkey", blocked_at as "BlockedAt" from row_security.my_passkeys()
            """).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new OwnPasskey(PasskeyRegister.Deserialize(r.CredentialId, r.Passkey), r.BlockedAt))];
    }

    /// <summary>Adds a passkey; needs recent authentication. Returns false if the passkey is registered already.</summary>
    public static Task<bool> AddOwnPasskeyAsync(this CaseManagerDb db, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select row_security.add_passkey({passkey.CredentialId}, {PasskeyRegister.Serialize(passkey)}) as \"Value\"")
        .SingleAsync(cancellationToken);

    /// <summary>Deletes a passkey; needs recent authentication. Has no effect on passkeys of others.</summary>
    public static Task RemoveOwnPasskeyAsync(this CaseManagerDb db, byte[] credentialId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.remove_passkey({credentialId})", cancellationToken);
}
