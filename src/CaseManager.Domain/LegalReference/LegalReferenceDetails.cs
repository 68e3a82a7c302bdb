using System.Text.Json.Serialization;
using CaseManager.Domain.Cases;

namespace CaseManager.Domain.LegalReference;

/// <summary>Content of a legal reference, by kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Scheme), nameof(LegalReferenceKind.Scheme))]
[JsonDerivedType(typeof(DateRule), nameof(LegalReferenceKind.DateRule))]
[JsonDerivedType(typeof(NextStep), nameof(LegalReferenceKind.NextStep))]
[JsonDerivedType(typeof(WorkingDayCalendar), nameof(LegalReferenceKind.Calendar))]
[JsonDerivedType(typeof(Authority), nameof(LegalReferenceKind.Authority))]
[JsonDerivedType(typeof(Offence), nameof(LegalReferenceKind.Offence))]
[JsonDerivedType(typeof(CompensationScheme), nameof(LegalReferenceKind.CompensationScheme))]
[JsonDerivedType(typeof(Helpline), nameof(LegalReferenceKind.Helpline))]
[JsonDerivedType(typeof(NonPunishmentRule), nameof(LegalReferenceKind.NonPunishment))]
public abstract record LegalReferenceDetails
{
    [JsonIgnore]
    public abstract LegalReferenceKind Kind { get; }
}

/// <summary>A national procedure for the identification of victims.</summary>
/// <param name="CompetentAuthority">Name of the authority that decides whether a person is a victim.</param>
/// <param name="IsAdultConsentRequired">Whether adults are referred only with their consent; children always are.</param>
/// <param name="HasAnonymousNotification">Whether the authority receives an anonymous notification of an adult who does not consent.</param>
/// <param name="IsFirstResponderRequired">Whether referrals are made by a first responder, not by this organisation.</param>
/// <param name="HasFinalDecision">Whether a second decision follows the first.</param>
/// <param name="CanDisqualify">Whether a person can be excluded from protection.</param>
public sealed record Scheme(string CompetentAuthority, bool IsAdultConsentRequired, bool HasAnonymousNotification, bool IsFirstResponderRequired,
    bool HasFinalDecision, bool CanDisqualify) : LegalReferenceDetails
{
    /// <summary>National terms for the steps of the procedure; the wording in each language is in the texts of the country.</summary>
    public IReadOnlyList<SchemeTerm> Terms { get; init; } = [];

    /// <inheritdoc/>
    public override LegalReferenceKind Kind => LegalReferenceKind.Scheme;
}

/// <summary>A national term for a step of the procedure, and for the state that follows it.</summary>
/// <param name="Step">Event by which the step is recorded.</param>
/// <param name="LocalTerm">Term in the language of the country; null where the language is English or the term is not known.</param>
/// <param name="Source">Citation of the law or document that uses the term.</param>
/// <param name="IsVerified">Whether a lawyer, or another qualified person, has checked the term.</param>
public sealed record SchemeTerm(LegalEvent Step, string? LocalTerm, string Source, bool IsVerified);

/// <summary>Group of people to whom a rule or a step applies.</summary>
public enum AppliesTo
{
    Everyone,

    Adults,

    /// <summary>Children and presumed children.</summary>
    Children,
}

/// <summary>
/// A step that law or practice requires next. <c>Scheme</c> is null for a step before any procedure, <c>PrecedingEvent</c> for one before any event in it.
/// </summary>
public sealed record NextStep(TrackKind Track, string? Scheme, LegalEvent? PrecedingEvent, AppliesTo AppliesTo) : LegalReferenceDetails
{
    /// <inheritdoc/>
    public override LegalReferenceKind Kind => LegalReferenceKind.NextStep;
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
public sealed record Authority(AuthorityRole Role) : LegalReferenceDetails
{
    /// <inheritdoc/>
    public override LegalReferenceKind Kind => LegalReferenceKind.Authority;
}

/// <summary>An offence and its statutory range of sentences.</summary>
/// <param name="Article">Provision of the law.</param>
/// <param name="MinimumMonths">Minimum sentence in months; null for none.</param>
/// <param name="MaximumMonths">Maximum sentence in months; null for life.</param>
/// <param name="CanBeSuspended">Whether a sentence may be suspended.</param>
public sealed record Offence(string Article, int? MinimumMonths, int? MaximumMonths, bool CanBeSuspended) : LegalReferenceDetails
{
    /// <summary>Provision that allows reparation out of confiscated assets; null for none.</summary>
    public string? Reparation { get; init; }

    /// <inheritdoc/>
    public override LegalReferenceKind Kind => LegalReferenceKind.Offence;
}

/// <summary>A fund or scheme that compensates victims.</summary>
/// <param name="DecidingAuthority">Name of the authority that decides on claims.</param>
/// <param name="Limitation">Code of the limitation rule; null for none.</param>
/// <param name="Conditions">Further conditions of an award.</param>
public sealed record CompensationScheme(string DecidingAuthority, string? Limitation, string? Conditions) : LegalReferenceDetails
{
    /// <inheritdoc/>
    public override LegalReferenceKind Kind => LegalReferenceKind.CompensationScheme;
}

/// <param name="Number">Telephone number as dialled within the country.</param>
/// <param name="VerifiedOn">Date of the last check; null where never checked.</param>
/// <param name="VerifiedBy">Person or method of the check.</param>
public sealed record Helpline(string Number, DateOnly? VerifiedOn, string? VerifiedBy) : LegalReferenceDetails
{
    /// <inheritdoc/>
    public override LegalReferenceKind Kind => LegalReferenceKind.Helpline;
}

/// <summary>Rule that victims are not punished for acts that they were compelled to commit.</summary>
/// <param name="Description">Protected persons and conditions.</param>
public sealed record NonPunishmentRule(string Description) : LegalReferenceDetails
{
    /// <inheritdoc/>
    public override LegalReferenceKind Kind => LegalReferenceKind.NonPunishment;
}
