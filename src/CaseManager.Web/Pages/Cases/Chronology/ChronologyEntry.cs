using CaseManager.Domain;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.Notes;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Cases.Justice;
using CaseManager.Web.Pages.Cases.Justice.Suspects;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Chronology;

/// <summary>An event of the chronology; <paramref name="Date"/> is null where the date is not known.</summary>
public sealed record ChronologyEntry(ApproximateDate? Date, string Title, string? Detail, string Source);

public static class Chronologies
{
    /// <summary>All entries that the reader may see: dated entries first, in order; a month precedes its days.</summary>
    public static IReadOnlyList<ChronologyEntry> ForReader(ChronologyRecords records, TextLocalizer texts) => Sort(GetParts(records, records.Notes, texts));

    /// <summary>
    /// Entries that may be disclosed to a court: of the notes, only general, non-graphic ones about this person, or about the whole case where <paramref
    /// name="isAlone"/>. Privileged, health, aftercare and location notes are excluded.
    /// </summary>
    public static IReadOnlyList<ChronologyEntry> ForCourt(ChronologyRecords records, DisclosureAccount account, bool isAlone, TextLocalizer texts) =>
        [.. Sort(GetParts(records, [.. records.Notes.Where(n => n.Kind == NoteKind.General && !n.Content!.IsGraphic && (n.VictimId is not null || isAlone))],
            texts)).Where(e => account.Covers(e.Date))];

    // New sources of entries are added here.
    private static IEnumerable<ChronologyEntry>[] GetParts(ChronologyRecords records, IReadOnlyList<Note> notes, TextLocalizer texts) =>
    [
        FromAccount(records.Victim.Exploitation?.Content, texts),
        FromIndicators(records.Victim.Indicators, texts),
        FromDecisions(records.Victim, texts),
        records.Procedures.SelectMany(procedure => FromProcedure(procedure, texts)),
        FromCourts(records, texts),
        notes.Select(note => FromNote(note, texts)),
    ];

    private static IReadOnlyList<ChronologyEntry> Sort(IEnumerable<ChronologyEntry>[] parts) =>
        [.. parts.SelectMany(part => part).OrderBy(e => e.Date is null).ThenBy(e => e.Date?.Earliest).ThenByDescending(e => e.Date?.Latest)];

    private static IEnumerable<ChronologyEntry> FromAccount(ExploitationAccount? account, TextLocalizer texts)
    {
        if (account?.StartedOn.Value is { } began)
        {
            yield return new(began, texts["chronology.exploitationStarted"], null, texts["chronology.source.account"]);
        }

        if (account?.EndedOn.Value is { } ended)
        {
            yield return new(ended, texts["chronology.exploitationEnded"], null, texts["chronology.source.account"]);
        }
    }

    private static IEnumerable<ChronologyEntry> FromDecisions(Victim victim, TextLocalizer texts)
    {
        if (victim.BroughtToSafety is { } safe)
        {
            yield return new(safe.OccurredOn, texts["chronology.broughtToSafety", texts[$"countries.{safe.Country}"], texts.Describe(safe.BroughtBy)],
                safe.Content?.Notes, texts["chronology.source.file"]);
        }

        foreach (var decision in victim.StatusDecisions)
        {
            yield return new(decision.Content?.DecidedOn, texts["chronology.statusDecided", texts.Describe(decision.Status)], null,
                texts.Describe(decision.DecidedBy) + (decision.Content?.Body is { } body ? $": {body}" : ""));
        }
    }

    private static IEnumerable<ChronologyEntry> FromProcedure(IdentificationProcedure procedure, TextLocalizer texts) =>
        procedure.ActiveSteps.Select(step => new ChronologyEntry(
        step.OccurredOn,
        texts["chronology.step", procedure.SchemeCode.Replace('.', ' '), texts.DescribeStep(step.Event, procedure.Country)],
        null,
        step.Content?.Authority ?? texts["chronology.source.file"]));

    // Suspects are named by letter and narrative is omitted, because a chronology is printed and passed on.
    private static IEnumerable<ChronologyEntry> FromCourts(ChronologyRecords records, TextLocalizer texts)
    {
        var proceedings = records.Proceedings.ToDictionary(p => p.Id);
        return proceedings.Values.SelectMany(p =>
            p.ActiveMilestones.Select(m => new ChronologyEntry(m.OccurredOn, texts.Describe(m.Kind), null, texts.Describe(p))))
            .Concat(from charge in records.Charges
                    where charge.RecordedInErrorAt is null && proceedings.ContainsKey(charge.ProceedingId)
                    && charge.Victims.Any(v => v.VictimId == records.Victim.Id)
                    let offence = (Offence)records.LegalReferences.Find(charge.OffenceCode, charge.OffenceVersion).Details
                    from verdict in charge.ActiveVerdicts
                    select new ChronologyEntry(
                        verdict.DecidedOn,
                        texts["justice.verdict.summary", texts.FormatLetter(records.Suspects, charge.SuspectId), offence.Article, texts.Describe(verdict.Stage),
                            texts.Describe(verdict.Outcome)],
                        verdict.Sentence is { } sentence ? texts.Describe(sentence, records.Charges) : null, texts.Describe(proceedings[charge.ProceedingId])))
            .Concat(from hearing in records.Hearings
                    where proceedings.ContainsKey(hearing.ProceedingId)
                    select new ChronologyEntry(
                        ApproximateDate.FromDate(hearing.Date),
                        hearing.Matter?.Content is { } matter ? texts["chronology.hearing", texts.Describe(matter.Kind)] : texts["myWork.hearing"], null,
                        texts.Describe(proceedings[hearing.ProceedingId])));
    }

    // Graphic content is not printed; readers open it on the page of the note.
    private static ChronologyEntry FromNote(Note note, TextLocalizer texts) => new(
        note.Content!.OccurredOn, texts.Describe(note.Kind), note.Content.IsGraphic ? texts["chronology.graphicContent"] : note.Content.Text,
        texts["chronology.source.file"]);

    private static IEnumerable<ChronologyEntry> FromIndicators(IReadOnlyList<Indicator> indicators, TextLocalizer texts) =>
        from indicator in indicators.Current()
        where indicator.Confidence != Confidence.Withdrawn
        let source = texts.DescribeSource(indicator.Source, indicator.Content?.NamedSource)
        select new ChronologyEntry(
            indicator.Content?.OccurredOn,
            texts["chronology.indicator", texts.Describe(indicator.Element), texts.Describe(Choices.ParseTerm(indicator.Element, indicator.Code))],
            indicator.Content?.Statement,
            texts["chronology.source", source, texts.Describe(indicator.Confidence)]);
}
