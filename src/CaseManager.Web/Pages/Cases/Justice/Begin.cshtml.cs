using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Suspects;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Justice;

[Needs(Permission.RecordProceedings)]
public sealed class BeginModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : JusticePage(db, documents, user, texts)
{
    [BindProperty]
    public ProceedingForm Input { get; set; } = new();

    public IReadOnlyList<Option> Agencies { get; private set; } = [];

    public IReadOnlyList<Option> Others => [.. Opened.Proceedings.OrderBy(p => p.Id).Select(p => new Option($"{p.Id}", Texts.Say(p)))];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        Agencies = await Db.AgenciesAsync(Reader, cancellationToken);
        return await base.RefusalAsync(cancellationToken);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.LinkedTo is { } other && Opened.Proceedings.All(p => p.Id != other))
        {
            ModelState.AddModelError("Input.LinkedTo", Texts["common.errors.choose"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        return await ChangeAsync(by => Opened.OpenProceeding(Input.Id, Input.Facts(Agencies.Chosen(Input.Agency, Reader)), by), $"{Above}/{Input.Id}", cancellationToken);
    }
}
