using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using Npgsql;

namespace CaseManager.Data.Security.Accounts;

public sealed record FirstAccount(AccountDetails Details, Role Role, LinkToken Link);

/// <summary>Creates the first accounts of an installation, as database owner, while there is no administrator.</summary>
public static class FirstAccounts
{
    /// <summary>
    /// Creates the accounts, and the office if it is the first: only then are <paramref name="country"/> (ISO 3166-1) and
    /// <paramref name="timeZone"/> (IANA) needed.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is an administrator already, the office is unknown, or an e-mail address is in use.</exception>
    public static async Task CreateAsync(
        string ownerConnectionString, IReadOnlyList<FirstAccount> accounts, string office, string? country, string? timeZone,
        CancellationToken cancellationToken)
    {
        // The owner's default is row_security=off, so that no row is dropped unnoticed; this function works through its own policies.
        await using var owner = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(ownerConnectionString)
            {
                Options = "-c role=casemanager_owner -c row_security=on",
                Pooling = false
            }.ConnectionString);
        await owner.OpenAsync(cancellationToken);
        var rows = JsonSerializer.Serialize(accounts.Select(account => new Row(
            StaffId.New().Value, account.Details.Name, account.Details.Email, account.Details.NormalizedEmail, account.Role.ToString(),
            Convert.ToHexStringLower(account.Link.Hash))));
        await using var command = new NpgsqlCommand("select row_security.bootstrap_accounts($1, $2, $3, $4::jsonb)", owner);
        foreach (var value in new object?[] { office, country, timeZone, rows })
        {
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        }

        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException refused) when (GetErrorMessage(refused.SqlState) is { } reason)
        {
            throw new InvalidOperationException(reason, refused);
        }
    }

    private static string? GetErrorMessage(string state) => state switch
    {
        PostgresErrorCodes.ObjectNotInPrerequisiteState => "There is an administrator already: they invite everyone else.",
        PostgresErrorCodes.NoDataFound => "There is no office of that name.",
        PostgresErrorCodes.NotNullViolation => "This is the first office: name its country and time zone in --country and --time-zone.",
        PostgresErrorCodes.UniqueViolation => "This email address belongs to another account.",
        _ => null,
    };

    private sealed record Row(
        [property: JsonPropertyName("id")] Guid Id, [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("email")] string Email,
        [property: JsonPropertyName("normalized_email")] string NormalizedEmail, [property: JsonPropertyName("role")] string Role,
        [property: JsonPropertyName("token_hash")] string TokenHash);
}
