namespace CaseManager.Web.Pages.Shared;

/// <summary>A question that was answered differently in two places.</summary>
public sealed record ConflictLine(string Question, Said Theirs, Said Yours)
{
    /// <summary>The facts that two sheets of the same questions say differently, in full: whoever wrote the one has both before them.</summary>
    public static IReadOnlyList<ConflictLine> Between(FactSheet theirs, FactSheet yours) =>
        [.. theirs.Facts.Zip(yours.Facts).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => new ConflictLine(pair.First.Name, pair.First.Value!, pair.Second.Value!))];
}
