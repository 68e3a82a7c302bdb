using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Disclosures;

/// <summary>Records the recipient, purpose and ground of a court chronology before it can be printed.</summary>
[Needs(Permission.MakeCourtChronology)]
public sealed class CourtChronologyModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    private Case _opened = null!;
    private Victim _victim = null!;

    public override string Section => "disclosures";

    [BindProperty]
    public CourtChronologyForm Input { get; set; } = new();

    /// <summary>Possible grounds: the consents in force and the legal bases.</summary>
    public IReadOnlyList<Option> Grounds { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var facts = Input.Facts();
        if (_opened.Disclosures.All(d => d.Id != Input.Id) && _opened.BlockerToDisclosing(_victim, facts, user.Sign().Day) is { } rule)
        {
            ModelState.AddModelError("Input.Ground", texts[$"rules.{rule}"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        _opened.Disclose(_victim, Input.Id, facts, user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return Redirect($"/cases/{Case.Reference}/court-chronology/{Input.Id}");
    }

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        _opened = await Db.Cases.Include(c => c.Victims).Include(c => c.Consents).Include(c => c.Disclosures).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        _victim = _opened.Victims.Single(v => v.Id == Person.Id);
        var consents = _opened.ConsentsToDisclosing(_victim, user.Sign().Day);
        await documents.OpenAsync([.. consents], cancellationToken);
        Grounds =
        [
            .. consents.Select(c => new Option($"{c.Id}", texts["disclosures.ground.consent", texts.Of(c.Scope), c.Content!.Details.Recipient], c.ExpiresOn is { } end ? texts["disclosures.ground.until", texts.Date(end)] : null)),
            .. LegalBases.Current.Disclosure.Select(t => new Option(t.Code, texts[$"law.basis.{t.Code}"], t.Verified ? t.Source : texts["disclosures.ground.unverified", t.Source, texts["law.unverified"]])),
        ];
        return null;
    }
}
