using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>Corrects a recorded step; the original record is kept.</summary>
public sealed class CorrectModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ClaimStepPage(db, documents, user, texts)
{
    [FromRoute(Name = "claimStep")]
    public Guid StepId { get; set; }

    public override IReadOnlyList<ClaimEvent> Possible => Corrected is { } step ? Claim.Instead(step) : [];

    protected override Guid? Instead => StepId;

    private ClaimStep? Corrected => Claim.Happened.FirstOrDefault(s => s.Id == StepId);

    public void OnGet() => Input = ClaimStepForm.Of(Corrected!, Claim.AwardOf(Corrected!)); // not null: without the step, the page returns 404
}
