using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Domain.Intake;

/// <summary>Intake answers by section; a section is null until saved.</summary>
public sealed record IntakeAnswers
{
    public ArrivalPart? Arrival { get; init; }

    public PersonPart? Person { get; init; }

    public IndicatorsPart? Acts { get; init; }

    public IndicatorsPart? Means { get; init; }

    public PurposePart? Purpose { get; init; }

    public PlacesPart? Places { get; init; }

    public DangerPart? Danger { get; init; }

    public ContactPart? Contact { get; init; }

    public ConsentPart? Consent { get; init; }

    /// <summary>Unsaved input by section name, kept so that the user can continue; not part of the answers.</summary>
    public IReadOnlyDictionary<string, UnfinishedForm> Unfinished { get; init; } = new Dictionary<string, UnfinishedForm>();

    /// <summary>Replaces the unsaved input of a section, or removes it if <paramref name="written"/> is null.</summary>
    public IntakeAnswers WithUnfinished(string part, UnfinishedForm? written)
    {
        var others = Unfinished.Where(u => u.Key != part);
        return this with { Unfinished = (written is null ? others : others.Append(new(part, written))).ToDictionary() };
    }

    /// <summary>Only the cover name is required; every other question may stay unanswered.</summary>
    public IReadOnlyList<BusinessRule> BlockersToOpening() =>
        string.IsNullOrWhiteSpace(Person?.CoverName) ? [BusinessRule.CoverNameMissing]
        : CoverName.RevealsName(Person.CoverName, Person.NameOnDocuments.Value, Person.PreferredName.Value) ? [BusinessRule.CoverNameRevealsName]
        : [];

    internal IdentityDetails ToIdentityDetails() => new(
        Person!.NameOnDocuments,
        Person.PreferredName,
        Person.BirthDate,
        Person.Sex,
        Person.Gender,
        Person.Citizenships,
        Person.Languages,
        Person.Interpreter,
        Person.InterpreterWish,
        Contact?.PhoneOrEmail ?? default);

    internal SafetyDetails ToSafetyDetails() => new(
        Danger?.CurrentDanger ?? default,
        Danger?.DangerDetail ?? default,
        Danger?.Whereabouts ?? default,
        Danger?.Needs ?? default,
        Danger?.NeedsDetail ?? default,
        Contact?.MustNotKnow ?? default,
        Arrival?.Channel ?? default,
        Arrival?.ReferredBy ?? default,
        Arrival?.ReceivedOn ?? default);

    internal SafeContactRule ToSafeContactRule() => new(Contact?.Channels ?? default, Contact?.Hours ?? default, Contact?.WhatToSay ?? default);

    internal ExploitationAccount ToExploitationAccount() => new(
        Purpose?.Stage ?? default,
        Places?.OriginCountries ?? default,
        Places?.TransitCountries ?? default,
        Places?.ExploitationCountries ?? default,
        Places?.StartedOn ?? default,
        Places?.EndedOn ?? default,
        Places?.Location ?? default);

    internal IReadOnlyList<IntakeIndicator> GetForms() => Purpose?.Forms.Value ?? [];

    internal IEnumerable<(Element Element, IntakeIndicator Text)> GetIndicators() =>
    [
        .. (Acts?.Indicators.Value ?? []).Select(s => (Element.Act, s)),
        .. (Means?.Indicators.Value ?? []).Select(s => (Element.Means, s)),
        .. GetForms().Select(s => (Element.Purpose, s)),
    ];

    internal IEnumerable<(ConsentScope Scope, ConsentAnswer Answer)> GetConsents() =>
    [
        (ConsentScope.Support, Consent?.Support ?? ConsentAnswer.NotAsked),
        (ConsentScope.ShareWithPolice, Consent?.ShareWithPolice ?? ConsentAnswer.NotAsked),
    ];
}
