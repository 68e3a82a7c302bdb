using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Pages.Administration.LegalReference;
using CaseManager.Web.Pages.Cases.Compensation;
using CaseManager.Web.Pages.Cases.Justice.Suspects;

namespace CaseManager.Web.Pages.Cases.Justice;

public static class JusticeTexts
{
    /// <summary>Duration, for example "4 years 6 months".</summary>
    public static string Describe(this TextLocalizer texts, Term term)
    {
        string[] parts =
        [
            .. term.Years > 0 ? [texts.Count("justice.years", term.Years)] : Array.Empty<string>(),
            .. term.Months > 0 ? [texts.Count("justice.months", term.Months)] : Array.Empty<string>(),
            .. term.Days > 0 ? [texts.Count("justice.days", term.Days)] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? texts["justice.noCustody"] : string.Join(" ", parts);
    }

    public static string Describe(this TextLocalizer texts, Sentence sentence, IReadOnlyList<Charge> charges)
    {
        var custody = sentence.IsLife
            ? sentence.Custody > Term.None ? texts["justice.life.minimum", texts.Describe(sentence.Custody)] : texts["justice.life"]
            : texts.Describe(sentence.Custody);
        var suspended = sentence.IsSuspended ? texts["justice.suspended.full"] : sentence.Suspended > Term.None
            ? texts["justice.suspended.partial", texts.Describe(sentence.Suspended)] : null;
        var moment = sentence.ConsecutiveToChargeId is { } first && charges.FirstOrDefault(c => c.Id == first) is { } before
            ? texts["justice.consecutive", before.OffenceCode] : null;
        var fine = sentence.Fine is { } sum ? texts["justice.fine", texts.FormatMoney(sum.Currency, sum.Amount)] : null;
        return string.Join(", ", new[] { custody, suspended, moment, fine }.OfType<string>());
    }

    /// <summary>Total sentence that is served.</summary>
    public static string Describe(this TextLocalizer texts, EffectiveSentence sentence) =>
        sentence.IsLife ? texts["justice.life"] : sentence.IsSuspended ? texts["justice.effective.suspended"] : texts.Describe(sentence.Term);

    public static string Describe(this TextLocalizer texts, Verdict verdict) =>
        verdict.Stage == VerdictStage.Final ? texts.Describe(verdict.Outcome) : texts["justice.notFinal", texts.Describe(verdict.Outcome)];

    public static string Describe(this TextLocalizer texts, Proceeding proceeding)
    {
        var text = texts["justice.proceeding.text", texts.Describe(proceeding.Kind), texts[$"countries.{proceeding.Country}"]];
        return (proceeding.Content?.Court ?? proceeding.Content?.Authority) is { } before ? texts["justice.proceeding.court", text, before] : text;
    }

    /// <summary>Milestones and verdicts, earliest first; verdicts of one stage and day in a proceeding count as one.</summary>
    public static IReadOnlyList<(ApproximateDate Date, string Kind)> DescribeEvents(this TextLocalizer texts, IEnumerable<Proceeding> proceedings,
        IEnumerable<Charge> charges) =>
    [
        .. proceedings.SelectMany(p => p.ActiveMilestones).Select(m => (Date: m.OccurredOn, Kind: texts.Describe(m.Kind)))
            .Concat(charges.Where(c => c.RecordedInErrorAt is null).SelectMany(c => c.ActiveVerdicts.Select(v => (v.DecidedOn, v.Stage, c.ProceedingId)))
                .Distinct().Select(v => (Date: v.DecidedOn, Kind: texts["justice.verdict.title", texts.Describe(v.Stage)])))
            .OrderBy(h => h.Date.Earliest).ThenBy(h => h.Date.Latest),
    ];

    public static string DescribeLatestEvent(this TextLocalizer texts, Proceeding proceeding, IEnumerable<Charge> charges) =>
        texts.DescribeEvents([proceeding], charges.Where(c => c.ProceedingId == proceeding.Id)) is [.., var (date, description)]
        ? texts["justice.proceeding.lead", description, texts.FormatDate(date)] : texts["justice.proceeding.new"];

    /// <summary>Warning about a sentence outside the range of the offence, with that range.</summary>
    public static string Describe(this TextLocalizer texts, SentencingWarning doubt, LegalReferenceEntry offence) =>
        texts["justice.warnings.text", texts.Describe(doubt), texts.DescribeSentenceRange((Offence)offence.Details), ((Offence)offence.Details).Article];

    /// <summary>Summary of the outcomes in one sentence.</summary>
    public static string DescribeOutcomes(this TextLocalizer texts, IReadOnlyList<DefendantOutcome> outcomes)
    {
        var (convicted, final, acquitted) = (outcomes.Count(o => o.IsConvicted), outcomes.Count(o => o.IsFinal), outcomes.Count(o => o.IsAcquitted));
        return outcomes.Count == 0 ? texts["justice.summary.none"] : texts.Count("justice.summary", outcomes.Count, convicted, acquitted, final);
    }

    /// <summary>Letter of the suspect concerned; null if all are concerned.</summary>
    public static string? DescribeSuspect(this TextLocalizer texts, Case file, Guid? suspect) =>
        suspect is null ? null : texts.FormatLetter(file.Suspects, suspect);
}
