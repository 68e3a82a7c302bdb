using System.Text.Json.Serialization;
using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Law;

/// <summary>What an entry says, by its kind.</summary>
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
    /// <summary>The kind of entry that says this.</summary>
    [JsonIgnore]
    public abstract LawKind Kind { get; }
}

/// <summary>A procedure by which a state identifies victims.</summary>
/// <param name="Decides">Which authority decides.</param>
/// <param name="AdultsAgree">Whether an adult is referred only with their consent. Children always are.</param>
/// <param name="TakesNotice">Whether the authority is told of an adult who does not agree, without their name.</param>
/// <param name="ThroughOthers">Whether others refer than we: a first responder.</param>
/// <param name="HasFinalDecision">Whether a second decision follows the first.</param>
/// <param name="MayDisqualify">Whether its protection can be taken away.</param>
public sealed record Scheme(string Decides, bool AdultsAgree, bool TakesNotice, bool ThroughOthers, bool HasFinalDecision, bool MayDisqualify) : LawDetails
{
    /// <inheritdoc/>
    public override LawKind Kind => LawKind.Scheme;
}

/// <summary>Whom a rule or a step is for.</summary>
public enum ForWhom
{
    /// <summary>For everyone.</summary>
    Everyone,

    /// <summary>For adults.</summary>
    Adults,

    /// <summary>For children, and for those who may be children.</summary>
    Children,
}

/// <summary>What law or practice asks for next.</summary>
/// <param name="Track">On which track.</param>
/// <param name="Scheme">Code of the procedure it belongs to; null where it is asked before there is any.</param>
/// <param name="After">What happened last in that procedure; null where nothing has.</param>
/// <param name="ForWhom">Whom it is for.</param>
public sealed record NextStep(TrackKind Track, string? Scheme, LegalEvent? After, ForWhom ForWhom) : LawDetails
{
    /// <inheritdoc/>
    public override LawKind Kind => LawKind.NextStep;
}

/// <summary>What a body does in the matter.</summary>
public enum AuthorityRole
{
    /// <summary>It refers victims to the state's procedure.</summary>
    FirstResponder,

    /// <summary>It decides who is identified.</summary>
    Decides,

    /// <summary>It coordinates, or registers.</summary>
    Coordinates,

    /// <summary>It investigates or prosecutes.</summary>
    Prosecutes,

    /// <summary>It advises and shelters.</summary>
    Supports,
}

/// <summary>A body of the state, or one that it entrusted.</summary>
/// <param name="Role">What it does in the matter.</param>
public sealed record Authority(AuthorityRole Role) : LawDetails
{
    /// <inheritdoc/>
    public override LawKind Kind => LawKind.Authority;
}

/// <summary>An offence, and what it is punished with.</summary>
/// <param name="Article">Where it is written.</param>
/// <param name="LeastMonths">The shortest sentence, in months; null where there is none.</param>
/// <param name="MostMonths">The longest sentence, in months; null where it is for life.</param>
/// <param name="MayBeSuspended">Whether a sentence for it may be suspended.</param>
public sealed record Offence(string Article, int? LeastMonths, int? MostMonths, bool MayBeSuspended) : LawDetails
{
    /// <summary>Where it is written that a court may order reparation out of what it confiscates; null where it may not.</summary>
    public string? Reparation { get; init; }

    /// <inheritdoc/>
    public override LawKind Kind => LawKind.Offence;
}

/// <summary>A fund or scheme that compensates victims.</summary>
/// <param name="Decides">Who decides.</param>
/// <param name="Limitation">Code of the rule by which its limitation is reckoned; null where there is none.</param>
/// <param name="Conditions">What else it asks.</param>
public sealed record CompensationScheme(string Decides, string? Limitation, string? Conditions) : LawDetails
{
    /// <inheritdoc/>
    public override LawKind Kind => LawKind.CompensationScheme;
}

/// <summary>A number to call for help.</summary>
/// <param name="Number">The number, as one dials it in the country.</param>
/// <param name="VerifiedOn">When someone last saw that it is right; null where nobody has.</param>
/// <param name="VerifiedBy">How, or who.</param>
public sealed record Helpline(string Number, DateOnly? VerifiedOn, string? VerifiedBy) : LawDetails
{
    /// <inheritdoc/>
    public override LawKind Kind => LawKind.Helpline;
}

/// <summary>That victims are not punished for what they were made to do.</summary>
/// <param name="Says">Whom it protects, and on what conditions.</param>
public sealed record NonPunishmentRule(string Says) : LawDetails
{
    /// <inheritdoc/>
    public override LawKind Kind => LawKind.NonPunishment;
}
