using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Services;

[Needs(Permission.RecordAftercare)]
public sealed class StepModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ServiceStepPage(db, documents, user, texts)
{
    public override IReadOnlyList<ServiceEvent> Possible => Service.Next;

    public void OnGet()
    {
    }
}
