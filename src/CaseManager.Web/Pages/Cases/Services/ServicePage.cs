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

/// <summary>A page about one service.</summary>
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

    /// <summary>Whether there is something on the page that one can do.</summary>
    protected virtual bool IsThere => true;

    /// <summary>The address of another page about the same service.</summary>
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
        return IsThere || HttpMethods.IsPost(Request.Method) ? null : NotFound(); // what was sent is answered by the domain
    }

    /// <summary>Tells the case, and says so on the page to which it goes on.</summary>
    protected async Task<IActionResult> TellAsync(Action<Signature> tell, string notice, string next, CancellationToken cancellationToken)
    {
        tell(user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts[notice];
        return Redirect(next);
    }

    /// <summary>The form again, with what is wrong at a field of it.</summary>
    protected PageResult Again(string field, string what)
    {
        ModelState.AddModelError(field, what);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
