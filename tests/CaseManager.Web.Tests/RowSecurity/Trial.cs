using System.Text.Json;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Where a change of the rules can show.</summary>
internal enum TrialFamily
{
    /// <summary>Reading and writing one table.</summary>
    Table,

    /// <summary>The functions by which one gets into a case.</summary>
    WaysIn,

    /// <summary>The functions by which accounts are managed.</summary>
    Accounts,

    /// <summary>The application's role before it speaks for anyone.</summary>
    Anonymous,
}

/// <summary>What one caller tries in one database role, with the outcome that the row model expects of each attempt.</summary>
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

    /// <summary>The caller's id; null for nobody.</summary>
    public Guid? CallerId => caller is null ? null : Guid.Parse(caller.Id);

    public string? Role => caller is null ? null : caller.AsLead ? "casemanager_lead" : "casemanager_field";

    /// <summary>The caller and the role, for messages and for remembering who noticed something.</summary>
    public string Who => caller is null ? "no one" : $"{caller.Name} as {Role}";

    public int Count => _prepared.Value.Attempts.Length;

    /// <summary>The attempts, serialised once however often they are run.</summary>
    public string Json => _prepared.Value.Json;

    /// <summary>The attempts whose outcome is not the expected one.</summary>
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
