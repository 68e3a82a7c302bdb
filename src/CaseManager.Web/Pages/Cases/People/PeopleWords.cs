using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.People;

public static class PeopleWords
{
    private static readonly (string Name, Compartment Compartment)[] _lookedFor =
        [("status", Compartment.Indicators), ("safety", Compartment.Indicators), ("circumstances", Compartment.Identity), ("child", Compartment.Identity)];

    /// <summary>Number of people; the number not recorded as safe only for roles that may read it.</summary>
    public static string Sentence(IReadOnlyList<Victim> victims, Role reader, Texts texts)
    {
        var count = texts.Count("people.count", victims.Count);
        var unsafeYet = victims.Count(v => !v.IsSafe);
        return !reader.Reads(Compartment.Indicators) ? count
            : $"{count} {(unsafeYet == 0 ? texts[victims.Count == 1 ? "people.safe.only" : "people.safe.all"] : victims.Count == 1 ? texts["people.unsafe.only"] : texts.Count("people.unsafe", unsafeYet))}";
    }

    /// <summary>The list of what is not shared is fixed per role and the same in every case, so that it does not reveal whether a record exists.</summary>
    public static FactSheet Of(Victim victim, IEnumerable<(LinkKind Kind, string Other)> links, Role reader, Texts texts) => new(
    [
        .. reader.Reads(Compartment.Indicators) ? Decided(victim, links, texts) : [],
        .. reader.Reads(Compartment.Identity) ? Lives(victim, texts) : [],
        .. _lookedFor.Where(f => !reader.Reads(f.Compartment)).Select(f => new Fact(texts[$"people.fact.{f.Name}"], null)),
    ]);

    /// <summary>Superseded decisions and rescue records.</summary>
    public static IReadOnlyList<string> EarlierOf(Victim victim, Texts texts) =>
    [
        .. victim.StatusDecisions.Where(d => d != victim.Status).OrderByDescending(d => d.RecordedAt).Select(texts.Say),
        .. victim.TimesBroughtToSafety.Where(b => b != victim.BroughtToSafety).OrderByDescending(b => b.RecordedAt).Select(texts.Say),
    ];

    public static FactSheet Circumstances(CircumstanceFacts facts, Texts texts) => new(
        new Fact(texts["people.circumstances.vulnerabilities.label"], texts.Say(facts.Vulnerabilities)),
        new Fact(texts["people.circumstances.displacement.label"], texts.Say(facts.Displacement)),
        new Fact(texts["people.circumstances.protection.label"], texts.Say(facts.Protection)),
        new Fact(texts["people.circumstances.words.label"], texts.Say(facts.Words)));

    public static FactSheet ChildProtection(ChildProtectionFacts facts, Texts texts) => new(
        new Fact(texts["people.child.guardian.label"], texts.Followed(facts.Guardian, texts.Say(facts.GuardianIs))),
        new Fact(texts["people.child.authority.label"], texts.Followed(facts.Authority, texts.Listed(facts.AuthorityIs?.Name, texts.Known(facts.AuthorityIs?.On)))),
        new Fact(texts["people.child.assessment.label"], texts.Followed(facts.Assessment, texts.Say(facts.Found))));

    private static IEnumerable<Fact> Decided(Victim victim, IEnumerable<(LinkKind Kind, string Other)> links, Texts texts) =>
    [
        new(texts["people.fact.status"], victim.Status is { } status ? new(texts.Say(status)) : texts.NotYet()),
        new(texts["people.fact.safety"], victim.BroughtToSafety is { } brought ? new(texts.Say(brought)) : texts.NotYet()),
        .. links.GroupBy(l => l.Other).Select(l => new Fact(texts["people.fact.link", l.Key], new(string.Join("; ", l.Select(x => texts.Of(x.Kind)))))),
    ];

    private static IEnumerable<Fact> Lives(Victim victim, Texts texts) =>
    [
        .. victim.Circumstances?.Content is { } facts ? Circumstances(facts, texts).Facts : [new Fact(texts["people.fact.circumstances"], texts.NotYet())],
        .. victim.ChildProtection?.Content is { } child ? ChildProtection(child, texts).Facts : [],
        .. victim.ChildProtectionGaps() is { Count: > 0 } gaps ? [new Fact(texts["people.fact.gaps"], new(string.Join("; ", gaps.Select(g => texts.Of(g)))))] : Array.Empty<Fact>(),
    ];
}
