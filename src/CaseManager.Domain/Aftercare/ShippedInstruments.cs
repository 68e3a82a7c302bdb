using System.Text.Json;

namespace CaseManager.Domain.Aftercare;

/// <summary>The instruments that come with the product. Of one whose text is licensed, the domains and the scale alone: an administrator loads the rest.</summary>
public static class ShippedInstruments
{
    /// <summary>The six domains of the Assessment of Survivor Outcomes.</summary>
    public const string SixDomains = "SIX_DOMAINS";

    /// <summary>The seven outcomes of the Modern Slavery Core Outcome Set.</summary>
    public const string CoreOutcomes = "CORE_OUTCOMES";

    /// <summary>Reads them.</summary>
    /// <param name="at">When they are taken down.</param>
    public static IReadOnlyList<Instrument> Read(DateTimeOffset at)
    {
        using var file = typeof(ShippedInstruments).Assembly.GetManifestResourceStream("instruments.json")!;
        return [.. JsonSerializer.Deserialize<Row[]>(file, InstrumentDefinition.Format)!.Select(r => Instrument.Ship(r.Code, r.Version, new(r.Name, r.Source, r.Definition), at))];
    }

    private sealed record Row(string Code, int Version, string Name, string Source, InstrumentDefinition Definition);
}
