using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Services;

public abstract class ServicePage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "services";

    public override string MenuSection => "aftercare";

    [FromRoute(Name = "service")]
    public Guid ServiceId { get; set; }

    public Service Service { get; private set; } = null!;

    protected Case Opened { get; private set; } = null!;

    protected CurrentUser Reader => user;

    protected Documents Documents => documents;

    protected Texts Texts => texts;

    /// <summary>Whether the page has an action to offer; if not, GET returns 404.</summary>
    protected virtual bool IsThere => true;

    public string Of(string page = "") => Address($"services/{ServiceId}{page}");

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        Opened = await Db.CaseWithServicesAsync(Case.Id, Person.Id, cancellationToken);
        if (Opened.Services.FirstOrDefault(s => s.Id == ServiceId) is not { } found)
        {
            return NotFound();
        }

        Service = found;
        await documents.OpenAsync([.. found.Steps, .. found.Provisions], cancellationToken);
        return IsThere || HttpMethods.IsPost(Request.Method) ? null : NotFound(); // a post is always accepted: the domain reports what is no longer possible
    }

    /// <summary>Applies a change, saves it idempotently and redirects with a notice.</summary>
    protected async Task<IActionResult> TellAsync(Action<Signature> tell, string notice, string next, CancellationToken cancellationToken)
    {
        tell(user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts[notice];
        return Redirect(next);
    }

    protected PageResult Again(string field, string what)
    {
        ModelState.AddModelError(field, what);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
