using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Law;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using CaseManager.Domain.Victims;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Chronology;

/// <summary>What a chronology is made of, opened.</summary>
/// <param name="Victim">The person, with what was told and decided of them.</param>
/// <param name="Notes">The notes about them, or about the whole case, that say when something happened.</param>
/// <param name="Procedures">By which states they are identified.</param>
public sealed record ChronologyRecords(Victim Victim, IReadOnlyList<Note> Notes, IReadOnlyList<IdentificationProcedure> Procedures)
{
    /// <summary>Before which authorities and courts: of a case with several people, those where a charge names this one.</summary>
    public IReadOnlyList<Proceeding> Proceedings { get; init; } = [];

    /// <summary>Who is charged with what there, and what was decided.</summary>
    public IReadOnlyList<Charge> Charges { get; init; } = [];

    /// <summary>By which letters they are called.</summary>
    public IReadOnlyList<Suspect> Suspects { get; init; } = [];

    /// <summary>The hearings that were held.</summary>
    public IReadOnlyList<Hearing> Hearings { get; init; } = [];

    /// <summary>The offences on file.</summary>
    public LawBook Law { get; init; } = new([]);
}

/// <summary>Reads what a chronology is made of. Whatever is asked for, the database adds: as far as the reader may know.</summary>
public static class ChronologyQueries
{
    /// <summary>Everything about one person of a case but what was written of their health: a chronology is printed and handed on, and that is in no such paper.</summary>
    public static async Task<ChronologyRecords> ReadChronologyAsync(this CaseManagerDb db, Documents documents, CaseId caseId, VictimId person, CancellationToken cancellationToken)
    {
        var victim = await db.Victims.AsNoTracking().AsSplitQuery().Include(v => v.Exploitation).Include(v => v.Indicators).Include(v => v.StatusDecisions).Include(v => v.TimesBroughtToSafety)
            .SingleAsync(v => v.Id == person, cancellationToken);
        var notes = await db.Notes.AsNoTracking()
            .Where(n => n.CaseId == caseId && n.Compartment != Compartment.Health && (n.VictimId == null || n.VictimId == person) && !db.Notes.Any(later => later.Supersedes == n.Id)).ToListAsync(cancellationToken);
        await documents.OpenAsync([victim.Exploitation, .. victim.Indicators, .. victim.StatusDecisions, .. victim.TimesBroughtToSafety, .. notes], cancellationToken);
        var isAlone = await db.Victims.CountAsync(v => v.CaseId == caseId, cancellationToken) == 1;
        var records = new ChronologyRecords(victim, [.. notes.Where(n => n.Content!.Happened is not null)], await db.ProceduresOfAsync(documents, person, cancellationToken))
        {
            Proceedings = await db.Proceedings.AsNoTracking().Include(p => p.Milestones).Where(p => p.CaseId == caseId && (isAlone || db.Charges.Any(c => c.ProceedingId == p.Id && c.TakenBackAt == null && c.Victims.Any(v => v.VictimId == person)))).OrderBy(p => p.Id).ToListAsync(cancellationToken),
            Charges = await db.Charges.AsNoTracking().AsSplitQuery().Include(c => c.Victims).Include(c => c.Verdicts).Where(c => c.CaseId == caseId).OrderBy(c => c.Id).ToListAsync(cancellationToken),
            Suspects = await db.Suspects.AsNoTracking().Where(s => s.CaseId == caseId).ToListAsync(cancellationToken),
            Hearings = await db.Hearings.AsNoTracking().Include(h => h.Matter).Where(h => h.CaseId == caseId && h.State == HearingState.Held).ToListAsync(cancellationToken),
            Law = await db.ReadLawAsync(cancellationToken, LawKind.Offence),
        };
        await documents.OpenAsync([.. records.Proceedings, .. records.Hearings.Select(h => h.Matter)], cancellationToken);
        return records;
    }
}
