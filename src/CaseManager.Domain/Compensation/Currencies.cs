using System.Text.Json;

namespace CaseManager.Domain.Compensation;

/// <summary>The currencies one can name, by ISO 4217 code, and how fine an amount in each is.</summary>
public static class Currencies
{
    /// <summary>More than any award: what is larger is a slip of the finger.</summary>
    public const decimal Most = 99_999_999_999m;

    private static readonly Dictionary<string, int> _decimals = Read();

    /// <summary>The codes, in their order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. _decimals.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether there can be such an amount: more than nothing, and no finer than the currency.</summary>
    public static bool IsAmount(string currency, decimal amount) =>
        amount is > 0 and <= Most && _decimals.TryGetValue(currency, out var decimals) && decimal.Round(amount, decimals) == amount;

    /// <summary>The amount of the currency that is nearest; halves away from nought, as banks round.</summary>
    public static decimal Round(string currency, decimal amount) => decimal.Round(amount, _decimals[currency], MidpointRounding.AwayFromZero);

    private static Dictionary<string, int> Read()
    {
        using var file = typeof(Currencies).Assembly.GetManifestResourceStream("currencies.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, int>>(file)!;
    }
}
