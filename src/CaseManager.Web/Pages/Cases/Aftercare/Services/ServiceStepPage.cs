using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

public abstract class ServiceStepPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : ServicePage(db, documents, user, texts)
{
    [BindProperty]
    public ServiceStepForm Input { get; set; } = new();

    public abstract IReadOnlyList<ServiceEvent> AllowedSteps { get; }

    /// <summary>Id of the step that the new one supersedes; null if it corrects none.</summary>
    protected virtual Guid? SupersedesId => null;

    protected override bool IsAvailable => AllowedSteps.Count > 0;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var asked = Service.OriginalProviderId is { } id ? (await Db.LoadProvidersAsync([Service], cancellationToken)).GetValueOrDefault(id) : null;
        return await ApplyAndSaveAsync(stamp => CaseFile.RecordServiceStep(Service, Input.Id, Input.ToDetails(), SupersedesId, asked, stamp), "services.saved",
            GetServiceUrl(), cancellationToken);
    }
}
