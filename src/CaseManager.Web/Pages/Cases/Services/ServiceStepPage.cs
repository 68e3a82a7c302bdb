using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Services;

public abstract class ServiceStepPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ServicePage(db, documents, user, texts)
{
    [BindProperty]
    public ServiceStepForm Input { get; set; } = new();

    public abstract IReadOnlyList<ServiceEvent> Possible { get; }

    /// <summary>Id of the step that the new one supersedes; null if it corrects none.</summary>
    protected virtual Guid? Instead => null;

    protected override bool IsThere => Possible.Count > 0;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var asked = Service.AskedProviderId is { } id ? (await Db.ProvidersOfAsync([Service], cancellationToken)).GetValueOrDefault(id) : null;
        return await TellAsync(by => Opened.RecordServiceStep(Service, Input.Id, Input.Facts(), Instead, asked, by), "services.done", Of(), cancellationToken);
    }
}
