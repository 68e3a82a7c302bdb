using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Intake;

/// <summary>What was answered at intake, part by part; a part is null until someone has saved it.</summary>
public sealed record IntakeAnswers
{
    /// <summary>How the survivor came to us.</summary>
    public ArrivalPart? Arrival { get; init; }

    /// <summary>Who the survivor is.</summary>
    public PersonPart? Person { get; init; }

    /// <summary>What was done.</summary>
    public SignsPart? Acts { get; init; }

    /// <summary>How it was done.</summary>
    public SignsPart? Means { get; init; }

    /// <summary>What it was done for.</summary>
    public PurposePart? Purpose { get; init; }

    /// <summary>Where and when.</summary>
    public PlacesPart? Places { get; init; }

    /// <summary>Danger now, and what is needed.</summary>
    public DangerPart? Danger { get; init; }

    /// <summary>How to reach the survivor.</summary>
    public ContactPart? Contact { get; init; }

    /// <summary>What the survivor agreed to.</summary>
    public ConsentPart? Consent { get; init; }

    /// <summary>What was being written and never saved, by the name of the part: kept for whoever goes on, and no part of the answers.</summary>
    public IReadOnlyDictionary<string, UnfinishedForm> Unfinished { get; init; } = new Dictionary<string, UnfinishedForm>();

    /// <summary>The same answers, with what is being written in a part; with nothing of it where that is null.</summary>
    public IntakeAnswers WithUnfinished(string part, UnfinishedForm? written)
    {
        var others = Unfinished.Where(u => u.Key != part);
        return this with { Unfinished = (written is null ? others : others.Append(new(part, written))).ToDictionary() };
    }

    /// <summary>Why the case cannot be opened yet; empty when it can. Everything but the cover name may stay open.</summary>
    public IReadOnlyList<Rule> BlockersToOpening() =>
        string.IsNullOrWhiteSpace(Person?.CoverName) ? [Rule.CoverNameMissing]
        : CoverName.Tells(Person.CoverName, Person.NameOnDocuments.Value, Person.CalledAs.Value) ? [Rule.CoverNameTells]
        : [];

    internal IdentityFacts IdentityFacts() => new(
        Person!.NameOnDocuments,
        Person.CalledAs,
        Person.Born,
        Person.Sex,
        Person.Gender,
        Person.Citizenships,
        Person.Languages,
        Person.Interpreter,
        Person.InterpreterWish,
        Contact?.PhoneOrEmail ?? default);

    internal SafetyFacts SafetyFacts() => new(
        Danger?.Now ?? default,
        Danger?.Detail ?? default,
        Danger?.Whereabouts ?? default,
        Danger?.Needs ?? default,
        Danger?.NeedsDetail ?? default,
        Contact?.MustNotKnow ?? default,
        Arrival?.Channel ?? default,
        Arrival?.ReferredBy ?? default,
        Arrival?.ReceivedOn ?? default);

    internal SafeContactRule SafeContactRule() => new(Contact?.Channels ?? default, Contact?.Hours ?? default, Contact?.WhatToSay ?? default);

    internal ExploitationAccount ExploitationAccount() => new(
        Purpose?.Stage ?? default,
        Places?.OriginCountries ?? default,
        Places?.TransitCountries ?? default,
        Places?.ExploitationCountries ?? default,
        Places?.Began ?? default,
        Places?.Ended ?? default,
        Places?.Where ?? default);

    internal IReadOnlyList<SaidSign> Forms() => Purpose?.Forms.Value ?? [];

    internal IEnumerable<(Element Element, SaidSign Said)> Indicators() =>
    [
        .. (Acts?.Signs.Value ?? []).Select(s => (Element.Act, s)),
        .. (Means?.Signs.Value ?? []).Select(s => (Element.Means, s)),
        .. Forms().Select(s => (Element.Purpose, s)),
    ];

    internal IEnumerable<(ConsentScope Scope, ConsentAnswer Answer)> Consents() =>
    [
        (ConsentScope.Support, Consent?.Support ?? ConsentAnswer.NotAsked),
        (ConsentScope.ShareWithPolice, Consent?.ShareWithPolice ?? ConsentAnswer.NotAsked),
    ];
}
