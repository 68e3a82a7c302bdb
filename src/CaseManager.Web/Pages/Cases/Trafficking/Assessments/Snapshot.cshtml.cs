using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Trafficking.Assessments;

/// <summary>A saved assessment, and whether recalculating it from its stored answers gives the same result.</summary>
[Needs(Permission.ViewAssessments)]
public sealed class SnapshotModel(CaseManagerDb db, RecordDecryptor documents) : CasePersonPage(db)
{
    public override string Section => "assessment";

    [FromRoute(Name = "assessment")]
    public Guid AssessmentId { get; set; }

    public AssessmentSnapshot Snapshot { get; private set; } = null!;

    public AssessmentView View { get; private set; } = null!;

    /// <summary>Whether recalculation with the stored answers and rule edition gives the same assessment in every part.</summary>
    public bool IsReproduced => Snapshot.ToAssessment().IsSameAs(Snapshot.Recalculate());

    public string RecordedBy { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Db.Assessments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == AssessmentId && a.VictimId == Person.Id, cancellationToken) is not { } saved)
        {
            return NotFound();
        }

        await documents.DecryptAsync([saved], cancellationToken);
        var indicators = await Db.Indicators.AsNoTracking().Where(i => i.VictimId == Person.Id).ToListAsync(cancellationToken);
        (Snapshot, View) = (saved, AssessmentView.Create(saved.ToAssessment(), saved.Content!.Replies, indicators, answer: null));
        RecordedBy = (await Db.LoadStaffNamesAsync([saved.RecordedBy], cancellationToken))[saved.RecordedBy];
        return Page();
    }
}
