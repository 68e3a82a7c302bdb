using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Intake;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Finds and decrypts a draft of the caller.</summary>
public sealed class IntakeDrafts(CaseManagerDb db, RecordDecryptor documents)
{
    /// <summary>Null if it does not exist or belongs to someone else.</summary>
    public Task<IntakeDraft?> FindAsync(Guid id, CancellationToken cancellationToken) => db.FindDraftAsync(documents, id, cancellationToken);
}
