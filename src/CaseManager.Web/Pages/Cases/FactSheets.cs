using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases;

/// <summary>Summary lists of the records of a case.</summary>
public static class FactSheets
{
    private static readonly (string Name, Compartment Compartment)[] _lookedFor =
        [("ageGroup", Compartment.Indicators), ("nameOnDocuments", Compartment.Identity), ("born", Compartment.Identity), ("whereabouts", Compartment.Safety)];

    /// <summary>
    /// Summary beside the overview. The list of what is not shared is fixed per role and the same in every case, so that it does not reveal whether a record
    /// exists.
    /// </summary>
    public static FactSheet About(OverviewModel page, Role reader, Texts texts) => new(
    [
        new(texts["cases.fact.coverName"], new(page.Person.CoverName)),
        .. page.Victim.Exploitation is { AgeGroup: var age } ? new[] { new Fact(texts["cases.fact.ageGroup"], new(texts.Of(age), age == AgeGroup.NotKnown ? Silence.NotKnown : null)) } : [],
        .. page.Consents.Current().Select(c => new Fact(texts[$"cases.fact.consent.{c.Scope}"], texts.Say(new ConsentAnswer(c.State, c.AnsweredOn, null, null)))),
        .. _lookedFor.Where(f => !reader.Reads(f.Compartment) && (f.Name != "ageGroup" || page.Victim.Exploitation is null)).Select(f => new Fact(texts[$"cases.fact.{f.Name}"], null)),
    ]);

    public static FactSheet Happened(ExploitationAccount account, Texts texts) => new(
        new Fact(texts["intake.purpose.stage.label"], texts.Say(account.Stage)),
        new Fact(texts["intake.places.origin.label"], texts.SayCountries(account.OriginCountries)),
        new Fact(texts["intake.places.transit.label"], texts.SayCountries(account.TransitCountries)),
        new Fact(texts["intake.places.exploitation.label"], texts.SayCountries(account.ExploitationCountries)),
        new Fact(texts["intake.places.began.label"], texts.Say(account.Began)),
        new Fact(texts["intake.places.ended.label"], texts.Say(account.Ended)),
        new Fact(texts["intake.places.where.label"], texts.Say(account.Places)));

    /// <summary>Excludes the identity numbers, which are shown separately with the rule for their use.</summary>
    public static FactSheet Person(IdentityFacts facts, Texts texts) => new(
    [
        new Fact(texts["intake.person.calledAs.label"], texts.Say(facts.CalledAs)),
        new Fact(texts["intake.person.nameOnDocuments.label"], texts.Say(facts.NameOnDocuments)),
        new Fact(texts["intake.person.born.label"], texts.Say(facts.Born)),
        new Fact(texts["intake.person.sex.label"], texts.Say(facts.Sex)),
        new Fact(texts["intake.person.gender.label"], texts.Say(facts.Gender)),
        new Fact(texts["intake.person.citizenships.label"], texts.SayCountries(facts.Citizenships)),
        new Fact(texts["intake.person.languages.label"], texts.SayLanguages(facts.Languages)),
        new Fact(texts["intake.person.interpreter.label"], texts.Say(facts.Interpreter)),
        .. FollowUp(facts.Interpreter.Value == InterpreterNeed.Needed, texts["intake.person.interpreterWish.label"], texts.Say(facts.InterpreterWish)),
        new Fact(texts["identity.excluded.label"], texts.Say(facts.ExcludedInterpreters)),
    ]);

    public static IReadOnlyList<string> Names(IdentityFacts facts, Texts texts) =>
        [.. facts.OtherNames.Select(n => texts[n.NotBeforeThem ? "identity.names.said.notBeforeThem" : "identity.names.said", n.Name, texts.Of(n.Kind).ToLower(texts.Culture)])];

    public static IReadOnlyList<string> Papers(IdentityFacts facts, Texts texts) =>
    [
        .. facts.Papers.Select(p => texts["identity.papers.said", texts.Of(p.Kind), string.Join(", ", new[]
        {
            p.Number,
            p.Country is { } country ? texts[$"countries.{country}"] : null,
            p.Holder is { } holder ? texts.Of(holder) : texts["identity.papers.holder.unknown"],
        }.OfType<string>())]),
    ];

    public static IReadOnlyList<string> Family(IdentityFacts facts, Texts texts) =>
    [
        .. facts.Family.Select(r => string.Join(". ", new[]
        {
            r.Who is { } who ? texts["identity.family.said", texts.Of(r.Kind), who] : texts.Of(r.Kind),
            r.Depends ? texts["identity.family.depends"] : null,
        }.OfType<string>())),
    ];

    /// <summary>Lines as one row, so that two versions can be compared.</summary>
    public static FactSheet Listed(string name, IReadOnlyList<string> lines, Texts texts) =>
        new(new Fact(name, lines.Count > 0 ? new(string.Join("; ", lines)) : new(texts["identity.list.none"], Silence.NotAsked)));

    public static FactSheet Contact(SafeContactRule rule, DateOnly checkedOn, Texts texts) => new(
        new Fact(texts["intake.contact.channels.label"], texts.Say(rule.Channels)),
        new Fact(texts["intake.contact.hours.label"], texts.Say(rule.Hours)),
        new Fact(texts["safety.contact.othersOnPhone.label"], texts.Say(rule.OthersOnPhone)),
        new Fact(texts["intake.contact.whatToSay.label"], texts.Say(rule.WhatToSay)),
        new Fact(texts["safety.contact.codeWord.label"], texts.Say(rule.CodeWord)),
        new Fact(texts["safety.contact.checkedOn.label"], new(texts.Date(checkedOn))));

    public static FactSheet Risk(RiskAssessment risk, string assessedBy, Texts texts) => new(
    [
        new(texts["safety.risk.level.fact"], new(texts.Of(risk.Level))),
        .. FollowUp(risk.Content!.From.Count > 0, texts["safety.risk.from.label"], new(string.Join("; ", risk.Content.From.Select(f => texts.Of(f))))),
        new(texts["safety.risk.of.label"], new(risk.Content.Of)),
        .. FollowUp(risk.Content.Plan is not null, texts["safety.risk.plan.label"], new(risk.Content.Plan ?? "")),
        new(texts["safety.risk.reviewOn.label"], new(texts.Date(risk.ReviewOn))),
        new(texts["safety.risk.assessed"], new(texts["safety.risk.assessed.by", texts.Date(risk.AssessedOn), assessedBy])),
    ]);

    /// <summary>If <paramref name="all"/> is true, includes the follow-up questions whose condition is not met.</summary>
    public static FactSheet Safety(SafetyFacts facts, Texts texts, bool all = false) => new(
    [
        new(texts["intake.danger.now.label"], texts.Say(facts.Danger)),
        .. FollowUp(all || facts.Danger.Value == DangerNow.Yes || facts.DangerDetail.IsGiven, texts["intake.danger.detail.label"], texts.Say(facts.DangerDetail)),
        new(texts["safety.lastSeen.label"], texts.Say(facts.LastSeenSafe)),
        new(texts["intake.contact.mustNotKnow.label"], texts.Say(facts.MustNotKnow)),
        new(texts["intake.danger.needs.label"], texts.Say(facts.Needs)),
        .. FollowUp(all || facts.NeedsDetail.IsGiven, texts["intake.danger.needsDetail.label"], texts.Say(facts.NeedsDetail)),
    ]);

    public static FactSheet Arrival(SafetyFacts facts, Texts texts) => new(
        new Fact(texts["intake.arrival.channel.label"], texts.Say(facts.Channel)),
        new Fact(texts["intake.arrival.referredBy.label"], texts.Say(facts.ReferredBy)),
        new Fact(texts["intake.arrival.receivedOn.label"], texts.Say(facts.ReceivedOn)),
        new Fact(texts["safety.arrival.whereabouts"], texts.Say(facts.Whereabouts)));

    /// <summary>Accommodation, and who may see it.</summary>
    public static FactSheet Location(Location location, string recordedBy, string recordedOn, Texts texts) => new(
    [
        new(texts["safety.location.place.label"], new(location.Content!.Place)),
        .. FollowUp(location.Content.Since is not null, texts["safety.location.since.label"], location.Content.Since is { } since ? new(texts.Date(since)) : new("")),
        .. FollowUp(location.Content.Move is not null, texts["safety.location.move.label"], new(location.Content.Move ?? "")),
        new(texts["safety.location.whoKnows.label"], new(texts.Of(location.Confidentiality))),
        new(texts["safety.recorded"], new(texts["safety.recorded.by", recordedOn, recordedBy])),
    ]);

    public static FactSheet Missing(MissingEpisode episode, string recordedBy, string recordedOn, Texts texts) => new(
    [
        new(texts["safety.missing.lastSeen.label"], new(texts.Date(episode.Content!.LastSeen))),
        new(texts["safety.missing.circumstances.label"], new(episode.Content.Circumstances)),
        new(texts["safety.missing.done.label"], new(episode.Content.Done)),
        .. episode.Content.End is { } end
            ? new[] { new Fact(texts["safety.found.on.fact"], new(texts.Date(end.On))), new Fact(texts["safety.found.how.label"], new(end.How)) }
            : [],
        new(texts["safety.recorded"], new(texts["safety.recorded.by", recordedOn, recordedBy])),
    ]);

    // A question that is asked only after a certain answer.
    private static IEnumerable<Fact> FollowUp(bool follows, string name, Said value) => follows ? [new(name, value)] : [];
}
