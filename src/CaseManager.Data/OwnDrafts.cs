using CaseManager.Data.Encryption;
using CaseManager.Domain.Intake;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data;

/// <summary>Lists drafts.</summary>
public static class OwnDrafts
{
    private const int Limit = 50;

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
