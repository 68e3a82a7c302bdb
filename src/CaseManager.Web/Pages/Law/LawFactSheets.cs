using System.Globalization;
using CaseManager.Domain.Law;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Law;

/// <summary>Summary lists of legal reference data; every entry of a kind has the same rows, so that versions can be compared.</summary>
public static class LawFactSheets
{
    public static LawFacts Facts(this LawEntry entry) => new(entry.Name, entry.ValidFrom, entry.ValidUntil, entry.Source, entry.IsVerified, entry.Details);

    /// <summary>The age of a helpline's verification depends on <paramref name="today"/>.</summary>
    public static FactSheet Sheet(this Texts texts, string country, LawFacts facts, DateOnly today) => new(
    [
        new(texts["lawBook.name.label"], new(facts.Name)),
        .. facts.Details switch
        {
            Scheme scheme => texts.Lines(scheme, country),
            DateRule rule => texts.Lines(rule, country),
            NextStep step => texts.Lines(step, country),
            WorkingDayCalendar calendar => texts.Lines(calendar),
            Authority authority => [new(texts["lawBook.authority.role.label"], new(texts.Of(authority.Role)))],
            Offence offence => texts.Lines(offence),
            CompensationScheme fund => texts.Lines(fund),
            NonPunishmentRule rule => [new(texts["lawBook.nonPunishment.label"], new(rule.Says))],
            Helpline line => [new(texts["lawBook.helpline.number.label"], new(line.Number)), new(texts["lawBook.helpline.seen"], new(texts.Seen(line, today)))],
            _ => Array.Empty<Fact>(),
        },
        new(texts["lawBook.validFrom.label"], new(texts.Day(facts.ValidFrom))),
        new(texts["lawBook.validUntil.label"], new(texts.Day(facts.ValidUntil))),
        new(texts["lawBook.source.label"], new(facts.Source)),
        new(texts["lawBook.checked"], new(texts[facts.IsVerified ? "lawBook.yes" : "law.unverified"])),
    ]);

    private static Fact[] Lines(this Texts texts, Scheme scheme, string country) =>
    [
        new(texts["lawBook.scheme.decides.label"], new(scheme.Decides)),
        new(texts["lawBook.scheme.option.AdultsAgree"], texts.YesOrNo(scheme.AdultsAgree)),
        new(texts["lawBook.scheme.option.TakesNotice"], texts.YesOrNo(scheme.TakesNotice)),
        new(texts["lawBook.scheme.option.ThroughOthers"], texts.YesOrNo(scheme.ThroughOthers)),
        new(texts["lawBook.scheme.option.HasFinalDecision"], texts.YesOrNo(scheme.HasFinalDecision)),
        new(texts["lawBook.scheme.option.MayDisqualify"], texts.YesOrNo(scheme.MayDisqualify)),
        new(texts["lawBook.scheme.terms"], new(scheme.Terms.Count == 0 ? texts["lawBook.none"] : string.Join("; ", scheme.Terms.Select(term => texts.Say(term, country))))),
    ];

    private static Fact[] Lines(this Texts texts, DateRule rule, string country) =>
    [
        new(texts["lawBook.rule.span"], new(texts.HowLong(rule, country))),
        new(texts["lawBook.rule.force.label"], new(texts.Of(rule.Force))),
        new(texts["lawBook.rule.isPeriod.label"], new(texts[rule.IsPeriod ? "lawBook.rule.lasts" : "lawBook.rule.due"])),
        new(texts["lawBook.rule.metBy.label"], new(rule.MetBy.Count == 0 ? texts["lawBook.none"] : texts.Either(rule.MetBy, country))),
        new(texts["lawBook.forWhom.label"], new(texts.Of(rule.ForWhom))),
        new(texts["lawBook.rule.except.label"], new(rule.ExceptCitizensOf.Count == 0 ? texts["lawBook.none"] : texts.Names(rule.ExceptCitizensOf))),
        new(texts["lawBook.track.label"], new(texts.Of(rule.Track))),
        new(texts["lawBook.rule.note.label"], texts.OrNone(rule.Note)),
    ];

    private static Fact[] Lines(this Texts texts, NextStep step, string country) =>
    [
        new(texts["lawBook.track.label"], new(texts.Of(step.Track))),
        new(texts["lawBook.step.scheme.label"], texts.OrNone(step.Scheme)),
        new(texts["lawBook.step.after.label"], new(step.After is { } after ? texts.Of(after, country) : texts["lawBook.step.after.nothing"])),
        new(texts["lawBook.forWhom.label"], new(texts.Of(step.ForWhom))),
    ];

    private static Fact[] Lines(this Texts texts, WorkingDayCalendar calendar) =>
    [
        new(texts["lawBook.calendar.year.label"], new(calendar.Year.ToString(CultureInfo.InvariantCulture))),
        new(texts["lawBook.calendar.weekend.label"], new(texts.Weekend(calendar))),
        new(texts["lawBook.calendar.days.label"], new(string.Join("; ", calendar.Holidays.Select(h => texts["lawBook.calendar.day", texts.Date(h.On), h.Name])))),
    ];

    private static Fact[] Lines(this Texts texts, Offence offence) =>
    [
        new(texts["lawBook.offence.article.label"], new(offence.Article)),
        new(texts["lawBook.offence.range"], new(texts.Range(offence))),
        new(texts["lawBook.offence.suspended.label"], texts.YesOrNo(offence.MayBeSuspended)),
        new(texts["lawBook.offence.reparation.label"], texts.OrNone(offence.Reparation)),
    ];

    private static Fact[] Lines(this Texts texts, CompensationScheme fund) =>
    [
        new(texts["lawBook.fund.decides.label"], new(fund.Decides)),
        new(texts["lawBook.fund.limitation.label"], texts.OrNone(fund.Limitation)),
        new(texts["lawBook.fund.conditions.label"], texts.OrNone(fund.Conditions)),
    ];

    private static string Day(this Texts texts, DateOnly? day) => day is { } known ? texts.Date(known) : texts["lawBook.notSaid"];

    private static Said OrNone(this Texts texts, string? said) => new(said ?? texts["lawBook.none"]);

    private static Said YesOrNo(this Texts texts, bool holds) => new(texts[holds ? "lawBook.yes" : "lawBook.no"]);
}
