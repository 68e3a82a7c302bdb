namespace CaseManager.Domain.Aftercare;

/// <summary>Whose score counts.</summary>
public enum Rater
{
    /// <summary>The worker's; the survivor's own stands beside it.</summary>
    Worker,

    /// <summary>The survivor's.</summary>
    Survivor,
}

/// <summary>
/// A way to assess how someone recovers, as data: its domains, what is scored in each, the scale, when it is used and what counts as restored. In
/// versions; one that is used stays as it was.
/// </summary>
public sealed class Instrument
{
    private Instrument()
    {
    }

    /// <summary>Names it, the same in all versions.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Which version, from 1.</summary>
    public int Version { get; private init; }

    /// <summary>What it is called.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Where it comes from, and by what right it is used.</summary>
    public string Source { get; private init; } = "";

    /// <summary>What it asks.</summary>
    public InstrumentDefinition Definition { get; private init; } = null!;

    /// <summary>Who loaded it; null for what came with the product.</summary>
    public StaffId? LoadedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset LoadedAt { get; private init; }

    /// <summary>Whether there is something to score in each domain: where the text is licensed, an administrator loads it.</summary>
    public bool IsUsable => Definition.Domains.All(d => d.Items.Count > 0);

    /// <summary>An instrument as it comes with the product.</summary>
    public static Instrument Ship(string code, int version, InstrumentFacts facts, DateTimeOffset at) => New(code, version, facts, null, at);

    /// <summary>Loads the next version.</summary>
    /// <exception cref="ArgumentException">What it asks is not whole; see <see cref="InstrumentDefinition.Flaw"/>.</exception>
    public Instrument Supersede(InstrumentFacts facts, Signature by) => New(Code, Version + 1, facts, by.Who, by.When);

    /// <summary>Loads an instrument that was not here before.</summary>
    /// <exception cref="ArgumentException">What it asks is not whole; see <see cref="InstrumentDefinition.Flaw"/>.</exception>
    public static Instrument Load(string code, InstrumentFacts facts, Signature by) => New(code, 1, facts, by.Who, by.When);

    private static Instrument New(string code, int version, InstrumentFacts facts, StaffId? by, DateTimeOffset at) => new()
    {
        Code = code,
        Version = version,
        Name = facts.Name,
        Source = facts.Source,
        Definition = facts.Definition.Flaw() is { } flaw ? throw new ArgumentException($"{flaw}", nameof(facts)) : facts.Definition,
        LoadedBy = by,
        LoadedAt = at,
    };
}

/// <summary>What is written down of an instrument.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Source">Where it comes from, and by what right it is used.</param>
/// <param name="Definition">What it asks.</param>
public sealed record InstrumentFacts(string Name, string Source, InstrumentDefinition Definition);
