using CaseManager.Data.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using Npgsql;

namespace CaseManager.Data.SignIn;

/// <summary>Whose password it is: what must not be the password itself.</summary>
/// <param name="Name">The name colleagues know them by.</param>
/// <param name="Email">What they sign in with.</param>
/// <param name="Organisation">Name of the body they work for.</param>
public sealed record PasswordOwner(string Name, string Email, string Organisation);

/// <summary>Chooses passwords, by a link or by the one before. Each is one command of the app itself, and signed; no page ever reads a hash.</summary>
public sealed class PasswordRegister(NpgsqlDataSource database, CallerSigner signer)
{
    /// <summary>What a link is for, and whose; null where it does not stand: unknown, used, cancelled and run out are the same.</summary>
    public async Task<(LinkPurpose Purpose, PasswordOwner Owner)?> FindLinkAsync(LinkToken link, CancellationToken cancellationToken)
    {
        await using var command = Command("select * from row_security.read_link($1)", signer.ReadLink(link.Hash));
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        return await found.ReadAsync(cancellationToken)
            ? (Enum.Parse<LinkPurpose>(found.GetString(0)), new(found.GetString(1), found.GetString(2), found.GetString(3)))
            : null;
    }

    /// <summary>Uses a link: the account has this password from now on, and every session of it ends. False where it does not stand.</summary>
    public async Task<bool> UseLinkAsync(LinkToken link, string passwordHash, CancellationToken cancellationToken)
    {
        await using var command = Command("select row_security.use_link($1)", signer.UseLink(link.Hash, passwordHash));
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>Counts that someone gives their present password again, and finds its hash; null where the account is locked.</summary>
    public async Task<(string PasswordHash, PasswordOwner Owner)?> AttemptAsync(StaffId staff, AttemptLimits limits, CancellationToken cancellationToken)
    {
        await using var command = Command("select * from row_security.attempt_password($1)", signer.AttemptPassword(staff.Value, limits));
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        return await found.ReadAsync(cancellationToken)
            ? (found.GetString(0), new(found.GetString(1), found.GetString(2), found.GetString(3)))
            : null;
    }

    /// <summary>Changes someone's password, which they have proved to know, and ends every session of theirs but this one.</summary>
    public async Task ChangeAsync(StaffId staff, Guid session, string passwordHash, CancellationToken cancellationToken)
    {
        await using var command = Command("select row_security.change_password($1)", signer.ChangePassword(staff.Value, session, passwordHash));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string sql, string message)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = message });
        return command;
    }
}
