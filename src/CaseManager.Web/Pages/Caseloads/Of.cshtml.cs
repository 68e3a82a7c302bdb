using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Caseloads;

public sealed class OfModel(CaseManagerDb db, CurrentUser user, Texts texts) : CaseloadPage(db, user, texts)
{
    public bool MaySeeOthers => Reader.May(Permission.ViewCaseloads);

    public void OnGet()
    {
    }
}
