using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Pages.Administration.LegalReference;

public static class LegalReferenceTexts
{
    /// <summary>Events that legal rules can depend on.</summary>
    public static IReadOnlyList<Option> GetEvents(TextLocalizer texts) =>
        [.. Enum.GetValues<LegalEvent>().Where(e => e != LegalEvent.RecordedInError).Select(e => Option.ForCode(e, texts))];

    /// <summary>Events that are steps of an identification procedure.</summary>
    public static IReadOnlyList<Option> GetProcedureEvents(TextLocalizer texts) =>
        [.. Enum.GetValues<LegalEvent>().Where(e => e.IsProcedureEvent()).Select(e => Option.ForCode(e, texts))];

    /// <summary>Code of EU law in place of a country.</summary>
    public const string EuropeanUnion = "EU";

    private const int HelplineVerificationValidDays = 180; // days after which a verification is out of date
    private const int MonthsPerYear = 12;
    private const int MaxListedCountries = 3;

    public static string DescribeJurisdiction(this TextLocalizer texts, string code) =>
        code == EuropeanUnion ? texts["legalReference.eu"] : texts[$"countries.{code}"];

    /// <summary>Content of an entry in sentences; the age of a helpline's verification depends on <paramref name="today"/>.</summary>
    public static string Describe(this TextLocalizer texts, LegalReferenceEntry entry, DateOnly today) => string.Join(' ', entry.Details switch
    {
        Scheme scheme => texts.Describe(scheme),
        DateRule rule => texts.Describe(rule, entry.Jurisdiction),
        NextStep step => texts.Describe(step, entry.Jurisdiction),
        WorkingDayCalendar calendar =>
            [texts.Count("legalReference.calendar.holidays", calendar.Holidays.Count),
                texts["legalReference.calendar.nonWorkingDays", texts.DescribeWeekend(calendar)]],
        Authority authority => [texts["legalReference.summary", texts.Describe(authority.Role)]],
        Offence offence =>
            [texts["legalReference.summary", offence.Article], texts["legalReference.summary", texts.DescribeSentenceRange(offence)],
                .. offence.CanBeSuspended ? Array.Empty<string>() : [texts["legalReference.offence.notSuspended"]],
                .. IncludeIf(offence.Reparation is not null, texts["legalReference.offence.reparation.summary", offence.Reparation])],
        CompensationScheme fund => texts.Describe(fund),
        NonPunishmentRule rule => [rule.Description],
        Helpline line => [texts["legalReference.helpline.summary", line.Number, texts.DescribeVerification(line, today)]],
        _ => [],
    });

    public static string DescribeSentenceRange(this TextLocalizer texts, Offence offence)
    {
        var limit = offence.MaximumMonths is { } months ? texts.FormatMonths(months) : texts["legalReference.offence.life"];
        return offence.MinimumMonths is { } least
            ? texts["legalReference.offence.minimumAndMaximum", texts.FormatMonths(least), limit] : texts["legalReference.offence.maximum", limit];
    }

    /// <summary>Latest verification of a helpline, or that it is missing or out of date.</summary>
    public static string DescribeVerification(this TextLocalizer texts, Helpline line, DateOnly today) => line.VerifiedOn switch
    {
        null => texts["legalReference.helpline.neverVerified"],
        { } day when day < today.AddDays(-HelplineVerificationValidDays) => texts["legalReference.helpline.outdated", texts.FormatDate(day)],
        { } day when line.VerifiedBy is { } by => texts["legalReference.helpline.verifiedWithMethod", texts.FormatDate(day), by],
        { } day => texts["legalReference.helpline.verified", texts.FormatDate(day)],
    };

    /// <summary>Length, starting event and minimum of a period, in the terms of the country.</summary>
    public static string DescribePeriod(this TextLocalizer texts, DateRule rule, string country)
    {
        var from = texts["legalReference.rule.eventDate", texts.DescribeStep(rule.TriggerEvent, country)];
        var text = rule.Length is null ? texts["legalReference.rule.openEnded", from] : texts.FormatPeriod(rule, from);
        return rule.NotBefore.Count > 0 ? texts["legalReference.rule.minimumPeriod", text, texts.JoinWithOr(rule.NotBefore, country)] : text;
    }

    /// <summary>Nationalities that a rule excludes, in one sentence; null if none.</summary>
    public static string? DescribeExclusions(this TextLocalizer texts, DateRule rule) => rule.ExemptCitizenships.Count switch
    {
        0 => null,
        <= MaxListedCountries => texts["legalReference.rule.exemptCitizenships.summary", texts.JoinCountryNames(rule.ExemptCitizenships)],
        var many => texts.Count("legalReference.rule.exemptCitizenships.count", many),
    };

    public static string JoinCountryNames(this TextLocalizer texts, IEnumerable<string> countries) =>
        texts.JoinWithAnd(countries.Select(code => texts[$"countries.{code}"]));

    public static string DescribeValidity(this TextLocalizer texts, LegalReferenceEntry entry) => (entry.ValidFrom, entry.ValidUntil) switch
    {
        ({ } from, { } endsOn) => texts["legalReference.validity.range", texts.FormatDate(from), texts.FormatDate(endsOn)],
        ({ } from, null) => texts["legalReference.validity.startOnly", texts.FormatDate(from)],
        (null, { } endsOn) => texts["legalReference.validity.endOnly", texts.FormatDate(endsOn)],
        _ => texts["legalReference.validity.unlimited"],
    };

    /// <summary>Days of the week that are not working days.</summary>
    public static string DescribeWeekend(this TextLocalizer texts, WorkingDayCalendar calendar) =>
        calendar.Weekend.Count == 0 ? texts["legalReference.none"] : texts.JoinWithAnd(calendar.Weekend.Select(texts.Culture.DateTimeFormat.GetDayName));

    private static IEnumerable<string> Describe(this TextLocalizer texts, Scheme scheme) =>
    [
        texts["legalReference.decidedBy", scheme.CompetentAuthority],
        texts[scheme.IsAdultConsentRequired ? "legalReference.scheme.adultConsentRequired" : "legalReference.scheme.adultConsentNotRequired"],
        .. IncludeIf(scheme.HasAnonymousNotification, texts["legalReference.scheme.anonymousNotification"]),
        .. IncludeIf(scheme.IsFirstResponderRequired, texts["legalReference.scheme.firstResponderRequired"]),
        texts[scheme.HasFinalDecision ? "legalReference.scheme.twoDecisions" : "legalReference.scheme.oneDecision"],
        .. IncludeIf(scheme.CanDisqualify, texts["legalReference.scheme.canDisqualify"]),
    ];

    private static IEnumerable<string> Describe(this TextLocalizer texts, DateRule rule, string country) =>
    [
        texts["legalReference.summary", texts.DescribePeriod(rule, country)],
        texts["legalReference.summary", texts.Describe(rule.Force)],
        .. IncludeIf(rule.AppliesTo != AppliesTo.Everyone, texts["legalReference.appliesTo", texts.Describe(rule.AppliesTo)]),
        .. IncludeIf(texts.DescribeExclusions(rule)),
        .. IncludeIf(rule.Note is not null, texts["legalReference.otherConditions", rule.Note]),
    ];

    private static IEnumerable<string> Describe(this TextLocalizer texts, NextStep step, string country) =>
    [
        step.PrecedingEvent is { } after
            ? texts["legalReference.step.precedingEvent", texts.DescribeStep(after, country)] : texts["legalReference.step.initial"],
        .. IncludeIf(step.Scheme is not null, texts["legalReference.step.scheme.summary", step.Scheme]),
        texts["legalReference.track", texts.Describe(step.Track)],
        .. IncludeIf(step.AppliesTo != AppliesTo.Everyone, texts["legalReference.appliesTo", texts.Describe(step.AppliesTo)]),
    ];

    private static IEnumerable<string> Describe(this TextLocalizer texts, CompensationScheme fund) =>
    [
        texts["legalReference.decidedBy", fund.DecidingAuthority],
        fund.Limitation is { } code ? texts["legalReference.fund.limitation", code] : texts["legalReference.fund.noLimitation"],
        .. IncludeIf(fund.Conditions is not null, texts["legalReference.otherConditions", fund.Conditions]),
    ];

    private static string FormatMonths(this TextLocalizer texts, int months) =>
        months % MonthsPerYear == 0 && months > 0 ? texts.Count("legalReference.years", months / MonthsPerYear) : texts.Count("legalReference.months", months);

    private static IEnumerable<string> IncludeIf(bool holds, string sentence) => holds ? [sentence] : [];

    private static IEnumerable<string> IncludeIf(string? sentence) => sentence is null ? [] : [sentence];
}
