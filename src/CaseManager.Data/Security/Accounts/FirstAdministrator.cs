using CaseManager.Data.Security.SignIn;
using CaseManager.Domain;
using Npgsql;

namespace CaseManager.Data.Security.Accounts;

/// <summary>Creates the first administrator of an installation, as database owner, while there is none.</summary>
public static class FirstAdministrator
{
    /// <summary>
    /// Creates the account, and the office if it is the first: only then are <paramref name="country"/> (ISO 3166-1) and
    /// <paramref name="timeZone"/> (IANA) needed.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is an administrator already, the office is unknown, or the e-mail address is in use.</exception>
    public static async Task CreateAsync(
        string ownerConnectionString, AccountDetails details, string office, string? country, string? timeZone, LinkToken link,
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
        await using var command = new NpgsqlCommand("select row_security.bootstrap_administrator($1, $2, $3, $4, $5, $6, $7, $8)", owner);
        foreach (var value in new object?[] { StaffId.New().Value, details.Name, details.Email, details.NormalizedEmail, office, country, timeZone, link.Hash })
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
}
