using CaseManager.Data.Persistence;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.Caseloads;

/// <summary>A page about the cases of one lead: the caller, or for an office lead anyone in the office.</summary>
[Needs(Permission.ManageTeam)]
public abstract class CaseloadPage(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PageModel
{
    /// <summary>Id of the lead; null for the caller.</summary>
    [FromQuery(Name = "of")]
    public Guid? RequestedLeadId { get; set; }

    public string Name { get; private set; } = "";

    public bool IsOwn => LeadId == user.Id;

    public IReadOnlyList<LedCase> LedCases { get; private set; } = [];

    protected StaffId LeadId => RequestedLeadId is { } of ? new(of) : user.Id;

    protected CaseManagerDb Db => db;

    protected CurrentUser CurrentUser => user;

    protected TextLocalizer Texts => texts;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellationToken = HttpContext.RequestAborted;
        (ViewData["Title"], ViewData["Area"]) = (texts["caseloads.title"], user.HasPermission(Permission.ViewCaseloads) ? "caseloads" : "cases");
        var name = IsOwn || user.HasPermission(Permission.ViewCaseloads)
            ? await db.Staff.Where(s => s.Id == LeadId).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        if (name is null)
        {
            context.Result = NotFound();
            return;
        }

        Name = name;
        LedCases = await db.CasesLedBy(LeadId, user, user.UtcNow).ToListAsync(cancellationToken);
        await LoadAsync(cancellationToken);
        await next();
    }

    /// <summary>Loads additional data before every handler.</summary>
    protected virtual Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Changes the cases one by one; returns the references of those that a business rule refused.</summary>
    protected async Task<IReadOnlyList<string>> UpdateEachAsync(IEnumerable<CaseId> cases, Action<Case, AuditStamp> change, CancellationToken cancellationToken)
    {
        var refused = new List<string>();
        foreach (var id in cases)
        {
            db.ChangeTracker.Clear();
            var changed = await db.Cases.Include(c => c.Members).SingleAsync(c => c.Id == id, cancellationToken);
            try
            {
                change(changed, user.CreateStamp());
                await db.SaveTeamAsync(changed, cancellationToken);
            }
            catch (BusinessRuleException broken) when (broken.Rule is BusinessRule.CannotLead or BusinessRule.AlreadyLead or BusinessRule.AlreadyDeputy
                or BusinessRule.CannotManageTeam)
            {
                refused.Add(changed.Reference.Value);
            }
        }

        return refused;
    }

    protected IActionResult RedirectToCaseload() => Redirect(IsOwn ? "/caseload" : $"/caseload?of={LeadId.Value}");
}
