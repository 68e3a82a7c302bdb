using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using Npgsql;

namespace CaseManager.Data.Security.SignIn;

/// <summary>The owner of a password; the password must not be guessable from these values.</summary>
public sealed record PasswordOwner(string Name, string Email, string Organisation);

/// <summary>Sets passwords, by a link or the present password. Each call is one signed command of the app.</summary>
public sealed class PasswordRegister(NpgsqlDataSource database, CallerSigner signer, ProviderNames names)
{
    /// <summary>Purpose and owner of a link; null if it is not valid, without revealing whether it is unknown, used, cancelled or expired.</summary>
    public async Task<(LinkPurpose Purpose, PasswordOwner Owner)?> FindLinkAsync(LinkToken link, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand("select * from row_security.read_link($1)", signer.SignLinkRead(link.Hash));
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        return await found.ReadAsync(cancellationToken)
            ? (Enum.Parse<LinkPurpose>(found.GetString(0)), new(found.GetString(1), found.GetString(2), names.Unseal(found.GetString(3))))
            : null;
    }

    /// <summary>Uses a link: sets the password and ends all sessions of the account. Returns false if the link is not valid.</summary>
    public async Task<bool> UseLinkAsync(LinkToken link, string passwordHash, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand("select row_security.use_link($1)", signer.SignLinkUse(link.Hash, passwordHash));
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>Counts an attempt to confirm the present password, and returns its hash; null if the account is locked.</summary>
    public async Task<(string PasswordHash, PasswordOwner Owner)?> AttemptAsync(StaffId staff, AttemptLimits limits, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand("select * from row_security.attempt_password($1)", signer.SignPasswordAttempt(staff.Value, limits));
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        return await found.ReadAsync(cancellationToken)
            ? (found.GetString(0), new(found.GetString(1), found.GetString(2), names.Unseal(found.GetString(3))))
            : null;
    }

    /// <summary>Changes a password after the present one was verified, and ends all other sessions.</summary>
    public async Task ChangeAsync(StaffId staff, Guid session, string passwordHash, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand("select row_security.change_password($1)", signer.SignPasswordChange(staff.Value, session, passwordHash));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand CreateCommand(string sql, string message)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = message });
        return command;
    }
}
