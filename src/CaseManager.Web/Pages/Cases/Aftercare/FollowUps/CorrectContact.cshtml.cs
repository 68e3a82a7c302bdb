using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.FollowUps;

/// <summary>Corrects a follow-up contact; the original record is kept.</summary>
public sealed class CorrectContactModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : ContactPage(db, documents, user, texts)
{
    [FromRoute(Name = "contact")]
    public Guid ContactId { get; set; }

    private FollowUp? CorrectedContact => CaseFile.FollowUps.FirstOrDefault(f => f.Id == ContactId);

    protected override bool IsAvailable => CorrectedContact is not null;

    public void OnGet() => Input = Form.FromContact(CorrectedContact!);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(ContactId, cancellationToken);
}
