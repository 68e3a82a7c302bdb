namespace CaseManager.Domain.Law;

/// <summary>
/// A fact of law or practice, as someone wrote it down. Never changed: who knows better, or when the law changes, adds another version, and what
/// was reckoned by an earlier one stays as it was.
/// </summary>
public sealed class LawEntry
{
    private LawEntry()
    {
    }

    /// <summary>Names the fact, the same in all its versions: the country first, as in GB.NRM.RECOVERY.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Which version, from 1.</summary>
    public int Version { get; private init; }

    /// <summary>What kind of fact it is.</summary>
    public LawKind Kind { get; private init; }

    /// <summary>The country whose law it is, ISO 3166-1 alpha-2; EU for the law of the Union.</summary>
    public string Jurisdiction { get; private init; } = "";

    /// <summary>What it is called.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The first day on which it holds; null where it always has.</summary>
    public DateOnly? ValidFrom { get; private init; }

    /// <summary>The last; null where it has no end.</summary>
    public DateOnly? ValidUntil { get; private init; }

    /// <summary>Where it is written.</summary>
    public string Source { get; private init; } = "";

    /// <summary>Whether a lawyer, or whoever can, has checked it.</summary>
    public bool IsVerified { get; private init; }

    /// <summary>What it says.</summary>
    public LawDetails Details { get; private init; } = null!;

    /// <summary>Who wrote it down; null for what came with the product.</summary>
    public StaffId? RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Writes a new fact down.</summary>
    /// <exception cref="ArgumentException">The code does not begin with its country.</exception>
    public static LawEntry Add(string code, LawFacts facts, Signature by) => New(code, 1, facts, by.Who, by.When);

    /// <summary>A fact as it comes with the product.</summary>
    public static LawEntry Ship(string code, int version, LawFacts facts, DateTimeOffset at) => New(code, version, facts, null, at);

    /// <summary>Writes down what is right instead: the next version of this one.</summary>
    /// <exception cref="ArgumentException">It is a fact of another kind.</exception>
    public LawEntry Supersede(LawFacts facts, Signature by) =>
        facts.Details.Kind == Kind ? New(Code, Version + 1, facts, by.Who, by.When) : throw new ArgumentException("A fact stays of its kind.", nameof(facts));

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidUntil);

    private static LawEntry New(string code, int version, LawFacts facts, StaffId? by, DateTimeOffset at) => new()
    {
        Code = code,
        Version = version,
        Kind = facts.Details.Kind,
        Jurisdiction = code.Split('.') is [{ Length: 2 } country, _, ..] ? country : throw new ArgumentException("A code begins with its country.", nameof(code)),
        Name = facts.Name,
        ValidFrom = facts.ValidFrom,
        ValidUntil = facts.ValidUntil,
        Source = facts.Source,
        IsVerified = facts.IsVerified,
        Details = facts.Details,
        RecordedBy = by,
        RecordedAt = at,
    };
}

/// <summary>What is written down of a fact of law.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="ValidFrom">The first day on which it holds; null where it always has.</param>
/// <param name="ValidUntil">The last; null where it has no end.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="IsVerified">Whether a lawyer, or whoever can, has checked it.</param>
/// <param name="Details">What it says.</param>
public sealed record LawFacts(string Name, DateOnly? ValidFrom, DateOnly? ValidUntil, string Source, bool IsVerified, LawDetails Details);
