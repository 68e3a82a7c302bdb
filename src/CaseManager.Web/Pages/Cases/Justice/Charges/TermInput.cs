using System.Globalization;
using CaseManager.Domain.Justice;

namespace CaseManager.Web.Pages.Cases.Justice.Charges;

public sealed class TermInput
{
    private const int MaxValue = 1200;

    public string? Years { get; set; }

    public string? Months { get; set; }

    public string? Days { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Years) && string.IsNullOrWhiteSpace(Months) && string.IsNullOrWhiteSpace(Days);

    /// <summary>Whether each box is empty or holds a whole number.</summary>
    public bool IsTerm => Parse(Years) is not null && Parse(Months) is not null && Parse(Days) is not null;

    public static TermInput FromTerm(Term term) => new() { Years = Format(term.Years), Months = Format(term.Months), Days = Format(term.Days) };

    /// <summary>Empty boxes count as zero.</summary>
    public Term ToTerm() => new(Parse(Years) ?? 0, Parse(Months) ?? 0, Parse(Days) ?? 0);

    private static string? Format(int number) => number == 0 ? null : number.ToString(CultureInfo.InvariantCulture);

    private static int? Parse(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? 0 : int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaxValue
        ? number : null;
}
