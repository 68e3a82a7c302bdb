using System.Text.Json.Serialization;
using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Law;

/// <summary>Content of a legal reference, by kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Scheme), nameof(LawKind.Scheme))]
[JsonDerivedType(typeof(DateRule), nameof(LawKind.DateRule))]
[JsonDerivedType(typeof(NextStep), nameof(LawKind.NextStep))]
[JsonDerivedType(typeof(WorkingDayCalendar), nameof(LawKind.Calendar))]
[JsonDerivedType(typeof(Authority), nameof(LawKind.Authority))]
[JsonDerivedType(typeof(Offence), nameof(LawKind.Offence))]
[JsonDerivedType(typeof(CompensationScheme), nameof(LawKind.CompensationScheme))]
[JsonDerivedType(typeof(Helpline), nameof(LawKind.Helpline))]
[JsonDerivedType(typeof(NonPunishmentRule), nameof(LawKind.NonPunishment))]
public abstract record LawDetails
{
    [JsonIgnore]
    public abstract LawKind Kind { get; }
}

/// <summary>A national procedure for the identification of victims.</summary>
/// <param name="Decides">Competent authority.</param>
/// <param name="AdultsAgree">Whether adults are referred only with their consent; children always are.</param>
/// <param name="TakesNotice">Whether the authority receives an anonymous notification of an adult who does not consent.</param>
/// <param name="ThroughOthers">Whether referrals are made by a first responder, not by this organisation.</param>
/// <param name="HasFinalDecision">Whether a second decision follows the first.</param>
/// <param name="MayDisqualify">Whether a person can be excluded from protection.</param>
public sealed record Scheme(string Decides, bool AdultsAgree, bool TakesNotice, bool ThroughOthers, bool HasFinalDecision, bool MayDisqualify) : LawDetails
{
    /// <summary>National terms for the steps of the procedure; the wording in each language is in the texts of the country.</summary>
    public IReadOnlyList<SchemeTerm> Terms { get; init; } = [];

    /// <inheritdoc/>
    public override LawKind Kind => LawKind.Scheme;
}

/// <summary>A national term for a step of the procedure, and for the state that follows it.</summary>
/// <param name="Step">The step.</param>
/// <param name="LocalTerm">Term in the language of the country; null where the language is English or the term is not known.</param>
/// <param name="Source">Citation of the law or document that uses the term.</param>
/// <param name="IsVerified">Whether a lawyer, or another qualified person, has checked the term.</param>
public sealed record SchemeTerm(LegalEvent Step, string? LocalTerm, string Source, bool IsVerified);

/// <summary>Group of people to whom a rule or a step applies.</summary>
public enum ForWhom
{
    Everyone,

    Adults,

    /// <summary>Children and presumed children.</summary>
    Children,
}

/// <summary>
/// A step that law or practice requires next. <c>Scheme</c> is null for a step before any procedure, <c>After</c> for one before any event in it.
/// </summary>
public sealed record NextStep(TrackKind Track, string? Scheme, LegalEvent? After, ForWhom ForWhom) : LawDetails
{
    /// <inheritdoc/>
    public override LawKind Kind => LawKind.NextStep;
}

/// <summary>Role of a public body in anti-trafficking work.</summary>
public enum AuthorityRole
{
    /// <summary>Refers victims to the national procedure.</summary>
    FirstResponder,

    /// <summary>Decides on identification.</summary>
    Decides,

    /// <summary>Coordinates, or registers.</summary>
    Coordinates,

    /// <summary>Investigates or prosecutes.</summary>
    Prosecutes,

    /// <summary>Advises and shelters victims.</summary>
    Supports,
}

/// <summary>A public body, or a body entrusted with public tasks.</summary>
public sealed record Authority(AuthorityRole Role) : LawDetails
{
    /// <inheritdoc/>
    public override LawKind Kind => LawKind.Authority;
}

/// <summary>An offence and its statutory range of sentences.</summary>
/// <param name="Article">Provision of the law.</param>
/// <param name="LeastMonths">Minimum sentence in months; null for none.</param>
/// <param name="MostMonths">Maximum sentence in months; null for life.</param>
/// <param name="MayBeSuspended">Whether a sentence may be suspended.</param>
public sealed record Offence(string Article, int? LeastMonths, int? MostMonths, bool MayBeSuspended) : LawDetails
{
    /// <summary>Provision that allows reparation out of confiscated assets; null for none.</summary>
    public string? Reparation { get; init; }

    /// <inheritdoc/>
    public override LawKind Kind => LawKind.Offence;
}

/// <summary>A fund or scheme that compensates victims.</summary>
/// <param name="Decides">Deciding authority.</param>
/// <param name="Limitation">Code of the limitation rule; null for none.</param>
/// <param name="Conditions">Further conditions of an award.</param>
public sealed record CompensationScheme(string Decides, string? Limitation, string? Conditions) : LawDetails
{
    /// <inheritdoc/>
    public override LawKind Kind => LawKind.CompensationScheme;
}

/// <param name="Number">As dialled within the country.</param>
/// <param name="VerifiedOn">Date of the last check; null where never checked.</param>
/// <param name="VerifiedBy">Person or method of the check.</param>
public sealed record Helpline(string Number, DateOnly? VerifiedOn, string? VerifiedBy) : LawDetails
{
    /// <inheritdoc/>
    public override LawKind Kind => LawKind.Helpline;
}

/// <summary>Rule that victims are not punished for acts that they were compelled to commit.</summary>
/// <param name="Says">Protected persons and conditions.</param>
public sealed record NonPunishmentRule(string Says) : LawDetails
{
    /// <inheritdoc/>
    public override LawKind Kind => LawKind.NonPunishment;
}
