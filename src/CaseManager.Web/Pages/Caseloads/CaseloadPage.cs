using CaseManager.Data;
using CaseManager.Data.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Caseloads;

/// <summary>A page about the cases of one lead: the caller, or for an office lead anyone in the office.</summary>
[Needs(Permission.ManageTeam)]
public abstract class CaseloadPage(CaseManagerDb db, CurrentUser user, Texts texts) : PageModel
{
    /// <summary>Id of the lead; null for the caller.</summary>
    [FromQuery(Name = "of")]
    public Guid? Of { get; set; }

    public string Name { get; private set; } = "";

    public bool IsOwn => LeadId == user.Id;

    public IReadOnlyList<LedCase> Led { get; private set; } = [];

    protected StaffId LeadId => Of is { } of ? new(of) : user.Id;

    protected CaseManagerDb Db => db;

    protected CurrentUser Reader => user;

    protected Texts Texts => texts;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellationToken = HttpContext.RequestAborted;
        (ViewData["Title"], ViewData["Area"]) = (texts["caseloads.title"], user.May(Permission.ViewCaseloads) ? "caseloads" : "cases");
        var name = IsOwn || user.May(Permission.ViewCaseloads)
            ? await db.Staff.Where(s => s.Id == LeadId).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        if (name is null)
        {
            context.Result = NotFound();
            return;
        }

        Name = name;
        Led = await db.CasesLedBy(LeadId, user, user.Now).ToListAsync(cancellationToken);
        await LoadAsync(cancellationToken);
        await next();
    }

    /// <summary>Loads additional data before every handler.</summary>
    protected virtual Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Changes the cases one by one; returns the references of those that a business rule refused.</summary>
    protected async Task<IReadOnlyList<string>> ChangeEachAsync(IEnumerable<CaseId> cases, Action<Case, Signature> change, CancellationToken cancellationToken)
    {
        var refused = new List<string>();
        foreach (var id in cases)
        {
            db.ChangeTracker.Clear();
            var changed = await db.Cases.Include(c => c.Members).SingleAsync(c => c.Id == id, cancellationToken);
            try
            {
                change(changed, user.Sign());
                await db.SaveTeamAsync(changed, cancellationToken);
            }
            catch (RuleBrokenException broken) when (broken.Rule is Rule.CannotLead or Rule.LeadsAlready or Rule.CoversAlready or Rule.NotYoursToDirect)
            {
                refused.Add(changed.Reference.Value);
            }
        }

        return refused;
    }

    protected IActionResult BackToCaseload() => Redirect(IsOwn ? "/caseload" : $"/caseload?of={LeadId.Value}");
}
