using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Assessments;

/// <summary>Saves the current assessment as a snapshot.</summary>
[Needs(Permission.RecordIndicators)]
public sealed class KeepModel(CaseManagerDb db, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "assessment";

    public IActionResult OnGet() => Redirect(Address("assessment"));

    public async Task<IActionResult> OnPostAsync(Guid id, string? list, CancellationToken cancellationToken)
    {
        if (!Answering.Is<Profile>(list, out var profile))
        {
            return Redirect(Address("assessment"));
        }

        var opened = await Db.ToAssessAsync(Case.Id, Person.Id, cancellationToken);
        var victim = opened.Victims.Single();
        if (Domain.Cases.Case.BlockerToKeeping(victim, profile) is not null)
        {
            return Redirect(Address("assessment")); // the page does not offer this list for the age group
        }

        opened.KeepAssessment(victim, id, profile, user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return Redirect(Address($"assessment/{id}"));
    }
}
