using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using CaseManager.Web.Pages.Cases.Compensation;
using CaseManager.Web.Pages.Cases.Suspects;
using CaseManager.Web.Pages.Law;

namespace CaseManager.Web.Pages.Cases.Justice;

public static class JusticeWords
{
    /// <summary>Duration, for example "4 years 6 months".</summary>
    public static string Say(this Texts texts, Term term)
    {
        string[] parts =
        [
            .. term.Years > 0 ? [texts.Count("justice.years", term.Years)] : Array.Empty<string>(),
            .. term.Months > 0 ? [texts.Count("justice.months", term.Months)] : Array.Empty<string>(),
            .. term.Days > 0 ? [texts.Count("justice.days", term.Days)] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? texts["justice.noCustody"] : string.Join(" ", parts);
    }

    public static string Say(this Texts texts, Sentence sentence, IReadOnlyList<Charge> charges)
    {
        var custody = sentence.IsLife
            ? sentence.Custody > Term.None ? texts["justice.life.least", texts.Say(sentence.Custody)] : texts["justice.life"]
            : texts.Say(sentence.Custody);
        var suspended = sentence.IsSuspended ? texts["justice.suspended.whole"] : sentence.Suspended > Term.None ? texts["justice.suspended.part", texts.Say(sentence.Suspended)] : null;
        var when = sentence.After is { } first && charges.FirstOrDefault(c => c.Id == first) is { } before ? texts["justice.after", before.OffenceCode] : null;
        var fine = sentence.Fine is { } sum ? texts["justice.fine", texts.Money(sum.Currency, sum.Amount)] : null;
        return string.Join(", ", new[] { custody, suspended, when, fine }.OfType<string>());
    }

    /// <summary>Total sentence that is served.</summary>
    public static string Say(this Texts texts, EffectiveSentence sentence) =>
        sentence.IsLife ? texts["justice.life"] : sentence.IsSuspended ? texts["justice.effective.suspended"] : texts.Say(sentence.Term);

    public static string Say(this Texts texts, Verdict verdict) =>
        verdict.Stage == VerdictStage.Final ? texts.Of(verdict.Outcome) : texts["justice.notFinal", texts.Of(verdict.Outcome)];

    public static string Say(this Texts texts, Proceeding proceeding)
    {
        var said = texts["justice.proceeding.said", texts.Of(proceeding.Kind), texts[$"countries.{proceeding.Country}"]];
        return (proceeding.Content?.Court ?? proceeding.Content?.Authority) is { } before ? texts["justice.proceeding.before", said, before] : said;
    }

    /// <summary>Milestones and verdicts, earliest first; verdicts of one stage and day in a proceeding count as one.</summary>
    public static IReadOnlyList<(ApproximateDate On, string What)> Happenings(this Texts texts, IEnumerable<Proceeding> proceedings, IEnumerable<Charge> charges) =>
    [
        .. proceedings.SelectMany(p => p.Happened).Select(m => (m.On, What: texts.Of(m.What)))
            .Concat(charges.Where(c => c.TakenBackAt is null).SelectMany(c => c.Decided.Select(v => (v.On, v.Stage, c.ProceedingId))).Distinct().Select(v => (v.On, What: texts["justice.verdict.said", texts.Of(v.Stage)])))
            .OrderBy(h => h.On.Earliest).ThenBy(h => h.On.Latest),
    ];

    public static string LastOf(this Texts texts, Proceeding proceeding, IEnumerable<Charge> charges) =>
        texts.Happenings([proceeding], charges.Where(c => c.ProceedingId == proceeding.Id)) is [.., var (on, what)] ? texts["justice.proceeding.lead", what, texts.Date(on)] : texts["justice.proceeding.new"];

    /// <summary>Warning about a sentence outside the range of the offence, with that range.</summary>
    public static string Say(this Texts texts, SentenceDoubt doubt, LawEntry offence) => texts["justice.doubt.said", texts.Of(doubt), texts.Range((Offence)offence.Details), ((Offence)offence.Details).Article];

    /// <summary>Summary of the outcomes in one sentence.</summary>
    public static string Standing(this Texts texts, IReadOnlyList<DefendantOutcome> outcomes)
    {
        var (convicted, final, acquitted) = (outcomes.Count(o => o.IsConvicted), outcomes.Count(o => o.IsFinal), outcomes.Count(o => o.IsAcquitted));
        return outcomes.Count == 0 ? texts["justice.sentence.none"] : texts.Count("justice.sentence", outcomes.Count, convicted, acquitted, final);
    }

    /// <summary>Letter of the suspect concerned; null if all are concerned.</summary>
    public static string? About(this Texts texts, Case file, Guid? suspect) => suspect is null ? null : texts.LetterOf(file.Suspects, suspect);
}
