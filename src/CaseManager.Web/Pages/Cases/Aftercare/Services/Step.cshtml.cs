using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

[Needs(Permission.RecordAftercare)]
public sealed class StepModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ServiceStepPage(db, documents, user, texts)
{
    public override IReadOnlyList<ServiceEvent> AllowedSteps => Service.NextEvents;

    public void OnGet()
    {
    }
}
