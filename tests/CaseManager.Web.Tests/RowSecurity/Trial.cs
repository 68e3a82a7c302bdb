using System.Text.Json;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Group of trials in which a change of the rules can show.</summary>
internal enum TrialFamily
{
    /// <summary>Reading and writing one table.</summary>
    Table,

    /// <summary>The functions that give access to a case.</summary>
    WaysIn,

    /// <summary>The functions that manage accounts.</summary>
    Accounts,

    /// <summary>The app's role without a caller.</summary>
    Anonymous,
}

/// <summary>The attempts of one caller in one database role, with the outcomes that the row model expects.</summary>
internal sealed class Trial(TrialFamily family, string? table, Asker? caller, IEnumerable<(Attempt Attempt, string Expected)> attempts)
{
    private readonly Lazy<(Attempt[] Attempts, string[] Expected, string Json)> _prepared = new(() =>
    {
        (Attempt Attempt, string Expected)[] all = [.. attempts];
        Attempt[] tried = [.. all.Select(a => a.Attempt)];
        return (tried, [.. all.Select(a => a.Expected)], JsonSerializer.Serialize(tried));
    });

    public TrialFamily Family => family;

    public string? Table => table;

    /// <summary>The caller's id; null if there is no caller.</summary>
    public Guid? CallerId => caller is null ? null : Guid.Parse(caller.Id);

    public string? Role => caller is null ? null : caller.AsLead ? "casemanager_lead" : "casemanager_field";

    /// <summary>Caller and role, for messages and for ordering trials by earlier detections.</summary>
    public string Who => caller is null ? "no one" : $"{caller.Name} as {Role}";

    public int Count => _prepared.Value.Attempts.Length;

    /// <summary>The attempts, serialised once for all runs.</summary>
    public string Json => _prepared.Value.Json;

    /// <summary>The attempts whose outcome differs from the expected one.</summary>
    public IEnumerable<string> DifferencesIn(IReadOnlyList<string> outcomes)
    {
        var (attempts, expected, _) = _prepared.Value;
        for (var i = 0; i < attempts.Length; i++)
        {
            if (outcomes[i] != expected[i])
            {
                yield return $"{Who}: {attempts[i].What}: {outcomes[i]}, not {expected[i]}";
            }
        }
    }
}
