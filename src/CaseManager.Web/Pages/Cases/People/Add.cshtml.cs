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

/// <summary>Requires only a cover name; all other data can be recorded later.</summary>
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
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>Idempotency key of the link to another person.</summary>
        public Guid LinkId { get; set; } = Guid.CreateVersion7();

        public string? CoverName { get; set; }

        public BirthDateForm Born { get; set; } = new();

        /// <summary>Id of the person to link with; null for no link.</summary>
        public string? Other { get; set; }

        public string? Kind { get; set; }

        /// <summary>The selected person; null if none of these.</summary>
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
