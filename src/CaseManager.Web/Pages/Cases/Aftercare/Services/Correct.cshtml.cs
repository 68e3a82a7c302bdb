using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

/// <summary>Corrects a step of a service; the superseded record is kept.</summary>
[Needs(Permission.RecordAftercare)]
public sealed class CorrectModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
: ServiceStepPage(db, documents, user, texts)
{
    [FromRoute(Name = "serviceStep")]
    public Guid StepId { get; set; }

    public override IReadOnlyList<ServiceEvent> AllowedSteps => CorrectedStep is { } step ? Service.GetPossibleCorrections(step) : [];

    protected override Guid? SupersedesId => StepId;

    private ServiceStep? CorrectedStep => Service.ActiveSteps.FirstOrDefault(s => s.Id == StepId);

    public void OnGet() => Input = ServiceStepForm.FromStep(CorrectedStep!); // not null: without a step, AllowedSteps is empty and the page is 404
}
