using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

public abstract class SessionPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ServicePage(db, documents, user, texts)
{
    [BindProperty]
    public SessionForm Input { get; set; } = new();

    public abstract IReadOnlyList<Attendance> AllowedAttendances { get; }

    /// <summary>Id of the session that the new one supersedes; null if it corrects none.</summary>
    public virtual Guid? SupersedesId => null;

    /// <summary>If <paramref name="another"/> is true, redirects to the form for the next session.</summary>
    public Task<IActionResult> OnPostAsync(bool another, CancellationToken cancellationToken)
    {
        var (date, attendance) = Input.ToDetails();
        return ApplyAndSaveAsync(
            stamp => CaseFile.RecordSession(Service, Input.Id, date, attendance, SupersedesId, stamp), "services.session.saved",
            GetServiceUrl(another && SupersedesId is null ? "/session" : ""), cancellationToken);
    }
}
