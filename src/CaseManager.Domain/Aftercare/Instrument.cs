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
    public static Instrument CreateShipped(string code, int version, InstrumentDetails details, DateTimeOffset at) => Create(code, version, details, null, at);

    /// <summary>Creates the next version.</summary>
    /// <exception cref="ArgumentException">The definition is invalid; see <see cref="InstrumentDefinition.Validate"/>.</exception>
    public Instrument Supersede(InstrumentDetails details, AuditStamp stamp) => Create(Code, Version + 1, details, stamp.ActorId, stamp.OccurredAt);

    /// <summary>Creates the first version of an instrument.</summary>
    /// <exception cref="ArgumentException">The definition is invalid; see <see cref="InstrumentDefinition.Validate"/>.</exception>
    public static Instrument Load(string code, InstrumentDetails details, AuditStamp stamp) => Create(code, 1, details, stamp.ActorId, stamp.OccurredAt);

    private static Instrument Create(string code, int version, InstrumentDetails details, StaffId? by, DateTimeOffset at) => new()
    {
        Code = code,
        Version = version,
        Name = details.Name,
        Source = details.Source,
        Definition = details.Definition.Validate() is { } flaw ? throw new ArgumentException($"{flaw}", nameof(details)) : details.Definition,
        LoadedBy = by,
        LoadedAt = at,
    };
}

public sealed record InstrumentDetails(string Name, string Source, InstrumentDefinition Definition);
