using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
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
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : JusticePage(db, documents, user, texts)
{
    private const int MaxUpcoming = 4;

    public DateOnly Today => CurrentUser.CreateStamp().Date;

    /// <summary>Ordered by letter.</summary>
    public IReadOnlyList<DefendantLine> Defendants { get; private set; } = [];

    /// <summary>Codes of the charged offences, one column each.</summary>
    public IReadOnlyList<string> Offences { get; private set; } = [];

    public IReadOnlyList<Hearing> UpcomingHearings { get; private set; } = [];

    public IReadOnlyList<DeadlineLine> Deadlines { get; private set; } = [];

    public IReadOnlyList<Testimony> Testimonies { get; private set; } = [];

    /// <summary>Days of the hearings, by hearing id.</summary>
    public IReadOnlyDictionary<Guid, DateOnly> HearingDates { get; private set; } = new Dictionary<Guid, DateOnly>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Charge[] charges = [.. CaseFile.Charges.Where(c => c.RecordedInErrorAt is null)];
        Defendants = [.. charges.GroupBy(c => c.SuspectId)
            .Select(own => new DefendantLine(CaseFile.Suspects.FirstOrDefault(s => s.Id == own.Key), own.OrderBy(c => c.Id).ToLookup(c => c.OffenceCode),
                DefendantOutcome.Calculate(own)))
            .OrderBy(d => d.Suspect?.Number ?? int.MaxValue)];
        Offences = [.. charges.Select(c => c.OffenceCode).Distinct().Order(StringComparer.Ordinal)];
        var hearings = await Db.Hearings.AsNoTracking().Include(h => h.Matter).Where(h => h.CaseId == Case.Id).ToListAsync(cancellationToken);
        await Decryptor.DecryptAsync(hearings, cancellationToken);
        UpcomingHearings = [.. hearings.Where(h => h.State == HearingState.Planned && h.Date >= Today).OrderBy(h => h.Date).Take(MaxUpcoming)];
        Deadlines = [.. (await Db.GetProceedingDeadlines(Case.Id, null).ToListAsync(cancellationToken)).Where(l => l.Deadline.IsPending(Today))
            .Take(MaxUpcoming)];
        var accounts = await Db.Testimonies.AsNoTracking().Where(t => t.CaseId == Case.Id).OrderBy(t => t.Id).ToListAsync(cancellationToken);
        Testimonies = [.. accounts.Current()];
        HearingDates = hearings.ToDictionary(h => h.Id, h => h.Date);
        await Decryptor.DecryptAsync([.. UpcomingHearings.Select(h => h.Matter), .. Testimonies], cancellationToken);
    }

    /// <summary>Country of the proceedings in which the evidence is given; empty where the reader may not see them.</summary>
    public string CountryOf(Testimony testimony) => CaseFile.Proceedings.FirstOrDefault(p => p.Id == testimony.ProceedingId)?.Country ?? "";

    public string GetCoverName(Testimony testimony) => CaseFile.Victims.Single(v => v.Id == testimony.VictimId).CoverName;

    /// <summary>The first-instance verdict that differs from the last one, for example after an appeal; null if there is none.</summary>
    public static Verdict? FindOverturnedVerdict(Charge charge) =>
        charge.ActiveVerdicts is [.., var last] decided
        ? decided.LastOrDefault(v => v != last && v.Stage == VerdictStage.FirstInstance && (v.Outcome != last.Outcome || v.Sentence != last.Sentence)) : null;
}
