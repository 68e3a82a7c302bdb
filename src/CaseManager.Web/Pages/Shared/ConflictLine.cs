namespace CaseManager.Web.Pages.Shared;

/// <summary>An answer that differs between two versions.</summary>
public sealed record ConflictLine(string Question, DisplayValue Theirs, DisplayValue Yours)
{
    /// <summary>
    /// Differing rows of two lists with the same questions. Values are complete, because the author of one version can see both in any case.
    /// </summary>
    public static IReadOnlyList<ConflictLine> Compare(SummaryList theirs, SummaryList yours) =>
        [.. theirs.Rows.Zip(yours.Rows).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new ConflictLine(pair.First.Name, pair.First.Value!, pair.Second.Value!))];
}
