using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.SignIn;

/// <summary>A passkey of the caller's.</summary>
/// <param name="Passkey">The passkey.</param>
/// <param name="SuspectSince">When its counter did not rise, as that of a copy would not; null where it always did.</param>
public sealed record OwnPasskey(UserPasskeyInfo Passkey, DateTimeOffset? SuspectSince);

/// <summary>The caller's own passkeys.</summary>
public static class OwnPasskeys
{
    private sealed record Row(byte[] CredentialId, string Passkey, DateTimeOffset? SuspectSince);

    /// <summary>All, the oldest first.</summary>
    public static async Task<IReadOnlyList<OwnPasskey>> ReadOwnPasskeysAsync(this CaseManagerDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Database.SqlQuery<Row>($"""
            select credential_id as "CredentialId", passkey as "Passkey", suspect_since as "SuspectSince" from row_security.my_passkeys()
            """).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new OwnPasskey(PasskeyRegister.Read(r.CredentialId, r.Passkey), r.SuspectSince))];
    }

    /// <summary>Adds one, by a fresh proof. False where someone has it already.</summary>
    public static Task<bool> AddOwnPasskeyAsync(this CaseManagerDb db, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select row_security.add_passkey({passkey.CredentialId}, {PasskeyRegister.Write(passkey)}) as \"Value\"").SingleAsync(cancellationToken);

    /// <summary>Deletes one, by a fresh proof; nothing happens where it is not the caller's.</summary>
    public static Task RemoveOwnPasskeyAsync(this CaseManagerDb db, byte[] credentialId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.remove_passkey({credentialId})", cancellationToken);
}
