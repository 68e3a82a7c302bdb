using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Identities;

/// <summary>Changes a cover name, for example where it has become identifying.</summary>
[Needs(Permission.RecordIdentity)]
public sealed class CoverNameModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "person";

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input = new() { CoverName = Person.CoverName };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.Include(c => c.Victims).ThenInclude(v => v.Identity).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        await documents.OpenAsync([.. opened.Victims.Select(v => v.Identity)], cancellationToken);
        var victim = opened.Victims.Single(v => v.Id == Person.Id);
        if (opened.BlockerToRenaming(victim, Input.CoverName) is { } rule)
        {
            ModelState.AddModelError("Input.CoverName", texts[$"rules.{rule}"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        opened.Rename(victim, Input.CoverName, user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return Redirect(Address("person"));
    }

    public sealed class Form
    {
        public string? CoverName { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.CoverName).NotEmpty().Says("intake.person.coverName.missing");
            RuleFor(f => f.CoverName).MaximumLength(Domain.Victims.CoverName.Longest).Says("common.errors.long", Domain.Victims.CoverName.Longest);
        }
    }
}
