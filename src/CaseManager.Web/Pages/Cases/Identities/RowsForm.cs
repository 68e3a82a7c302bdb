namespace CaseManager.Web.Pages.Cases.Identities;

/// <summary>A line of a form that holds several of a kind.</summary>
public interface IRow
{
    /// <summary>Nothing was written in it.</summary>
    bool IsEmpty { get; }
}

/// <summary>Several of a kind, as a form holds them: those that there are, and empty lines for more. A line that was emptied is gone.</summary>
public sealed class RowsForm<TRow> where TRow : IRow, new()
{
    public List<TRow> Rows { get; set; } = [];

    /// <summary>The lines in which something was written.</summary>
    public IEnumerable<TRow> Filled => Rows.Where(r => !r.IsEmpty);
}

/// <summary>Makes such forms.</summary>
public static class RowsForm
{
    /// <summary>Most lines that there are.</summary>
    public const int Most = 40;

    private const int Empty = 2;

    /// <summary>What there is, and empty lines for more.</summary>
    public static RowsForm<TRow> Of<TRow>(IEnumerable<TRow> rows) where TRow : IRow, new() =>
        new() { Rows = [.. rows, .. Enumerable.Range(0, Empty).Select(_ => new TRow())] };
}
