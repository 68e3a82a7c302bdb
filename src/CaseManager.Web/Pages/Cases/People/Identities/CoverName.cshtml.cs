using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People.Identities;

/// <summary>Changes a cover name, for example where it has become identifying.</summary>
[Needs(Permission.RecordIdentity)]
public sealed class CoverNameModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "person";

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input = new() { CoverName = Person.CoverName };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.Cases.Include(c => c.Victims).ThenInclude(v => v.Identity).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        await documents.DecryptAsync([.. caseFile.Victims.Select(v => v.Identity)], cancellationToken);
        var victim = caseFile.Victims.Single(v => v.Id == Person.Id);
        if (caseFile.BlockerToRenaming(victim, Input.CoverName) is { } rule)
        {
            ModelState.AddModelError("Input.CoverName", texts[$"rules.{rule}"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        caseFile.Rename(victim, Input.CoverName, user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        return Redirect(GetPageUrl("person"));
    }

    public sealed class Form
    {
        public string? CoverName { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.CoverName).NotEmpty().WithMessageKey("intake.person.coverName.missing");
            RuleFor(f => f.CoverName).MaximumLength(CaseManager.Domain.People.CoverName.MaxLength)
                .WithMessageKey("common.errors.long", CaseManager.Domain.People.CoverName.MaxLength);
        }
    }
}
