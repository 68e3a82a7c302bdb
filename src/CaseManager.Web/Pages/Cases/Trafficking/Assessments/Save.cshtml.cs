using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Trafficking.Assessments;

/// <summary>Saves the current assessment as a snapshot.</summary>
[Needs(Permission.RecordIndicators)]
public sealed class SaveModel(CaseManagerDb db, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "assessment";

    public IActionResult OnGet() => Redirect(GetPageUrl("assessment"));

    public async Task<IActionResult> OnPostAsync(Guid id, string? list, CancellationToken cancellationToken)
    {
        if (!FormValues.TryParseCode<Profile>(list, out var profile))
        {
            return Redirect(GetPageUrl("assessment"));
        }

        var caseFile = await Db.LoadCaseForAssessmentAsync(Case.Id, Person.Id, cancellationToken);
        var victim = caseFile.Victims.Single();
        if (Domain.Cases.Case.BlockerToSavingAssessment(victim, profile) is not null)
        {
            return Redirect(GetPageUrl("assessment")); // the page does not offer this list for the age group
        }

        caseFile.SaveAssessment(victim, id, profile, user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        return Redirect(GetPageUrl($"assessment/{id}"));
    }
}
