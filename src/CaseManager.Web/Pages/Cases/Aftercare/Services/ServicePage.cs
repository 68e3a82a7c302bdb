using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

public abstract class ServicePage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "services";

    public override string MenuSection => "aftercare";

    [FromRoute(Name = "service")]
    public Guid ServiceId { get; set; }

    public Service Service { get; private set; } = null!;

    protected Case CaseFile { get; private set; } = null!;

    protected CurrentUser CurrentUser => user;

    protected RecordDecryptor Decryptor => documents;

    protected TextLocalizer Texts => texts;

    /// <summary>Whether the page has an action to offer; if not, GET returns 404.</summary>
    protected virtual bool IsAvailable => true;

    public string GetServiceUrl(string page = "") => GetPageUrl($"services/{ServiceId}{page}");

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        CaseFile = await Db.LoadCaseWithServicesAsync(documents, Case.Id, Person.Id, cancellationToken);
        if (CaseFile.Services.FirstOrDefault(s => s.Id == ServiceId) is not { } found)
        {
            return NotFound();
        }

        Service = found;
        await documents.DecryptAsync(found.Steps, cancellationToken);
        // a post is always accepted: the domain reports what is no longer possible
        return IsAvailable || HttpMethods.IsPost(Request.Method) ? null : NotFound();
    }

    /// <summary>Applies a change, saves it idempotently and redirects with a notice.</summary>
    protected async Task<IActionResult> ApplyAndSaveAsync(Action<AuditStamp> tell, string notice, string next, CancellationToken cancellationToken)
    {
        tell(user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts[notice];
        return Redirect(next);
    }

    protected PageResult ShowError(string field, string description)
    {
        ModelState.AddModelError(field, description);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
