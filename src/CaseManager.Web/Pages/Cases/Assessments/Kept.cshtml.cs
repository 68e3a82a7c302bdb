using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Assessments;

/// <summary>A saved assessment, and whether recalculating it from its stored answers gives the same result.</summary>
[Needs(Permission.ViewAssessments)]
public sealed class KeptModel(CaseManagerDb db, Documents documents) : CasePersonPage(db)
{
    public override string Section => "assessment";

    [FromRoute(Name = "assessment")]
    public Guid AssessmentId { get; set; }

    public KeptAssessment Kept { get; private set; } = null!;

    public AssessmentView View { get; private set; } = null!;

    /// <summary>Whether recalculation with the stored answers and rule edition gives the same assessment in every part.</summary>
    public bool IsReproduced => Kept.AsKept().IsSameAs(Kept.Again());

    public string KeptBy { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Db.Assessments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == AssessmentId && a.VictimId == Person.Id, cancellationToken) is not { } kept)
        {
            return NotFound();
        }

        await documents.OpenAsync([kept], cancellationToken);
        var indicators = await Db.Indicators.AsNoTracking().Where(i => i.VictimId == Person.Id).ToListAsync(cancellationToken);
        (Kept, View) = (kept, AssessmentView.Of(kept.AsKept(), kept.Content!.Replies, indicators, answer: null));
        KeptBy = (await Db.NamesAsync([kept.KeptBy], cancellationToken))[kept.KeptBy];
        return Page();
    }
}
