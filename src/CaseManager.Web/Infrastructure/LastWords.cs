using System.Security.Cryptography;
using Npgsql;

namespace CaseManager.Web.Infrastructure;

/// <summary>What an operator reads when the app ends by an error: in production one line, without what anyone typed.</summary>
public static class LastWords
{
    /// <summary>Says why in a line and ends with 1, where the runtime would print a message that may hold anything, and dump its memory.</summary>
    public static void ExplainErrors(this IHostEnvironment environment)
    {
        if (environment.IsProduction())
        {
            AppDomain.CurrentDomain.UnhandledException += (_, thrown) =>
            {
                Console.Error.WriteLine($"CaseManager: {Of((Exception)thrown.ExceptionObject)}".ReplaceLineEndings(" "));
                Environment.Exit(1);
            };
        }
    }

    // Refusals are written for operators. PostgreSQL's messages may quote a value, and its code says enough.
    internal static string Of(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } e => $"the database does not let us in ({e.SqlState}).",
        PostgresException e => $"the database refused ({e.SqlState}).",
        NpgsqlException => "the database cannot be reached.",
        InvalidOperationException or IOException or UnauthorizedAccessException or CryptographicException => error.Message,
        _ => $"{error.GetType()} {error.StackTrace}",
    };
}
