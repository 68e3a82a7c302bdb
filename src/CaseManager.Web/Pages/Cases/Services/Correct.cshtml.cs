using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Services;

/// <summary>Corrects a step of a service; the superseded record is kept.</summary>
[Needs(Permission.RecordAftercare)]
public sealed class CorrectModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ServiceStepPage(db, documents, user, texts)
{
    [FromRoute(Name = "serviceStep")]
    public Guid StepId { get; set; }

    public override IReadOnlyList<ServiceEvent> Possible => Corrected is { } step ? Service.Instead(step) : [];

    protected override Guid? Instead => StepId;

    private ServiceStep? Corrected => Service.Happened.FirstOrDefault(s => s.Id == StepId);

    public void OnGet() => Input = ServiceStepForm.Of(Corrected!); // not null: without a step, Possible is empty and the page is 404
}
