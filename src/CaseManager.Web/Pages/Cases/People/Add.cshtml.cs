using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People;

/// <summary>Adds a victim to the case; only a cover name is required, all other data can be recorded later.</summary>
public sealed class AddModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : PeoplePage(db, user)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var other = Input.FindOtherPerson(People);
        if (Input.OtherPerson is not null && other is null)
        {
            ModelState.AddModelError("Input.OtherPerson", texts["common.errors.choose"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var caseFile = await Db.Cases.Include(c => c.Victims).ThenInclude(v => v.Identity).Include(c => c.Links).AsSplitQuery()
            .SingleAsync(c => c.Id == Case.Id, cancellationToken);
        await documents.DecryptAsync([.. caseFile.Victims.Select(v => v.Identity)], cancellationToken);
        var stamp = CreateStamp();
        var added = caseFile.AddVictim(new(Input.Id), Input.CoverName, Input.BirthDate.ToAnswer(null, stamp.Date), null, stamp);
        caseFile.AddChildTasks(added, stamp, texts);
        if (other is not null)
        {
            caseFile.LinkVictims(Input.LinkId, added, caseFile.Victims.Single(v => v.Id == other.Id), Enum.Parse<LinkKind>(Input.Kind!), stamp);
        }

        await Db.SaveIdempotentAsync(cancellationToken);
        return RedirectToPeople();
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>Idempotency key of the link to another person.</summary>
        public Guid LinkId { get; set; } = Guid.CreateVersion7();

        public string? CoverName { get; set; }

        public BirthDateForm BirthDate { get; set; } = new();

        /// <summary>Id of the person to link with; null for no link.</summary>
        public string? OtherPerson { get; set; }

        public string? Kind { get; set; }

        /// <summary>The selected person; null if the id matches none of them.</summary>
        public PersonOfCase? FindOtherPerson(IEnumerable<PersonOfCase> people) => people.FirstOrDefault(p => $"{p.Id.Value}" == OtherPerson);
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.CoverName).NotEmpty().WithMessageKey("intake.person.coverName.missing");
            RuleFor(f => f.CoverName).MaximumLength(CoverName.MaxLength).WithMessageKey("common.errors.long", CoverName.MaxLength);
            RuleFor(f => f.BirthDate).SetValidator(new BirthDateForm.Rules(clock));
            RuleFor(f => f.Kind).Must(kind => FormValues.TryParseCode<LinkKind>(kind, out _)).When(f => f.OtherPerson is not null)
                .WithMessageKey("people.link.kind.missing");
            RuleFor(f => f.OtherPerson).NotEmpty().When(f => f.Kind is not null).WithMessageKey("people.link.otherPerson.missing");
        }
    }
}
