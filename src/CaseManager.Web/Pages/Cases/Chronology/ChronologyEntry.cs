using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Cases.Justice;
using CaseManager.Web.Pages.Cases.Suspects;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Chronology;

/// <summary>An event of the chronology; <paramref name="On"/> is null where the date is not known.</summary>
public sealed record ChronologyEntry(ApproximateDate? On, string What, string? Detail, string Source);

public static class Chronologies
{
    /// <summary>All entries that the reader may see: dated entries first, in order; a month precedes its days.</summary>
    public static IReadOnlyList<ChronologyEntry> Of(ChronologyRecords records, Texts texts) => InOrder(PartsOf(records, records.Notes, texts));

    /// <summary>
    /// Entries that may be disclosed to a court: of the notes, only general, non-graphic ones about this person, or about the whole case where <paramref
    /// name="isAlone"/>. Privileged, health, aftercare and location notes are excluded.
    /// </summary>
    public static IReadOnlyList<ChronologyEntry> ForCourt(ChronologyRecords records, DisclosureAccount account, bool isAlone, Texts texts) =>
        [.. InOrder(PartsOf(records, [.. records.Notes.Where(n => n.Kind == NoteKind.General && !n.Content!.Graphic && (n.VictimId is not null || isAlone))], texts)).Where(e => account.Covers(e.On))];

    // New sources of entries are added here.
    private static IEnumerable<ChronologyEntry>[] PartsOf(ChronologyRecords records, IReadOnlyList<Note> notes, Texts texts) =>
    [
        FromAccount(records.Victim.Exploitation?.Content, texts),
        FromIndicators(records.Victim.Indicators, texts),
        FromDecisions(records.Victim, texts),
        records.Procedures.SelectMany(procedure => FromProcedure(procedure, texts)),
        FromCourts(records, texts),
        notes.Select(note => FromNote(note, texts)),
    ];

    private static IReadOnlyList<ChronologyEntry> InOrder(IEnumerable<ChronologyEntry>[] parts) =>
        [.. parts.SelectMany(part => part).OrderBy(e => e.On is null).ThenBy(e => e.On?.Earliest).ThenByDescending(e => e.On?.Latest)];

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

    private static IEnumerable<ChronologyEntry> FromProcedure(IdentificationProcedure procedure, Texts texts) => procedure.Happened.Select(step => new ChronologyEntry(
        step.On,
        texts["chronology.step", procedure.SchemeCode.Replace('.', ' '), texts.Of(step.What, procedure.Country)],
        null,
        step.Content?.Authority ?? texts["chronology.source.file"]));

    // Names suspects by letter and omits narrative, which stays on the page of the proceeding.
    private static IEnumerable<ChronologyEntry> FromCourts(ChronologyRecords records, Texts texts)
    {
        var proceedings = records.Proceedings.ToDictionary(p => p.Id);
        return proceedings.Values.SelectMany(p => p.Happened.Select(m => new ChronologyEntry(m.On, texts.Of(m.What), null, texts.Say(p))))
            .Concat(from charge in records.Charges
                    where charge.TakenBackAt is null && proceedings.ContainsKey(charge.ProceedingId) && charge.Victims.Any(v => v.VictimId == records.Victim.Id)
                    let offence = (Offence)records.Law.Find(charge.OffenceCode, charge.OffenceVersion).Details
                    from verdict in charge.Decided
                    select new ChronologyEntry(
                        verdict.On, texts["justice.verdict.of", texts.LetterOf(records.Suspects, charge.SuspectId), offence.Article, texts.Of(verdict.Stage), texts.Of(verdict.Outcome)],
                        verdict.Sentence is { } sentence ? texts.Say(sentence, records.Charges) : null, texts.Say(proceedings[charge.ProceedingId])))
            .Concat(from hearing in records.Hearings
                    where proceedings.ContainsKey(hearing.ProceedingId)
                    select new ChronologyEntry(
                        ApproximateDate.On(hearing.Day), hearing.Matter?.Content is { } matter ? texts["chronology.hearing", texts.Of(matter.Kind)] : texts["work.hearing"], null, texts.Say(proceedings[hearing.ProceedingId])));
    }

    // Graphic content is not printed; it stays on the page of the note.
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
