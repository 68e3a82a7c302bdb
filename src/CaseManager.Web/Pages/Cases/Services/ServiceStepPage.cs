using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Services;

/// <summary>A page on which something is taken down that happened with a service.</summary>
public abstract class ServiceStepPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ServicePage(db, documents, user, texts)
{
    [BindProperty]
    public ServiceStepForm Input { get; set; } = new();

    /// <summary>What may have happened.</summary>
    public abstract IReadOnlyList<ServiceEvent> Possible { get; }

    /// <summary>The step that this one corrects; null for none.</summary>
    protected virtual Guid? Instead => null;

    protected override bool IsThere => Possible.Count > 0;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var asked = Service.AskedProviderId is { } id ? (await Db.ProvidersOfAsync([Service], cancellationToken)).GetValueOrDefault(id) : null;
        return await TellAsync(by => Opened.RecordServiceStep(Service, Input.Id, Input.Facts(), Instead, asked, by), "services.done", Of(), cancellationToken);
    }
}
