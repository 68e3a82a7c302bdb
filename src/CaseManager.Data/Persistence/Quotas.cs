using CaseManager.Domain;
using Npgsql;

namespace CaseManager.Data.Persistence;

/// <summary>Quotas that the database enforces (125-quotas.sql), as business rules.</summary>
public static class Quotas
{
    private const string SqlState = "QU001";

    /// <summary>The quota that a failed command would have exceeded; null for any other failure.</summary>
    public static BusinessRule? FindExceeded(Exception? failure) => failure switch
    {
        null => null,
        PostgresException { SqlState: SqlState } exceeded => Enum.Parse<BusinessRule>(exceeded.MessageText),
        _ => FindExceeded(failure.InnerException),
    };
}
