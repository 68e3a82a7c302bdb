using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People;

/// <summary>Takes another person into the case, by cover name; everything else can be asked later.</summary>
public sealed class AddModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : PeoplePage(db, user)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var other = Input.OneOf(People);
        if (Input.Other is not null && other is null)
        {
            ModelState.AddModelError("Input.Other", texts["common.errors.choose"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var opened = await Db.Cases.Include(c => c.Victims).ThenInclude(v => v.Identity).Include(c => c.Links).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        await documents.OpenAsync([.. opened.Victims.Select(v => v.Identity)], cancellationToken);
        var by = Sign();
        var added = opened.AddVictim(new(Input.Id), Input.CoverName, Input.Born.Answer(null, by.Day), null, by);
        opened.AddChildTasks(added, by, texts);
        if (other is not null)
        {
            opened.Link(Input.LinkId, added, opened.Victims.Single(v => v.Id == other.Id), Enum.Parse<LinkKind>(Input.Kind!), by);
        }

        await Db.SaveOnceAsync(cancellationToken);
        return BackToPeople();
    }

    public sealed class Form
    {
        /// <summary>The id that the person will have: the same form sent twice adds one.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>The id that the link will have.</summary>
        public Guid LinkId { get; set; } = Guid.CreateVersion7();

        public string? CoverName { get; set; }

        public BirthDateForm Born { get; set; } = new();

        /// <summary>With whom the person is linked, if with anyone.</summary>
        public string? Other { get; set; }

        public string? Kind { get; set; }

        /// <summary>Who was chosen; null for no one of these.</summary>
        public PersonOfCase? OneOf(IEnumerable<PersonOfCase> people) => people.FirstOrDefault(p => $"{p.Id.Value}" == Other);
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.CoverName).NotEmpty().Says("intake.person.coverName.missing");
            RuleFor(f => f.CoverName).MaximumLength(CoverName.Longest).Says("common.errors.long", CoverName.Longest);
            RuleFor(f => f.Born).SetValidator(new BirthDateForm.Rules(clock));
            RuleFor(f => f.Kind).Must(kind => Answering.Is<LinkKind>(kind, out _)).When(f => f.Other is not null).Says("people.link.kind.missing");
            RuleFor(f => f.Other).NotEmpty().When(f => f.Kind is not null).Says("people.link.other.missing");
        }
    }
}
