using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>
/// Parses amounts as typed: 20500, 20,500 or 20 500.50. A comma separates thousands only: input that may mean cents to one person and
/// thousands to another is refused.
/// </summary>
public static partial class Amounts
{
    /// <summary>Whether the input is a valid amount; empty input is not.</summary>
    public static bool TryParse(string? typed, out decimal amount)
    {
        amount = 0;
        return typed is not null && AmountPattern().IsMatch(typed)
            && decimal.TryParse(typed.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out amount);
    }

    /// <summary>An amount as shown in an input.</summary>
    public static string Format(decimal amount) => amount.ToString("0.##########", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,3}([, ][0-9]{3})+|[0-9]{1,15})(\.[0-9]{1,10})?$")]
    private static partial Regex AmountPattern();
}
