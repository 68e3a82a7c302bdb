using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Identification;

/// <summary>Corrects a recorded step; the original record is kept.</summary>
public sealed class CorrectModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : StepPage(db, documents, user, texts)
{
    [FromRoute(Name = "step")]
    public Guid StepId { get; set; }

    public override IReadOnlyList<LegalEvent> Possible => Corrected is { } step ? Procedure.Instead(step, Rules) : [];

    protected override Guid? Instead => StepId;

    private IdentificationStep? Corrected => Procedure.Happened.FirstOrDefault(s => s.Id == StepId);

    public void OnGet() => Input = StepForm.Of(Corrected!); // not null: without the step, the page returns 404
}
