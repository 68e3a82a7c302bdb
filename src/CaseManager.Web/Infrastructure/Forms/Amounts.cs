using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>
/// Reads amounts as they are typed: 20500, 20,500 or 20 500.50. A comma stands between thousands and nowhere else: what might mean cents to one person
/// and thousands to another is not guessed.
/// </summary>
public static partial class Amounts
{
    /// <summary>True for an amount; false for nothing, and for anything else.</summary>
    public static bool TryRead(string? typed, out decimal amount)
    {
        amount = 0;
        return typed is not null && Amount().IsMatch(typed)
            && decimal.TryParse(typed.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    /// <summary>An amount as it stands in a box.</summary>
    public static string Show(decimal amount) => amount.ToString("0.##########", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,3}([, ][0-9]{3})+|[0-9]{1,15})(\.[0-9]{1,10})?$")]
    private static partial Regex Amount();
}
