using CaseManager.Data.Encryption;
using CaseManager.Domain.Intake;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data;

/// <summary>Finds drafts. A draft and its key come by one command: between two, a form sent twice may have turned it into a case.</summary>
public static class OwnDrafts
{
    private const int Limit = 50;

    /// <summary>One of the caller's drafts, opened; null where it is not theirs, or there is none.</summary>
    public static async Task<IntakeDraft?> FindDraftAsync(this CaseManagerDb db, Documents documents, Guid id, CancellationToken cancellationToken)
    {
        var found = await (
            from draft in db.Drafts
            join key in db.SealingKeys on draft.Id equals key.Id
            where draft.Id == id
            select new { draft, key }).SingleOrDefaultAsync(cancellationToken);
        if (found is not null)
        {
            documents.Open(found.draft, found.key);
        }

        return found?.draft;
    }

    /// <summary>The caller's drafts with their content, the latest saved first; by one command, their keys included.</summary>
    public static async Task<IReadOnlyList<IntakeDraft>> OpenDraftsAsync(this CaseManagerDb db, Documents documents, CancellationToken cancellationToken)
    {
        var found = await (
            from draft in db.Drafts.AsNoTracking()
            join key in db.SealingKeys.AsNoTracking() on draft.Id equals key.Id
            orderby draft.SavedAt descending
            select new { draft, key }).Take(Limit).ToListAsync(cancellationToken);
        foreach (var pair in found)
        {
            documents.Open(pair.draft, pair.key);
        }

        return [.. found.Select(pair => pair.draft)];
    }
}
