using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Deadlines;

/// <summary>Adds a legal deadline that starts outside a procedure, such as at the last incident or the end of the work.</summary>
[Needs(Permission.AddDeadlines)]
public sealed class AddModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    private LegalReferenceData _legalReferences = null!;
    private IReadOnlyList<LegalReferenceEntry> _rules = [];

    public override string Section => "deadlines";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Preview of the deadline; null until requested.</summary>
    public DeadlineLine? Preview { get; private set; }

    public DateOnly Today => user.CreateStamp().Date;

    public IReadOnlyList<Option> Rules => [.. _rules.Select(r => new Option(
        r.Code,
        texts["deadlines.rule.option", texts[$"countries.{r.Jurisdiction}"], r.Name],
        r.IsVerified
            ? texts["deadlines.rule.text", texts.Describe(((DateRule)r.Details).TriggerEvent), r.Source]
            : texts["deadlines.rule.text.unverified", texts.Describe(((DateRule)r.Details).TriggerEvent), r.Source, texts["findings.unverified"]]))];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        _legalReferences = await Db.LoadLegalReferencesAsync(cancellationToken, LegalReferenceKind.DateRule, LegalReferenceKind.Calendar);
        _rules = [.. _legalReferences.FindInForce<DateRule>(Today)
            .Where(r => r.Details.TriggerEvent.IsClaimEvent() && r.Details.Length is not null
                && user.Role.GetLevel(Deadline.GetCompartment(r.Details)) == Level.Write).Select(r => r.Entry)];
        return await base.LoadAsync(cancellationToken);
    }

    public void OnGet()
    {
    }

    /// <summary>Previews the deadline without recording it.</summary>
    public Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken) => AddDeadlineAsync(
        (_, added, rule) =>
        {
            Preview = new(added, rule, user.Name, null, Person.CoverName);
            Db.ChangeTracker.Clear();
            return Task.FromResult<IActionResult>(Page());
        },
        cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => AddDeadlineAsync(
        async (_, _, _) =>
        {
            await Db.SaveIdempotentAsync(cancellationToken);
            TempData["Notice"] = texts["deadlines.added"];
            return Redirect(GetPageUrl("deadlines"));
        },
        cancellationToken);

    private async Task<IActionResult> AddDeadlineAsync(Func<Case, Deadline, LegalReferenceEntry, Task<IActionResult>> then, CancellationToken cancellationToken)
    {
        if (_rules.FirstOrDefault(r => r.Code == Input.Rule) is not { } rule)
        {
            ModelState.AddModelError("Input.Rule", texts["common.errors.choose"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var caseFile = await Db.Cases.Include(c => c.Victims).Include(c => c.Deadlines.Where(d => d.Id == Input.Id)).Include(c => c.Members)
            .ThenInclude(m => m.Staff).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var from = Input.TriggeredOn.ToDate()!;
        var held = _legalReferences.FindInForce(rule.Code, from.Earliest) ?? rule;
        return await then(caseFile,
            caseFile.AddDeadline(caseFile.Victims.Single(v => v.Id == Person.Id), Input.Id, held, from, _legalReferences, user.CreateStamp()), held);
    }

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice adds one deadline.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Rule { get; set; }

        public DateInput TriggeredOn { get; set; } = new();
    }

    internal sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules(TimeProvider clock)
        {
            RuleFor(f => f.Rule).NotEmpty().WithMessageKey("common.errors.choose");
            RuleFor(f => f.TriggeredOn).Must(d => d.ToDate() is not null).WithMessageKey("deadlines.triggeredOn.missing");
            RuleFor(f => f.TriggeredOn).MustNotBeInFuture(clock);
        }
    }
}
