namespace CaseManager.Web.Pages.Shared;

/// <summary>A row of a summary list; <paramref name="Value"/> is null if the caller's role has no access to it.</summary>
public sealed record SummaryListRow(string Name, DisplayValue? Value);

public sealed record SummaryList(params IReadOnlyList<SummaryListRow> Rows);
