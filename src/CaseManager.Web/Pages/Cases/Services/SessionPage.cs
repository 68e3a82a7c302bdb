using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Services;

/// <summary>A page on which is taken down what became of a time at which a service was to be given.</summary>
public abstract class SessionPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ServicePage(db, documents, user, texts)
{
    [BindProperty]
    public SessionForm Input { get; set; } = new();

    /// <summary>What may have become of it.</summary>
    public abstract IReadOnlyList<Attendance> Possible { get; }

    /// <summary>The session that this one corrects; null for none.</summary>
    public virtual Guid? Instead => null;

    /// <param name="another">Set by the button to record another at once.</param>
    /// <param name="cancellationToken">Ends the work when nobody waits for it.</param>
    public Task<IActionResult> OnPostAsync(bool another, CancellationToken cancellationToken)
    {
        var (on, attendance) = Input.Facts();
        return TellAsync(
            by => Opened.RecordSession(Service, Input.Id, on, attendance, Instead, by), "services.session.done", Of(another && Instead is null ? "/session" : ""), cancellationToken);
    }
}
