using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare;

/// <summary>One version of a plan, current or superseded, as agreed at the time.</summary>
[Needs(Permission.ViewAftercare)]
public sealed class VersionModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : PlanPage(db, documents, user, texts)
{
    [FromRoute(Name = "version")]
    public Guid VersionId { get; set; }

    public AftercarePlan Shown { get; private set; } = null!;

    public string WrittenBy { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Documents.OpenAsync([Shown], cancellationToken);
        WrittenBy = (await Db.NamesAsync([Shown.WrittenBy], cancellationToken))[Shown.WrittenBy];
    }

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        var refusal = await base.RefusalAsync(cancellationToken);
        Shown = Opened?.Plans.FirstOrDefault(p => p.Id == VersionId)!;
        return refusal ?? (Shown is null ? NotFound() : null);
    }
}
