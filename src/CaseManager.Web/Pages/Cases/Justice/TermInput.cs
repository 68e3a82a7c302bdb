using System.Globalization;
using CaseManager.Domain.Justice;

namespace CaseManager.Web.Pages.Cases.Justice;

public sealed class TermInput
{
    private const int Most = 1200;

    public string? Years { get; set; }

    public string? Months { get; set; }

    public string? Days { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Years) && string.IsNullOrWhiteSpace(Months) && string.IsNullOrWhiteSpace(Days);

    /// <summary>Whether each box is empty or holds a whole number.</summary>
    public bool IsTerm => Read(Years) is not null && Read(Months) is not null && Read(Days) is not null;

    public static TermInput Of(Term term) => new() { Years = Shown(term.Years), Months = Shown(term.Months), Days = Shown(term.Days) };

    /// <summary>Empty boxes count as zero.</summary>
    public Term ToTerm() => new(Read(Years) ?? 0, Read(Months) ?? 0, Read(Days) ?? 0);

    private static string? Shown(int number) => number == 0 ? null : number.ToString(CultureInfo.InvariantCulture);

    private static int? Read(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? 0 : int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : null;
}
