using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Worklists.Caseloads;

public sealed class DetailsModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CaseloadPage(db, user, texts)
{
    public bool CanViewOthers => CurrentUser.HasPermission(Permission.ViewCaseloads);

    public void OnGet()
    {
    }
}
