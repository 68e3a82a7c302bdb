using CaseManager.Data.History;

namespace CaseManager.Web.Infrastructure.History;

/// <summary>What the operator is told after verifying.</summary>
public static class VerdictWords
{
    /// <summary>Says it, in a line.</summary>
    /// <returns>The exit code: 0 where history holds, 1 where it does not.</returns>
    public static int Tell(this Verdict verdict, TextWriter output)
    {
        output.WriteLine(verdict.FirstBad is { } bad
            ? $"History does not hold. First bad entry: {bad}: {verdict.What}. {verdict.Entries} entries before it hold."
            : $"History holds: {verdict.Entries} entries, {verdict.Checkpoints} checkpoints.");
        return verdict.FirstBad is null ? 0 : 1;
    }
}
