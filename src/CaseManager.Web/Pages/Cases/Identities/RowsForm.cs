namespace CaseManager.Web.Pages.Cases.Identities;

public interface IRow
{
    bool IsEmpty { get; }
}

/// <summary>Repeating rows of a form: existing entries plus empty rows; a cleared row is removed.</summary>
public sealed class RowsForm<TRow> where TRow : IRow, new()
{
    public List<TRow> Rows { get; set; } = [];

    public IEnumerable<TRow> Filled => Rows.Where(r => !r.IsEmpty);
}

public static class RowsForm
{
    /// <summary>Maximum number of rows in a form.</summary>
    public const int Most = 40;

    private const int Empty = 2;

    /// <summary>Existing entries plus empty rows.</summary>
    public static RowsForm<TRow> Of<TRow>(IEnumerable<TRow> rows) where TRow : IRow, new() =>
        new() { Rows = [.. rows, .. Enumerable.Range(0, Empty).Select(_ => new TRow())] };
}
