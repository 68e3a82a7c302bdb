using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Identification;

/// <summary>Corrects a recorded step; the original record is kept.</summary>
public sealed class CorrectModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : StepPage(db, documents, user, texts)
{
    [FromRoute(Name = "step")]
    public Guid StepId { get; set; }

    public override IReadOnlyList<LegalEvent> AllowedSteps => CorrectedStep is { } step ? Procedure.GetPossibleCorrections(step, Rules) : [];

    protected override Guid? SupersedesId => StepId;

    private IdentificationStep? CorrectedStep => Procedure.ActiveSteps.FirstOrDefault(s => s.Id == StepId);

    public void OnGet() => Input = StepForm.FromStep(CorrectedStep!); // not null: without the step, the page returns 404
}
