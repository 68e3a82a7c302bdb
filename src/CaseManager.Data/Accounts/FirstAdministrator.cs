using CaseManager.Data.SignIn;
using CaseManager.Domain;
using Npgsql;

namespace CaseManager.Data.Accounts;

/// <summary>The first administrator of an installation, made by the owner of the database while there is none.</summary>
public static class FirstAdministrator
{
    /// <summary>Makes the account, and the office where there is none yet.</summary>
    /// <param name="ownerConnectionString">Signs in as the owner of the tables.</param>
    /// <param name="details">What they are called and sign in with.</param>
    /// <param name="office">Name of their office.</param>
    /// <param name="country">ISO 3166-1 code of the country it works under; needed for the first office alone.</param>
    /// <param name="timeZone">IANA name of its time zone; needed for the first office alone.</param>
    /// <param name="link">The link by which they choose a password.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidOperationException">There is an administrator already, the office is not known, or the e-mail address is taken.</exception>
    public static async Task MakeAsync(
        string ownerConnectionString, AccountDetails details, string office, string? country, string? timeZone, LinkToken link, CancellationToken cancellationToken)
    {
        // The owner has row security off, so that nothing is left out unnoticed; the function goes through policies of its own.
        await using var owner = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(ownerConnectionString) { Options = "-c role=casemanager_owner -c row_security=on", Pooling = false }.ConnectionString);
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
        catch (PostgresException refused) when (Why(refused.SqlState) is { } why)
        {
            throw new InvalidOperationException(why, refused);
        }
    }

    private static string? Why(string state) => state switch
    {
        PostgresErrorCodes.ObjectNotInPrerequisiteState => "There is an administrator already: they invite everyone else.",
        PostgresErrorCodes.NoDataFound => "There is no office of that name.",
        PostgresErrorCodes.NotNullViolation => "This is the first office: name its country and time zone in --country and --time-zone.",
        PostgresErrorCodes.UniqueViolation => "This email address belongs to another account.",
        _ => null,
    };
}
