using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Sharing.Consents;

/// <summary>Records the answer to one consent question, which is asked separately and never preselected.</summary>
[Needs(Permission.RecordConsent)]
public sealed class RecordModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "consent";

    /// <summary>Code of the scope; ignored if an earlier answer is superseded.</summary>
    [FromQuery(Name = "scope")]
    public string? Scope { get; set; }

    /// <summary>The answer that the new one supersedes; null for a first answer.</summary>
    [FromQuery(Name = "of")]
    public Guid? SupersedesId { get; set; }

    [BindProperty]
    public ConsentQuestion Input { get; set; } = new();

    public ConsentScope RequestedScope { get; private set; }

    public void OnGet() => Input.SupersedesId = SupersedesId;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.Cases.Include(c => c.Victims).Include(c => c.Consents).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var victim = caseFile.Victims.Single(v => v.Id == Person.Id);
        var isThere = caseFile.Consents.Any(c => c.Id == Input.Id);
        if (!isThere && RequestedScope.RequiresRecipient() && Input.Recipient is null)
        {
            return ShowError("Input.Recipient", texts["consents.recipient.missing"]);
        }

        if (!isThere && caseFile.BlockerToAnswering(victim, RequestedScope, Input.SupersedesId) is { } rule)
        {
            return ShowError("Input.State", texts[$"rules.{rule}"]);
        }

        caseFile.RecordConsent(victim, Input.Id, RequestedScope, Input.ToAnswer(), Input.SupersedesId, user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        return Redirect(GetPageUrl("consent"));
    }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        if (SupersedesId is { } before)
        {
            var scopes = await Db.Consents.Where(c => c.Id == before && c.VictimId == Person.Id).Select(c => c.Scope).ToListAsync(cancellationToken);
            RequestedScope = scopes.FirstOrDefault();
            return scopes.Count == 0 ? NotFound() : null;
        }

        RequestedScope = FormValues.TryParseCode<ConsentScope>(Scope, out var asked) ? asked : ConsentScope.ShareWithOrganisation;
        return null;
    }

    private PageResult ShowError(string field, string error)
    {
        ModelState.AddModelError(field, error);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
