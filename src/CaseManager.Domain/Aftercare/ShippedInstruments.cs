using System.Text.Json;

namespace CaseManager.Domain.Aftercare;

/// <summary>Instruments shipped with the product. A licensed one has only domains and scale; an administrator loads its items.</summary>
public static class ShippedInstruments
{
    /// <summary>Assessment of Survivor Outcomes.</summary>
    public const string SixDomains = "SIX_DOMAINS";

    /// <summary>Modern Slavery Core Outcome Set, with seven outcomes.</summary>
    public const string CoreOutcomes = "CORE_OUTCOMES";

    public static IReadOnlyList<Instrument> Read(DateTimeOffset at)
    {
        using var file = typeof(ShippedInstruments).Assembly.GetManifestResourceStream("instruments.json")!;
        return [.. JsonSerializer.Deserialize<Row[]>(file,
            InstrumentDefinition.JsonOptions)!.Select(r => Instrument.CreateShipped(r.Code, r.Version, new(r.Name, r.Source, r.Definition), at))];
    }

    private sealed record Row(string Code, int Version, string Name, string Source, InstrumentDefinition Definition);
}
