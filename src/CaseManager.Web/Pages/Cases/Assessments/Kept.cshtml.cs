using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Assessments;

/// <summary>An assessment as it stood on a day, computed again from what it rests on.</summary>
[Needs(Permission.ViewIndicators)]
public sealed class KeptModel(CaseManagerDb db, Documents documents) : CasePersonPage(db)
{
    public override string Section => "assessment";

    [FromRoute(Name = "assessment")]
    public Guid AssessmentId { get; set; }

    public KeptAssessment Kept { get; private set; } = null!;

    public Assessment Again { get; private set; } = null!;

    public string KeptBy { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Db.Assessments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == AssessmentId && a.VictimId == Person.Id, cancellationToken) is not { } kept)
        {
            return NotFound();
        }

        await documents.OpenAsync([kept], cancellationToken);
        (Kept, Again) = (kept, kept.Again());
        KeptBy = (await Db.NamesAsync([kept.KeptBy], cancellationToken))[kept.KeptBy];
        return Page();
    }
}
