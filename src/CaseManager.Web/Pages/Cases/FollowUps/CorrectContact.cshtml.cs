using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>Corrects a follow-up contact; the original record is kept.</summary>
public sealed class CorrectContactModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ContactPage(db, documents, user, texts)
{
    [FromRoute(Name = "contact")]
    public Guid ContactId { get; set; }

    private FollowUp? Known => Opened.FollowUps.FirstOrDefault(f => f.Id == ContactId);

    protected override bool IsThere => Known is not null;

    public void OnGet() => Input = Form.Of(Known!);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(ContactId, cancellationToken);
}
