using CaseManager.Data.Identification;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.Notes;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Chronology;

/// <summary>Decrypted records of a chronology; <paramref name="Notes"/> are dated notes about the person or the whole case.</summary>
public sealed record ChronologyRecords(Victim Victim, IReadOnlyList<Note> Notes, IReadOnlyList<IdentificationProcedure> Procedures)
{
    /// <summary>Proceedings of the case; where it has several people, only those with a charge that names this one.</summary>
    public IReadOnlyList<Proceeding> Proceedings { get; init; } = [];

    public IReadOnlyList<Charge> Charges { get; init; } = [];

    public IReadOnlyList<Suspect> Suspects { get; init; } = [];

    /// <summary>Only hearings that took place.</summary>
    public IReadOnlyList<Hearing> Hearings { get; init; } = [];

    public LegalReferenceData LegalReferences { get; init; } = new([]);
}

/// <summary>Chronology queries; row security limits their results to what the caller may see.</summary>
public static class ChronologyQueries
{
    /// <summary>Reads all records about a person except health notes: a chronology is printed and passed on, and must not contain health data.</summary>
    public static async Task<ChronologyRecords> LoadChronologyAsync(this CaseManagerDb db, RecordDecryptor documents, CaseId caseId, VictimId person,
        CancellationToken cancellationToken)
    {
        var victim = await db.Victims.AsNoTracking().AsSplitQuery().Include(v => v.Exploitation).Include(v => v.Indicators).Include(v => v.StatusDecisions)
            .Include(v => v.BroughtToSafetyRecords)
            .SingleAsync(v => v.Id == person, cancellationToken);
        var notes = await db.Notes.AsNoTracking()
            .Where(n => n.CaseId == caseId && n.Compartment != Compartment.Health && (n.VictimId == null || n.VictimId == person)
                && !db.Notes.Any(later => later.SupersedesId == n.Id)).ToListAsync(cancellationToken);
        await documents.DecryptAsync([victim.Exploitation, .. victim.Indicators, .. victim.StatusDecisions, .. victim.BroughtToSafetyRecords, .. notes],
            cancellationToken);
        var isAlone = await db.Victims.CountAsync(v => v.CaseId == caseId, cancellationToken) == 1;
        var records = new ChronologyRecords(victim, [.. notes.Where(n => n.Content!.OccurredOn is not null)],
            await db.LoadProceduresAsync(documents, person, cancellationToken))
        {
            Proceedings = await db.Proceedings.AsNoTracking().Include(p => p.Milestones)
            .Where(p => p.CaseId == caseId
                && (isAlone || db.Charges.Any(c => c.ProceedingId == p.Id && c.RecordedInErrorAt == null && c.Victims.Any(v => v.VictimId == person))))
                .OrderBy(p => p.Id).ToListAsync(cancellationToken),
            Charges = await db.Charges.AsNoTracking().AsSplitQuery().Include(c => c.Victims).Include(c => c.Verdicts).Where(c => c.CaseId == caseId)
            .OrderBy(c => c.Id).ToListAsync(cancellationToken),
            Suspects = await db.Suspects.AsNoTracking().Where(s => s.CaseId == caseId).ToListAsync(cancellationToken),
            Hearings = await db.Hearings.AsNoTracking().Include(h => h.Matter).Where(h => h.CaseId == caseId && h.State == HearingState.Held)
            .ToListAsync(cancellationToken),
            LegalReferences = await db.LoadLegalReferencesAsync(cancellationToken, LegalReferenceKind.Offence),
        };
        await documents.DecryptAsync([.. records.Proceedings, .. records.Hearings, .. records.Hearings.Select(h => h.Matter)], cancellationToken);
        return records;
    }
}
