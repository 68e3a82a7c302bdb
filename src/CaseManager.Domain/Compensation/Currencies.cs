using System.Text.Json;

namespace CaseManager.Domain.Compensation;

/// <summary>Supported currencies by ISO 4217 code, with their number of decimals.</summary>
public static class Currencies
{
    /// <summary>Plausibility limit: a higher amount is an input error.</summary>
    public const decimal MaximumAmount = 99_999_999_999m;

    private static readonly Dictionary<string, int> _decimals = Read();

    public static IReadOnlyList<string> All { get; } = [.. _decimals.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether the amount is positive, plausible, and without more decimals than the currency has.</summary>
    public static bool IsValidAmount(string currency, decimal amount) =>
        amount is > 0 and <= MaximumAmount && _decimals.TryGetValue(currency, out var decimals) && decimal.Round(amount, decimals) == amount;

    /// <summary>Rounds half away from zero, as banks do.</summary>
    public static decimal Round(string currency, decimal amount) => decimal.Round(amount, _decimals[currency], MidpointRounding.AwayFromZero);

    private static Dictionary<string, int> Read()
    {
        using var file = typeof(Currencies).Assembly.GetManifestResourceStream("currencies.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, int>>(file)!;
    }
}
