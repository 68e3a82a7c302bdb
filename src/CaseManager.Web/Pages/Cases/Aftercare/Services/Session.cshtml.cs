using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

/// <summary>Records attendance; several sessions can be recorded in a row.</summary>
[Needs(Permission.RecordAftercare)]
public sealed class SessionModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : SessionPage(db, documents, user, texts)
{
    public override IReadOnlyList<Attendance> AllowedAttendances => [Attendance.Attended, Attendance.Missed, Attendance.Cancelled];

    protected override bool IsAvailable => Service.HasStarted;

    public void OnGet()
    {
    }
}
