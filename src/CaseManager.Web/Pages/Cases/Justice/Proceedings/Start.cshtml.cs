using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Justice.Suspects;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Justice.Proceedings;

[Needs(Permission.RecordProceedings)]
public sealed class StartModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : JusticePage(db, documents, user, texts)
{
    [BindProperty]
    public ProceedingForm Input { get; set; } = new();

    public IReadOnlyList<Option> Agencies { get; private set; } = [];

    public IReadOnlyList<Option> OtherProceedings => [.. CaseFile.Proceedings.OrderBy(p => p.Id).Select(p => new Option($"{p.Id}", Texts.Describe(p)))];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        Agencies = await Db.LoadAgencyOptionsAsync(CurrentUser, cancellationToken);
        return await base.LoadAsync(cancellationToken);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.LinkedProceedingId is { } other && CaseFile.Proceedings.All(p => p.Id != other))
        {
            ModelState.AddModelError("Input.LinkedProceedingId", Texts["common.errors.choose"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        return await ApplyAndSaveAsync(stamp => CaseFile.OpenProceeding(Input.Id, Input.ToDetails(Agencies.FindSelected(Input.Agency, CurrentUser)), stamp),
            $"{ParentUrl}/{Input.Id}", cancellationToken);
    }
}
