namespace CaseManager.Domain.Aftercare;

/// <summary>Person whose score is used in calculations.</summary>
public enum Rater
{
    /// <summary>The survivor's own score is recorded beside it.</summary>
    Worker,

    Survivor,
}

/// <summary>Outcome measure defined as data: domains, items, scale, schedule and threshold. Versioned: a version in use never changes.</summary>
public sealed class Instrument
{
    private Instrument()
    {
    }

    /// <summary>The same in all versions.</summary>
    public string Code { get; private init; } = "";

    /// <summary>From 1.</summary>
    public int Version { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>Publication, and the licence under which it is used.</summary>
    public string Source { get; private init; } = "";

    public InstrumentDefinition Definition { get; private init; } = null!;

    /// <summary>Null for an instrument shipped with the product.</summary>
    public StaffId? LoadedBy { get; private init; }

    public DateTimeOffset LoadedAt { get; private init; }

    /// <summary>Whether every domain has items. Those of a licensed instrument are loaded by an administrator.</summary>
    public bool IsUsable => Definition.Domains.All(d => d.Items.Count > 0);

    /// <summary>Creates an instrument that is shipped with the product.</summary>
    public static Instrument Ship(string code, int version, InstrumentFacts facts, DateTimeOffset at) => New(code, version, facts, null, at);

    /// <summary>Creates the next version.</summary>
    /// <exception cref="ArgumentException">The definition is invalid; see <see cref="InstrumentDefinition.Flaw"/>.</exception>
    public Instrument Supersede(InstrumentFacts facts, Signature by) => New(Code, Version + 1, facts, by.Who, by.When);

    /// <summary>Creates the first version of an instrument.</summary>
    /// <exception cref="ArgumentException">The definition is invalid; see <see cref="InstrumentDefinition.Flaw"/>.</exception>
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

public sealed record InstrumentFacts(string Name, string Source, InstrumentDefinition Definition);
