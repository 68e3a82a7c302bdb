using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>Corrects a recorded step; the original record is kept.</summary>
public sealed class CorrectModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ClaimStepPage(db, documents, user, texts)
{
    [FromRoute(Name = "claimStep")]
    public Guid StepId { get; set; }

    public override IReadOnlyList<ClaimEvent> AllowedSteps => CorrectedStep is { } step ? Claim.GetPossibleCorrections(step) : [];

    protected override Guid? SupersedesId => StepId;

    private ClaimStep? CorrectedStep => Claim.ActiveSteps.FirstOrDefault(s => s.Id == StepId);

    public void OnGet() => Input = ClaimStepForm.FromStep(CorrectedStep!, Claim.FindAward(CorrectedStep!)); // not null: without the step, the page returns 404
}
