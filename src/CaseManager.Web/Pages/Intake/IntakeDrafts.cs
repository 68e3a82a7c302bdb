using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Intake;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Finds a draft of the one who asks, and opens it.</summary>
public sealed class IntakeDrafts(CaseManagerDb db, Documents documents)
{
    /// <summary>The draft; null where it is not theirs, or there is none.</summary>
    public Task<IntakeDraft?> FindAsync(Guid id, CancellationToken cancellationToken) => db.FindDraftAsync(documents, id, cancellationToken);
}
