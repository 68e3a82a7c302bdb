using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>Records a follow-up contact, or an attempt at one.</summary>
public sealed class ContactModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ContactPage(db, documents, user, texts)
{
    public void OnGet() => Input.On = DateInput.Of(Reader.Sign().Day);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(null, cancellationToken);
}
