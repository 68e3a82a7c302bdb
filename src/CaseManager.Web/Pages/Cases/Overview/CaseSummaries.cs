using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Overview;

public static class CaseSummaries
{
    private static readonly (string Name, Compartment Compartment)[] _restrictedRows =
        [("ageGroup", Compartment.Indicators), ("nameOnDocuments", Compartment.Identity), ("birthDate", Compartment.Identity),
            ("location", Compartment.Safety)];

    /// <summary>
    /// Summary beside the overview. The list of what is not shared is fixed per role and the same in every case, so that it does not reveal whether a record
    /// exists.
    /// </summary>
    public static SummaryList ForOverview(OverviewModel page, Role reader, TextLocalizer texts) => new(
    [
        new(texts["cases.summary.coverName"], new(page.Person.CoverName)),
        .. page.Victim.Exploitation is { AgeGroup: var age }
        ? new[] { new SummaryListRow(texts["cases.summary.ageGroup"], new(texts.Describe(age), age == AgeGroup.NotKnown ? NonResponse.NotKnown : null)) } : [],
        .. page.Consents.CurrentByScope()
        .Select(c => new SummaryListRow(texts[$"cases.summary.consent.{c.Scope}"], texts.Format(new ConsentAnswer(c.State, c.AnsweredOn, null, null)))),
        .. _restrictedRows.Where(f => !reader.CanRead(f.Compartment) && (f.Name != "ageGroup" || page.Victim.Exploitation is null))
        .Select(f => new SummaryListRow(texts[$"cases.summary.{f.Name}"], null)),
    ]);

    public static SummaryList ForExploitation(ExploitationAccount account, TextLocalizer texts) => new(
        new SummaryListRow(texts["intake.purpose.stage.label"], texts.Format(account.Stage)),
        new SummaryListRow(texts["intake.places.origin.label"], texts.FormatCountries(account.OriginCountries)),
        new SummaryListRow(texts["intake.places.transit.label"], texts.FormatCountries(account.TransitCountries)),
        new SummaryListRow(texts["intake.places.exploitation.label"], texts.FormatCountries(account.ExploitationCountries)),
        new SummaryListRow(texts["intake.places.startedOn.label"], texts.Format(account.StartedOn)),
        new SummaryListRow(texts["intake.places.endedOn.label"], texts.Format(account.EndedOn)),
        new SummaryListRow(texts["intake.places.location.label"], texts.Format(account.Places)));

    /// <summary>Excludes the identity numbers, which are shown separately with the rule for their use.</summary>
    public static SummaryList ForIdentity(IdentityDetails details, TextLocalizer texts) => new(
    [
        new SummaryListRow(texts["intake.person.preferredName.label"], texts.Format(details.PreferredName)),
        new SummaryListRow(texts["intake.person.nameOnDocuments.label"], texts.Format(details.NameOnDocuments)),
        new SummaryListRow(texts["intake.person.birthDate.label"], texts.Format(details.BirthDate)),
        new SummaryListRow(texts["intake.person.sex.label"], texts.Format(details.Sex)),
        new SummaryListRow(texts["intake.person.gender.label"], texts.Format(details.Gender)),
        new SummaryListRow(texts["intake.person.citizenships.label"], texts.FormatCountries(details.Citizenships)),
        new SummaryListRow(texts["intake.person.languages.label"], texts.FormatLanguages(details.Languages)),
        new SummaryListRow(texts["intake.person.interpreter.label"], texts.Format(details.Interpreter)),
        .. CreateRowIf(details.Interpreter.Value == InterpreterNeed.Needed, texts["intake.person.interpreterPreferences.label"],
            texts.Format(details.InterpreterWish)),
        new SummaryListRow(texts["identities.excludedInterpreters.label"], texts.Format(details.ExcludedInterpreters)),
    ]);

    public static IReadOnlyList<string> FormatOtherNames(IdentityDetails details, TextLocalizer texts) =>
        [.. details.OtherNames.Select(n =>
            texts[n.IsHiddenInPresence ? "identities.otherNames.summary.hiddenInPresence" : "identities.otherNames.summary", n.Name,
                texts.Describe(n.Kind).ToLower(texts.Culture)])];

    public static IReadOnlyList<string> FormatPapers(IdentityDetails details, TextLocalizer texts) =>
    [
        .. details.Papers.Select(p => texts["identities.identityDocuments.summary", texts.Describe(p.Kind), string.Join(", ", new[]
        {
            p.Number,
            p.Country is { } country ? texts[$"countries.{country}"] : null,
            p.Holder is { } holder ? texts.Describe(holder) : texts["identities.identityDocuments.holder.unknown"],
        }.OfType<string>())]),
    ];

    public static IReadOnlyList<string> FormatRelatives(IdentityDetails details, TextLocalizer texts) =>
    [
        .. details.Family.Select(r => string.Join(". ", new[]
        {
            r.Name is { } person ? texts["identities.family.summary", texts.Describe(r.Kind), person] : texts.Describe(r.Kind),
            r.IsDependant ? texts["identities.family.dependant"] : null,
        }.OfType<string>())),
    ];

    /// <summary>Lines as one row, so that two versions can be compared.</summary>
    public static SummaryList FromLines(string name, IReadOnlyList<string> lines, TextLocalizer texts) =>
        new(new SummaryListRow(name, lines.Count > 0 ? new(string.Join("; ", lines)) : new(texts["identities.list.none"], NonResponse.NotAsked)));

    public static SummaryList ForSafeContact(SafeContactRule rule, DateOnly checkedOn, TextLocalizer texts) => new(
        new SummaryListRow(texts["intake.contact.channels.label"], texts.Format(rule.Channels)),
        new SummaryListRow(texts["intake.contact.hours.label"], texts.Format(rule.Hours)),
        new SummaryListRow(texts["safeguarding.contact.otherPhoneUsers.label"], texts.Format(rule.OthersOnPhone)),
        new SummaryListRow(texts["intake.contact.agreedMessage.label"], texts.Format(rule.WhatToSay)),
        new SummaryListRow(texts["safeguarding.contact.codeWord.label"], texts.Format(rule.CodeWord)),
        new SummaryListRow(texts["safeguarding.contact.checkedOn.label"], new(texts.FormatDate(checkedOn))));

    public static SummaryList ForRisk(RiskAssessment risk, string assessedBy, TextLocalizer texts) => new(
    [
        new(texts["safeguarding.risk.level.summary"], new(texts.Describe(risk.Level))),
        .. CreateRowIf(risk.Content!.Sources.Count > 0, texts["safeguarding.risk.sources.label"],
            new(string.Join("; ", risk.Content.Sources.Select(f => texts.Describe(f))))),
        new(texts["safeguarding.risk.description.label"], new(risk.Content.Description)),
        .. CreateRowIf(risk.Content.Plan is not null, texts["safeguarding.risk.plan.label"], new(risk.Content.Plan ?? "")),
        new(texts["safeguarding.risk.reviewDueOn.label"], new(texts.FormatDate(risk.ReviewDueOn))),
        new(texts["safeguarding.risk.assessed"], new(texts["safeguarding.risk.assessedBy", texts.FormatDate(risk.AssessedOn), assessedBy])),
    ]);

    /// <summary>If <paramref name="all"/> is true, includes the follow-up questions whose condition is not met.</summary>
    public static SummaryList ForSafety(SafetyDetails details, TextLocalizer texts, bool all = false) => new(
    [
        new(texts["intake.danger.current.label"], texts.Format(details.Danger)),
        .. CreateRowIf(all || details.Danger.Value == DangerNow.Yes || details.DangerDetail.HasValue, texts["intake.danger.detail.label"],
            texts.Format(details.DangerDetail)),
        new(texts["safeguarding.lastSeenSafe.label"], texts.Format(details.LastSeenSafeOn)),
        new(texts["intake.contact.excludedPeople.label"], texts.Format(details.MustNotKnow)),
        new(texts["intake.danger.needs.label"], texts.Format(details.Needs)),
        .. CreateRowIf(all || details.NeedsDetail.HasValue, texts["intake.danger.needsDetail.label"], texts.Format(details.NeedsDetail)),
    ]);

    public static SummaryList ForReferral(SafetyDetails details, TextLocalizer texts) => new(
        new SummaryListRow(texts["intake.referral.channel.label"], texts.Format(details.Channel)),
        new SummaryListRow(texts["intake.referral.referredBy.label"], texts.Format(details.ReferredBy)),
        new SummaryListRow(texts["intake.referral.receivedOn.label"], texts.Format(details.ReceivedOn)),
        new SummaryListRow(texts["safeguarding.referral.location"], texts.Format(details.Whereabouts)));

    /// <summary>Accommodation, and who may see it.</summary>
    public static SummaryList ForLocation(Location location, string recordedBy, string recordedOn, TextLocalizer texts) => new(
    [
        new(texts["safeguarding.location.location.label"], new(location.Content!.Place)),
        .. CreateRowIf(location.Content.StartedOn is not null, texts["safeguarding.location.startedOn.label"],
            location.Content.StartedOn is { } startedOn ? new(texts.FormatDate(startedOn)) : new("")),
        .. CreateRowIf(location.Content.MoveDetails is not null, texts["safeguarding.location.moveDetails.label"], new(location.Content.MoveDetails ?? "")),
        new(texts["safeguarding.location.confidentiality.label"], new(texts.Describe(location.Confidentiality))),
        new(texts["safeguarding.recorded"], new(texts["safeguarding.recordedBy", recordedOn, recordedBy])),
    ]);

    public static SummaryList ForMissingEpisode(MissingEpisode episode, string recordedBy, string recordedOn, TextLocalizer texts) => new(
    [
        new(texts["safeguarding.missing.lastSeenOn.label"], new(texts.FormatDate(episode.Content!.LastSeenOn))),
        new(texts["safeguarding.missing.circumstances.label"], new(episode.Content.Circumstances)),
        new(texts["safeguarding.missing.actionTaken.label"], new(episode.Content.ActionTaken)),
        .. episode.Content.End is { } end
            ? new[] { new SummaryListRow(texts["safeguarding.found.foundOn.summary"], new(texts.FormatDate(end.FoundOn))),
                new SummaryListRow(texts["safeguarding.found.circumstances.label"], new(end.Circumstances)) }
            : [],
        new(texts["safeguarding.recorded"], new(texts["safeguarding.recordedBy", recordedOn, recordedBy])),
    ]);

    // A follow-up question has a row only if its condition is met.
    private static IEnumerable<SummaryListRow> CreateRowIf(bool follows, string name, DisplayValue value) => follows ? [new(name, value)] : [];
}
