using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Consents;

/// <summary>Records the answer to one consent question, which is asked separately and never preselected.</summary>
[Needs(Permission.RecordConsent)]
public sealed class RecordModel(CaseManagerDb db, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "consent";

    /// <summary>The scope asked about for the first time.</summary>
    [FromQuery(Name = "scope")]
    public string? Scope { get; set; }

    /// <summary>The answer that the new one supersedes.</summary>
    [FromQuery(Name = "of")]
    public Guid? Of { get; set; }

    [BindProperty]
    public ConsentQuestion Input { get; set; } = new();

    public ConsentScope Asked { get; private set; }

    public void OnGet() => Input.Instead = Of;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.Include(c => c.Victims).Include(c => c.Consents).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var victim = opened.Victims.Single(v => v.Id == Person.Id);
        var isThere = opened.Consents.Any(c => c.Id == Input.Id);
        if (!isThere && Asked.NamesRecipient() && Input.Recipient is null)
        {
            return Again("Input.Recipient", texts["consent.recipient.missing"]);
        }

        if (!isThere && opened.BlockerToAnswering(victim, Asked, Input.Instead) is { } rule)
        {
            return Again("Input.State", texts[$"rules.{rule}"]);
        }

        opened.RecordConsent(victim, Input.Id, Asked, Input.Answer(), Input.Instead, user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return Redirect(Address("consent"));
    }

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (Of is { } before)
        {
            var scopes = await Db.Consents.Where(c => c.Id == before && c.VictimId == Person.Id).Select(c => c.Scope).ToListAsync(cancellationToken);
            Asked = scopes.FirstOrDefault();
            return scopes.Count == 0 ? NotFound() : null;
        }

        Asked = Answering.Is<ConsentScope>(Scope, out var asked) ? asked : ConsentScope.ShareWithOrganisation;
        return null;
    }

    private PageResult Again(string field, string error)
    {
        ModelState.AddModelError(field, error);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
