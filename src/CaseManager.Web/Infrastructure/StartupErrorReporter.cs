using System.Security.Cryptography;
using Npgsql;

namespace CaseManager.Web.Infrastructure;

/// <summary>Reports a fatal error to the operator: in production in one line, without user input.</summary>
public static class StartupErrorReporter
{
    /// <summary>
    /// Prints the reason in one line and exits with 1. The runtime would print a message that may contain user input, and dump its memory.
    /// </summary>
    public static void ReportFatalErrors(this IHostEnvironment environment)
    {
        if (environment.IsProduction())
        {
            AppDomain.CurrentDomain.UnhandledException += (_, thrown) =>
            {
                Console.Error.WriteLine($"CaseManager: {Describe((Exception)thrown.ExceptionObject)}".ReplaceLineEndings(" "));
                Environment.Exit(1);
            };
        }
    }

    // Messages of our own exceptions are written for operators. PostgreSQL's may quote a value, and the code is enough.
    internal static string Describe(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } e =>
            $"the database does not let us in ({e.SqlState}).",
        PostgresException e => $"the database refused ({e.SqlState}).",
        NpgsqlException => "the database cannot be reached.",
        InvalidOperationException or IOException or UnauthorizedAccessException or CryptographicException => error.Message,
        _ => $"{error.GetType()} {error.StackTrace}",
    };
}
