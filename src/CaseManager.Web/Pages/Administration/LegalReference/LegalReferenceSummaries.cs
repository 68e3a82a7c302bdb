using System.Globalization;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Administration.LegalReference;

/// <summary>Summary lists of legal reference data; every entry of a kind has the same rows, so that versions can be compared.</summary>
public static class LegalReferenceSummaries
{
    public static LegalReferenceVersionDetails ToDetails(this LegalReferenceEntry entry) =>
        new(entry.Name, entry.ValidFrom, entry.ValidUntil, entry.Source, entry.IsVerified, entry.Details);

    /// <summary>The age of a helpline's verification depends on <paramref name="today"/>.</summary>
    public static SummaryList CreateSummaryList(this TextLocalizer texts, string country, LegalReferenceVersionDetails details, DateOnly today) => new(
    [
        new(texts["legalReference.name.label"], new(details.Name)),
        .. details.Details switch
        {
            Scheme scheme => texts.CreateRows(scheme, country),
            DateRule rule => texts.CreateRows(rule, country),
            NextStep step => texts.CreateRows(step, country),
            WorkingDayCalendar calendar => texts.CreateRows(calendar),
            Authority authority => [new(texts["legalReference.authority.role.label"], new(texts.Describe(authority.Role)))],
            Offence offence => texts.CreateRows(offence),
            CompensationScheme fund => texts.CreateRows(fund),
            NonPunishmentRule rule => [new(texts["legalReference.nonPunishment.label"], new(rule.Description))],
            Helpline line =>
                [new(texts["legalReference.helpline.number.label"], new(line.Number)),
                    new(texts["legalReference.helpline.verification"], new(texts.DescribeVerification(line, today)))],
            _ => Array.Empty<SummaryListRow>(),
        },
        new(texts["legalReference.validFrom.label"], new(texts.FormatDateOrNone(details.ValidFrom))),
        new(texts["legalReference.validUntil.label"], new(texts.FormatDateOrNone(details.ValidUntil))),
        new(texts["legalReference.source.label"], new(details.Source)),
        new(texts["legalReference.verifiedLabel"], new(texts[details.IsVerified ? "legalReference.yes" : "findings.unverified"])),
    ]);

    private static SummaryListRow[] CreateRows(this TextLocalizer texts, Scheme scheme, string country) =>
    [
        new(texts["legalReference.scheme.competentAuthority.label"], new(scheme.CompetentAuthority)),
        new(texts["legalReference.scheme.option.IsAdultConsentRequired"], texts.FormatYesNo(scheme.IsAdultConsentRequired)),
        new(texts["legalReference.scheme.option.HasAnonymousNotification"], texts.FormatYesNo(scheme.HasAnonymousNotification)),
        new(texts["legalReference.scheme.option.IsFirstResponderRequired"], texts.FormatYesNo(scheme.IsFirstResponderRequired)),
        new(texts["legalReference.scheme.option.HasFinalDecision"], texts.FormatYesNo(scheme.HasFinalDecision)),
        new(texts["legalReference.scheme.option.CanDisqualify"], texts.FormatYesNo(scheme.CanDisqualify)),
        new(texts["legalReference.scheme.terms"],
            new(scheme.Terms.Count == 0 ? texts["legalReference.none"] : string.Join("; ", scheme.Terms.Select(term => texts.Say(term, country))))),
    ];

    private static SummaryListRow[] CreateRows(this TextLocalizer texts, DateRule rule, string country) =>
    [
        new(texts["legalReference.rule.duration"], new(texts.DescribePeriod(rule, country))),
        new(texts["legalReference.rule.force.label"], new(texts.Describe(rule.Force))),
        new(texts["legalReference.rule.isPeriod.label"], new(texts[rule.IsPeriod ? "legalReference.rule.period" : "legalReference.rule.deadline"])),
        new(texts["legalReference.rule.satisfiedBy.label"], new(rule.MetBy.Count == 0 ? texts["legalReference.none"] : texts.JoinWithOr(rule.MetBy, country))),
        new(texts["legalReference.appliesTo.label"], new(texts.Describe(rule.AppliesTo))),
        new(texts["legalReference.rule.exemptCitizenships.label"],
            new(rule.ExemptCitizenships.Count == 0 ? texts["legalReference.none"] : texts.JoinCountryNames(rule.ExemptCitizenships))),
        new(texts["legalReference.track.label"], new(texts.Describe(rule.Track))),
        new(texts["legalReference.rule.additionalInformation.label"], texts.FormatOrNone(rule.Note)),
    ];

    private static SummaryListRow[] CreateRows(this TextLocalizer texts, NextStep step, string country) =>
    [
        new(texts["legalReference.track.label"], new(texts.Describe(step.Track))),
        new(texts["legalReference.step.scheme.label"], texts.FormatOrNone(step.Scheme)),
        new(texts["legalReference.step.precedingEvent.label"],
            new(step.PrecedingEvent is { } after ? texts.DescribeStep(after, country) : texts["legalReference.step.precedingEvent.none"])),
        new(texts["legalReference.appliesTo.label"], new(texts.Describe(step.AppliesTo))),
    ];

    private static SummaryListRow[] CreateRows(this TextLocalizer texts, WorkingDayCalendar calendar) =>
    [
        new(texts["legalReference.calendar.year.label"], new(calendar.Year.ToString(CultureInfo.InvariantCulture))),
        new(texts["legalReference.calendar.weekend.label"], new(texts.DescribeWeekend(calendar))),
        new(texts["legalReference.calendar.publicHolidays.label"],
            new(string.Join("; ", calendar.Holidays.Select(h => texts["legalReference.calendar.day", texts.FormatDate(h.Date), h.Name])))),
    ];

    private static SummaryListRow[] CreateRows(this TextLocalizer texts, Offence offence) =>
    [
        new(texts["legalReference.offence.article.label"], new(offence.Article)),
        new(texts["legalReference.offence.range"], new(texts.DescribeSentenceRange(offence))),
        new(texts["legalReference.offence.suspended.label"], texts.FormatYesNo(offence.CanBeSuspended)),
        new(texts["legalReference.offence.reparation.label"], texts.FormatOrNone(offence.Reparation)),
    ];

    private static SummaryListRow[] CreateRows(this TextLocalizer texts, CompensationScheme fund) =>
    [
        new(texts["legalReference.fund.decidingAuthority.label"], new(fund.DecidingAuthority)),
        new(texts["legalReference.fund.limitation.label"], texts.FormatOrNone(fund.Limitation)),
        new(texts["legalReference.fund.conditions.label"], texts.FormatOrNone(fund.Conditions)),
    ];

    private static string FormatDateOrNone(this TextLocalizer texts, DateOnly? day) =>
        day is { } known ? texts.FormatDate(known) : texts["legalReference.notSpecified"];

    private static DisplayValue FormatOrNone(this TextLocalizer texts, string? text) => new(text ?? texts["legalReference.none"]);

    private static DisplayValue FormatYesNo(this TextLocalizer texts, bool holds) => new(texts[holds ? "legalReference.yes" : "legalReference.no"]);
}
