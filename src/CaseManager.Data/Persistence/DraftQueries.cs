using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Intake;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Persistence;

/// <summary>Draft queries. A draft and its key come from one query: between two, a form sent twice could have turned the draft into a case.</summary>
public static class DraftQueries
{
    private const int Limit = 50;

    /// <summary>A draft of the caller, decrypted; null if it does not exist or belongs to someone else.</summary>
    public static async Task<IntakeDraft?> FindDraftAsync(this CaseManagerDb db, RecordDecryptor documents, Guid id, CancellationToken cancellationToken)
    {
        var found = await (
            from draft in db.Drafts
            join key in db.SealingKeys on draft.Id equals key.Id
            where draft.Id == id
            select new { draft, key }).SingleOrDefaultAsync(cancellationToken);
        if (found is not null)
        {
            documents.Decrypt(found.draft, found.key);
        }

        return found?.draft;
    }

    /// <summary>The caller's drafts, decrypted, last saved first; one query loads drafts and keys.</summary>
    public static async Task<IReadOnlyList<IntakeDraft>> LoadDraftsAsync(this CaseManagerDb db, RecordDecryptor documents, CancellationToken cancellationToken)
    {
        var found = await (
            from draft in db.Drafts.AsNoTracking()
            join key in db.SealingKeys.AsNoTracking() on draft.Id equals key.Id
            orderby draft.SavedAt descending
            select new { draft, key }).Take(Limit).ToListAsync(cancellationToken);
        foreach (var pair in found)
        {
            documents.Decrypt(pair.draft, pair.key);
        }

        return [.. found.Select(pair => pair.draft)];
    }
}
