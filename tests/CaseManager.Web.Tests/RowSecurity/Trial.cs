using System.Text.Json;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Group of attempts that can detect a change of the rules.</summary>
internal enum TrialFamily
{
    /// <summary>Reading and writing one table.</summary>
    Table,

    /// <summary>Functions that give access to a case.</summary>
    CaseFunctions,

    /// <summary>Functions that manage accounts.</summary>
    Accounts,

    /// <summary>The app's database role before a caller is set.</summary>
    Anonymous,
}

/// <summary>The attempts of one caller in one database role, each with the outcome that the row model expects.</summary>
internal sealed class Trial(TrialFamily family, string? table, TestCaller? caller, IEnumerable<(Attempt Attempt, string Expected)> attempts)
{
    // The attempts are kept only in serialised form, since the objects would fill much of the memory.
    private readonly Lazy<(string[] Kind, string[] Expected, byte[] Json)> _prepared = new(() =>
    {
        (Attempt Attempt, string Expected)[] all = [.. attempts];
        return ([.. all.Select(a => a.Attempt.Description)], [.. all.Select(a => a.Expected)], JsonSerializer.SerializeToUtf8Bytes(all.Select(a => a.Attempt)));
    });

    public TrialFamily Family => family;

    public string? Table => table;

    /// <summary>Staff id of the caller; null if no caller is set.</summary>
    public Guid? CallerId => caller is null ? null : Guid.Parse(caller.Id);

    public string? Role => caller is null ? null : caller.IsInLeadRole ? "casemanager_lead" : "casemanager_field";

    /// <summary>Caller and database role, for messages and for ordering trials by recent detections.</summary>
    public string CallerName => caller is null ? "no one" : $"{caller.Name} as {Role}";

    public int AttemptCount => _prepared.Value.Kind.Length;

    /// <summary>Attempts as JSON in UTF-8, serialised once for all runs.</summary>
    public byte[] AttemptsJson => _prepared.Value.Json;

    /// <summary>Returns a message for each attempt whose outcome differs from the expected one.</summary>
    public IEnumerable<string> GetDifferences(IReadOnlyList<string> outcomes)
    {
        var (kind, expected, _) = _prepared.Value;
        for (var i = 0; i < kind.Length; i++)
        {
            if (outcomes[i] != expected[i])
            {
                yield return $"{CallerName}: {kind[i]}: {outcomes[i]}, not {expected[i]}";
            }
        }
    }
}
