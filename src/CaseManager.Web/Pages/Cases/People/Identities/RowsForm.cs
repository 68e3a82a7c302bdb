namespace CaseManager.Web.Pages.Cases.People.Identities;

public interface IRow
{
    bool IsEmpty { get; }
}

/// <summary>Repeating rows of a form: existing entries plus empty rows; a cleared row is removed.</summary>
public sealed class RowsForm<TRow> where TRow : IRow, new()
{
    public List<TRow> Rows { get; set; } = [];

    public IEnumerable<TRow> FilledRows => Rows.Where(r => !r.IsEmpty);
}

public static class RowsForm
{
    public const int MaxRows = 40;

    private const int EmptyRows = 2;

    /// <summary>Existing entries plus empty rows.</summary>
    public static RowsForm<TRow> FromRows<TRow>(IEnumerable<TRow> rows) where TRow : IRow, new() =>
        new() { Rows = [.. rows, .. Enumerable.Range(0, EmptyRows).Select(_ => new TRow())] };
}
