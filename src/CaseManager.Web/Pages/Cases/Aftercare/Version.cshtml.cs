using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare;

/// <summary>One version of a plan, current or superseded, as agreed at the time.</summary>
[Needs(Permission.ViewAftercare)]
public sealed class VersionModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : PlanPage(db, documents, user, texts)
{
    [FromRoute(Name = "version")]
    public Guid VersionId { get; set; }

    public AftercarePlan SelectedVersion { get; private set; } = null!;

    public string RecordedBy { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Decryptor.DecryptAsync([SelectedVersion], cancellationToken);
        RecordedBy = (await Db.LoadStaffNamesAsync([SelectedVersion.RecordedBy], cancellationToken))[SelectedVersion.RecordedBy];
    }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        var result = await base.LoadAsync(cancellationToken);
        SelectedVersion = CaseFile?.Plans.FirstOrDefault(p => p.Id == VersionId)!;
        return result ?? (SelectedVersion is null ? NotFound() : null);
    }
}
