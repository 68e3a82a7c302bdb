using System.Text.Json;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Where a change of the rules can show.</summary>
internal enum TrialFamily
{
    /// <summary>Reading and writing one table.</summary>
    Table,

    /// <summary>The functions by which one gets into a case.</summary>
    CaseFunctions,

    /// <summary>The functions by which accounts are managed.</summary>
    Accounts,

    /// <summary>The application's role before it speaks for anyone.</summary>
    Anonymous,
}

/// <summary>What one caller tries in one database role, with the outcome that the row model expects of each attempt.</summary>
internal sealed class Trial(TrialFamily family, string? table, TestCaller? caller, IEnumerable<(Attempt Attempt, string Expected)> attempts)
{
    // Without the attempts themselves: there are as many as a large part of the memory could hold.
    private readonly Lazy<(string[] Kind, string[] Expected, byte[] Json)> _prepared = new(() =>
    {
        (Attempt Attempt, string Expected)[] all = [.. attempts];
        return ([.. all.Select(a => a.Attempt.Description)], [.. all.Select(a => a.Expected)], JsonSerializer.SerializeToUtf8Bytes(all.Select(a => a.Attempt)));
    });

    public TrialFamily Family => family;

    public string? Table => table;

    /// <summary>The caller's id; null for nobody.</summary>
    public Guid? CallerId => caller is null ? null : Guid.Parse(caller.Id);

    public string? Role => caller is null ? null : caller.IsInLeadRole ? "casemanager_lead" : "casemanager_field";

    /// <summary>The caller and the role, for messages and for remembering who noticed something.</summary>
    public string CallerName => caller is null ? "no one" : $"{caller.Name} as {Role}";

    public int AttemptCount => _prepared.Value.Kind.Length;

    /// <summary>The attempts, serialised once however often they are run.</summary>
    public byte[] AttemptsJson => _prepared.Value.Json;

    /// <summary>The attempts whose outcome is not the expected one.</summary>
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
