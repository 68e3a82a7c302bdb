using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using CaseManager.Web.Infrastructure.Forms;

namespace CaseManager.Web.Pages.Cases.Chronology;

/// <summary>Something that happened, in the order in which it happened.</summary>
/// <param name="On">When, as far as is known; null where it is not.</param>
/// <param name="What">What, in words.</param>
/// <param name="Detail">What was said of it; null where nothing was.</param>
/// <param name="Source">Where that comes from.</param>
public sealed record ChronologyEntry(ApproximateDate? On, string What, string? Detail, string Source);

/// <summary>Puts what is on file about a person in the order in which it happened.</summary>
public static class Chronologies
{
    /// <summary>From the person's records, opened: those with a date first, in order; a month stands before its days.</summary>
    public static IReadOnlyList<ChronologyEntry> Of(Victim victim, IReadOnlyList<Note> notes, Texts texts) =>
    [
        .. FromAccount(victim.Exploitation?.Content, texts).Concat(FromIndicators(victim.Indicators, texts)).Concat(FromDecisions(victim, texts)).Concat(notes.Select(note => FromNote(note, texts)))
            .OrderBy(e => e.On is null).ThenBy(e => e.On?.Earliest).ThenByDescending(e => e.On?.Latest),
    ];

    private static IEnumerable<ChronologyEntry> FromAccount(ExploitationAccount? account, Texts texts)
    {
        if (account?.Began.Value is { } began)
        {
            yield return new(began, texts["chronology.began"], null, texts["chronology.source.account"]);
        }

        if (account?.Ended.Value is { } ended)
        {
            yield return new(ended, texts["chronology.ended"], null, texts["chronology.source.account"]);
        }
    }

    private static IEnumerable<ChronologyEntry> FromDecisions(Victim victim, Texts texts)
    {
        if (victim.BroughtToSafety is { } safe)
        {
            yield return new(safe.On, texts["chronology.safe", texts[$"countries.{safe.Country}"], texts.Of(safe.By)], safe.Content?.Said, texts["chronology.source.file"]);
        }

        foreach (var decision in victim.StatusDecisions)
        {
            yield return new(decision.Content?.On, texts["chronology.decided", texts.Of(decision.Status)], null, texts.Of(decision.DecidedBy) + (decision.Content?.Body is { } body ? $": {body}" : ""));
        }
    }

    // What is graphic is not printed with the rest: who needs it opens the note.
    private static ChronologyEntry FromNote(Note note, Texts texts) => new(
        note.Content!.Happened, texts.Of(note.Kind), note.Content.Graphic ? texts["chronology.graphic"] : note.Content.Said, texts["chronology.source.file"]);

    private static IEnumerable<ChronologyEntry> FromIndicators(IReadOnlyList<Indicator> indicators, Texts texts) =>
        from indicator in indicators.Current()
        where indicator.Confidence != Confidence.Withdrawn
        let source = texts.Source(indicator.Source, indicator.Content?.NamedSource)
        select new ChronologyEntry(
            indicator.Content?.On,
            texts["chronology.indicator", texts.Of(indicator.Element), texts.Of(Choices.Code(indicator.Element, indicator.Code))],
            indicator.Content?.Said,
            texts["chronology.source", source, texts.Of(indicator.Confidence)]);
}
