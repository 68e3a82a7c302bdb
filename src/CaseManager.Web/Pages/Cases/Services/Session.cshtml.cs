using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Services;

/// <summary>Records attendance; several sessions can be recorded in a row.</summary>
[Needs(Permission.RecordAftercare)]
public sealed class SessionModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : SessionPage(db, documents, user, texts)
{
    public override IReadOnlyList<Attendance> Possible => [Attendance.Attended, Attendance.Missed, Attendance.CalledOff];

    protected override bool IsThere => Service.HasBegun;

    public void OnGet()
    {
    }
}
