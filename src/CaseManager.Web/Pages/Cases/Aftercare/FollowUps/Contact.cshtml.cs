using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.FollowUps;

/// <summary>Records a follow-up contact, or an attempt at one.</summary>
public sealed class ContactModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ContactPage(db, documents, user, texts)
{
    public void OnGet() => Input.ContactedOn = DateInput.FromDate(CurrentUser.CreateStamp().Date);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(null, cancellationToken);
}
