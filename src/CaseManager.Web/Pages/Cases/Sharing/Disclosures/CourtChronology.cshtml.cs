using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Sharing.Disclosures;

/// <summary>Records the recipient, purpose and ground of a court chronology before it can be printed.</summary>
[Needs(Permission.CreateCourtChronology)]
public sealed class CourtChronologyModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    private Case _caseFile = null!;
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
        var details = Input.ToDetails();
        if (_caseFile.Disclosures.All(d => d.Id != Input.Id) && _caseFile.BlockerToDisclosing(_victim, details, user.CreateStamp().Date) is { } rule)
        {
            ModelState.AddModelError("Input.Ground", texts[$"rules.{rule}"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        _caseFile.Disclose(_victim, Input.Id, details, user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        return Redirect($"/cases/{Case.Reference}/court-chronology/{Input.Id}");
    }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        _caseFile = await Db.Cases.Include(c => c.Victims).Include(c => c.Consents).Include(c => c.Disclosures).AsSplitQuery()
            .SingleAsync(c => c.Id == Case.Id, cancellationToken);
        _victim = _caseFile.Victims.Single(v => v.Id == Person.Id);
        var consents = _caseFile.GetDisclosureConsents(_victim, user.CreateStamp().Date);
        await documents.DecryptAsync([.. consents], cancellationToken);
        Grounds =
        [
            .. consents.Select(c => new Option($"{c.Id}", texts["disclosures.basis.consent", texts.Describe(c.Scope), c.Content!.Details.Recipient],
                c.ExpiresOn is { } end ? texts["disclosures.basis.validUntil", texts.FormatDate(end)] : null)),
            .. LegalBases.Current.Disclosure.Select(t =>
                new Option(t.Code, texts[$"findings.lawfulBasis.{t.Code}"],
                    t.IsVerified ? t.Source : texts["disclosures.basis.unverified", t.Source, texts["findings.unverified"]])),
        ];
        return null;
    }
}
