using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Assessments;

/// <summary>Keeps an assessment as it stands now.</summary>
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

        var opened = await Db.Cases.AsSplitQuery().Include(c => c.Victims.Where(v => v.Id == Person.Id)).ThenInclude(v => v.Indicators)
            .Include(c => c.Victims.Where(v => v.Id == Person.Id)).ThenInclude(v => v.AssessmentAnswers).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        opened.KeepAssessment(opened.Victims.Single(), id, profile, user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return Redirect(Address($"assessment/{id}"));
    }
}
