using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Justice;

/// <summary>A defendant; <paramref name="Suspect"/> is null if the caller may not see them, <paramref name="Outcome"/> combines all charges.</summary>
public sealed record DefendantLine(Suspect? Suspect, ILookup<string, Charge> Charges, DefendantOutcome Outcome);

[Needs(Permission.ViewProceedings)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : JusticePage(db, documents, user, texts)
{
    private const int MostNext = 4;

    public DateOnly Today => Reader.Sign().Day;

    /// <summary>Ordered by letter.</summary>
    public IReadOnlyList<DefendantLine> Defendants { get; private set; } = [];

    /// <summary>Codes of the charged offences, one column each.</summary>
    public IReadOnlyList<string> Offences { get; private set; } = [];

    public IReadOnlyList<Hearing> Coming { get; private set; } = [];

    public IReadOnlyList<DeadlineLine> Deadlines { get; private set; } = [];

    public IReadOnlyList<Testimony> Testimonies { get; private set; } = [];

    /// <summary>Days of the hearings with testimony, by hearing id.</summary>
    public IReadOnlyDictionary<Guid, DateOnly> Days { get; private set; } = new Dictionary<Guid, DateOnly>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Charge[] charges = [.. Opened.Charges.Where(c => c.TakenBackAt is null)];
        Defendants = [.. charges.GroupBy(c => c.SuspectId)
            .Select(own => new DefendantLine(Opened.Suspects.FirstOrDefault(s => s.Id == own.Key), own.OrderBy(c => c.Id).ToLookup(c => c.OffenceCode), DefendantOutcome.Of(own)))
            .OrderBy(d => d.Suspect?.Number ?? int.MaxValue)];
        Offences = [.. charges.Select(c => c.OffenceCode).Distinct().Order(StringComparer.Ordinal)];
        Coming = await Db.Hearings.AsNoTracking().Include(h => h.Matter).Where(h => h.CaseId == Case.Id && h.Day >= Today && h.State == HearingState.Planned).OrderBy(h => h.Day).Take(MostNext).ToListAsync(cancellationToken);
        Deadlines = [.. (await Db.DeadlinesFrom(Case.Id, null).ToListAsync(cancellationToken)).Where(l => l.Deadline.IsAwaited(Today)).Take(MostNext)];
        var accounts = await Db.Testimonies.AsNoTracking().Where(t => t.CaseId == Case.Id).OrderBy(t => t.Id).ToListAsync(cancellationToken);
        Testimonies = [.. accounts.NotReplaced()];
        Guid[] heard = [.. Testimonies.Select(t => t.HearingId)];
        Days = await Db.Hearings.Where(h => h.CaseId == Case.Id && heard.Contains(h.Id)).ToDictionaryAsync(h => h.Id, h => h.Day, cancellationToken);
        await Documents.OpenAsync([.. Coming.Select(h => h.Matter), .. Testimonies], cancellationToken);
    }

    /// <summary>Country of the proceedings in which the evidence is given; empty where the reader may not see them.</summary>
    public string CountryOf(Testimony testimony) => Opened.Proceedings.FirstOrDefault(p => p.Id == testimony.ProceedingId)?.Country ?? "";

    public string CoverNameOf(Testimony testimony) => Opened.Victims.Single(v => v.Id == testimony.VictimId).CoverName;

    /// <summary>The first-instance verdict that differs from the last one, for example after an appeal; null if there is none.</summary>
    public static Verdict? TurnedFrom(Charge charge) =>
        charge.Decided is [.., var last] decided ? decided.LastOrDefault(v => v != last && v.Stage == VerdictStage.FirstInstance && (v.Outcome != last.Outcome || v.Sentence != last.Sentence)) : null;
}
