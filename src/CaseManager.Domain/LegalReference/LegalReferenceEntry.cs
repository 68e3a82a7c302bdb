namespace CaseManager.Domain.LegalReference;

/// <summary>
/// A version of an entry of law or practice. Immutable: a correction or a change of the law adds a version, and earlier calculations keep theirs.
/// </summary>
public sealed class LegalReferenceEntry
{
    private LegalReferenceEntry()
    {
    }

    /// <summary>Identifies the entry in all versions; begins with the country, as in GB.NRM.RECOVERY.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Sequence number of the version, from 1.</summary>
    public int Version { get; private init; }

    public LegalReferenceKind Kind { get; private init; }

    /// <summary>ISO 3166-1 alpha-2; EU for European Union law.</summary>
    public string Jurisdiction { get; private init; } = "";

    public string Name { get; private init; } = "";

    /// <summary>First day in force; null where no first day is set.</summary>
    public DateOnly? ValidFrom { get; private init; }

    /// <summary>Last day in force, inclusive; null where no last day is set.</summary>
    public DateOnly? ValidUntil { get; private init; }

    /// <summary>Citation of the law or document.</summary>
    public string Source { get; private init; } = "";

    /// <summary>Whether a lawyer, or another qualified person, has checked the entry.</summary>
    public bool IsVerified { get; private init; }

    public LegalReferenceDetails Details { get; private init; } = null!;

    /// <summary>Null for entries that are shipped with the product.</summary>
    public StaffId? RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Creates the first version of an entry.</summary>
    /// <exception cref="ArgumentException">The code does not begin with a country.</exception>
    public static LegalReferenceEntry Add(string code, LegalReferenceVersionDetails details, AuditStamp stamp) =>
        Create(code, 1, details, stamp.ActorId, stamp.OccurredAt);

    /// <summary>Creates a version that is shipped with the product.</summary>
    public static LegalReferenceEntry CreateShipped(string code, int version, LegalReferenceVersionDetails details, DateTimeOffset at) =>
        Create(code, version, details, null, at);

    /// <summary>Creates the next version of the entry.</summary>
    /// <exception cref="ArgumentException">The details are of another kind.</exception>
    public LegalReferenceEntry Supersede(LegalReferenceVersionDetails details, AuditStamp stamp) =>
        details.Details.Kind == Kind ? Create(Code, Version + 1, details, stamp.ActorId, stamp.OccurredAt)
        : throw new ArgumentException("A fact stays of its kind.", nameof(details));

    public bool IsInForceOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidUntil);

    private static LegalReferenceEntry Create(string code, int version, LegalReferenceVersionDetails details, StaffId? by, DateTimeOffset at) => new()
    {
        Code = code,
        Version = version,
        Kind = details.Details.Kind,
        Jurisdiction = code.Split('.') is [{ Length: 2 } country, _, ..]
        ? country : throw new ArgumentException("A code begins with its country.", nameof(code)),
        Name = details.Name,
        ValidFrom = details.ValidFrom,
        ValidUntil = details.ValidUntil,
        Source = details.Source,
        IsVerified = details.IsVerified,
        Details = details.Details,
        RecordedBy = by,
        RecordedAt = at,
    };
}

/// <summary>Input for recording a version.</summary>
public sealed record LegalReferenceVersionDetails(string Name, DateOnly? ValidFrom, DateOnly? ValidUntil, string Source, bool IsVerified,
    LegalReferenceDetails Details);
