using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases;

/// <summary>The facts of a case in words.</summary>
public static class FactSheets
{
    private static readonly (string Name, Compartment Compartment)[] _lookedFor =
        [("ageGroup", Compartment.Indicators), ("nameOnDocuments", Compartment.Identity), ("born", Compartment.Identity), ("whereabouts", Compartment.Safety)];

    /// <summary>
    /// Beside the overview: what everyone on the case knows, what was agreed, and, from a list fixed for the role and printed in every
    /// case whether or not there is such a fact, what is not shared with it.
    /// </summary>
    public static FactSheet About(OverviewModel page, Role reader, Texts texts) => new(
    [
        new(texts["cases.fact.coverName"], new(page.Person.CoverName)),
        .. page.Victim.Exploitation is { AgeGroup: var age } ? new[] { new Fact(texts["cases.fact.ageGroup"], new(texts.Of(age), age == AgeGroup.NotKnown ? Silence.NotKnown : null)) } : [],
        .. page.Consents.OrderBy(c => c.Scope).Select(c => new Fact(texts[$"cases.fact.consent.{c.Scope}"], texts.Say(new ConsentAnswer(c.State, c.AnsweredOn, null, null)))),
        .. _lookedFor.Where(f => !reader.Reads(f.Compartment)).Select(f => new Fact(texts[$"cases.fact.{f.Name}"], null)),
    ]);

    /// <summary>Where and when it happened.</summary>
    public static FactSheet Happened(ExploitationAccount account, Texts texts) => new(
        new Fact(texts["intake.purpose.stage.label"], texts.Say(account.Stage)),
        new Fact(texts["intake.places.origin.label"], texts.SayCountries(account.OriginCountries)),
        new Fact(texts["intake.places.transit.label"], texts.SayCountries(account.TransitCountries)),
        new Fact(texts["intake.places.exploitation.label"], texts.SayCountries(account.ExploitationCountries)),
        new Fact(texts["intake.places.began.label"], texts.Say(account.Began)),
        new Fact(texts["intake.places.ended.label"], texts.Say(account.Ended)),
        new Fact(texts["intake.places.where.label"], texts.Say(account.Places)));

    /// <summary>Who the survivor is. The number is not among it: it stands apart, after the rule of how to use it.</summary>
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
    ]);

    /// <summary>What keeps the survivor safe.</summary>
    public static FactSheet Safety(SafetyFacts facts, Texts texts) => new(
    [
        new(texts["intake.danger.now.label"], texts.Say(facts.Danger)),
        .. FollowUp(facts.Danger.Value == DangerNow.Yes || facts.DangerDetail.IsGiven, texts["intake.danger.detail.label"], texts.Say(facts.DangerDetail)),
        new(texts["intake.danger.whereabouts.label"], texts.Say(facts.Whereabouts)),
        new(texts["intake.contact.mustNotKnow.label"], texts.Say(facts.MustNotKnow)),
        new(texts["intake.danger.needs.label"], texts.Say(facts.Needs)),
        .. FollowUp(facts.NeedsDetail.IsGiven, texts["intake.danger.needsDetail.label"], texts.Say(facts.NeedsDetail)),
    ]);

    /// <summary>How the survivor came to us.</summary>
    public static FactSheet Arrival(SafetyFacts facts, Texts texts) => new(
        new Fact(texts["intake.arrival.channel.label"], texts.Say(facts.Channel)),
        new Fact(texts["intake.arrival.referredBy.label"], texts.Say(facts.ReferredBy)),
        new Fact(texts["intake.arrival.receivedOn.label"], texts.Say(facts.ReceivedOn)));

    // A question that only follows from another's answer.
    private static IEnumerable<Fact> FollowUp(bool follows, string name, Said value) => follows ? [new(name, value)] : [];
}
