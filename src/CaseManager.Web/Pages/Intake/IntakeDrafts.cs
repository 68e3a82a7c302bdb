using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Intake;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Finds a draft of the one who asks, and opens it.</summary>
public sealed class IntakeDrafts(CaseManagerDb db, Documents documents)
{
    /// <summary>The draft; null where it is not theirs, or there is none.</summary>
    public async Task<IntakeDraft?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        await documents.OpenAsync([draft], cancellationToken);
        return draft;
    }
}
