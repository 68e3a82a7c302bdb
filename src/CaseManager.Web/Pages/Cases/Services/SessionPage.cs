using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Services;

public abstract class SessionPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ServicePage(db, documents, user, texts)
{
    [BindProperty]
    public SessionForm Input { get; set; } = new();

    public abstract IReadOnlyList<Attendance> Possible { get; }

    /// <summary>Id of the session that the new one supersedes; null if it corrects none.</summary>
    public virtual Guid? Instead => null;

    /// <summary>If <paramref name="another"/> is true, redirects to the form for the next session.</summary>
    public Task<IActionResult> OnPostAsync(bool another, CancellationToken cancellationToken)
    {
        var (on, attendance) = Input.Facts();
        return TellAsync(
            by => Opened.RecordSession(Service, Input.Id, on, attendance, Instead, by), "services.session.done", Of(another && Instead is null ? "/session" : ""), cancellationToken);
    }
}
