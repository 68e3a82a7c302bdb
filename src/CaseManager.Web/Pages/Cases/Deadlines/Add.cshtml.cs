using CaseManager.Data;
using CaseManager.Data.Law;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
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
public sealed class AddModel(CaseManagerDb db, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    private LawBook _law = null!;
    private IReadOnlyList<LawEntry> _rules = [];

    public override string Section => "deadlines";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Preview of the deadline; null until requested.</summary>
    public DeadlineLine? WouldFollow { get; private set; }

    public DateOnly Today => user.Sign().Day;

    public IReadOnlyList<Option> Rules => [.. _rules.Select(r => new Option(
        r.Code,
        texts["deadlines.rule.option", texts[$"countries.{r.Jurisdiction}"], r.Name],
        r.IsVerified
            ? texts["deadlines.rule.said", texts.Of(((DateRule)r.Details).From), r.Source]
            : texts["deadlines.rule.said.unverified", texts.Of(((DateRule)r.Details).From), r.Source, texts["law.unverified"]]))];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        _law = await Db.ReadLawAsync(cancellationToken, LawKind.DateRule, LawKind.Calendar);
        _rules = [.. _law.On<DateRule>(Today).Where(r => r.Says.From.IsOfClaim() && r.Says.Length is not null && user.Role.LevelIn(Deadline.CompartmentOf(r.Says)) == Level.Write).Select(r => r.Entry)];
        return await base.RefusalAsync(cancellationToken);
    }

    public void OnGet()
    {
    }

    /// <summary>Previews the deadline without recording it.</summary>
    public Task<IActionResult> OnPostWhatIfAsync(CancellationToken cancellationToken) => TellAsync(
        (_, added, rule) =>
        {
            WouldFollow = new(added, rule, user.Name, null, Person.CoverName);
            Db.ChangeTracker.Clear();
            return Task.FromResult<IActionResult>(Page());
        },
        cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => TellAsync(
        async (_, _, _) =>
        {
            await Db.SaveOnceAsync(cancellationToken);
            TempData["Notice"] = texts["deadlines.added"];
            return Redirect(Address("deadlines"));
        },
        cancellationToken);

    private async Task<IActionResult> TellAsync(Func<Case, Deadline, LawEntry, Task<IActionResult>> then, CancellationToken cancellationToken)
    {
        if (_rules.FirstOrDefault(r => r.Code == Input.Rule) is not { } rule)
        {
            ModelState.AddModelError("Input.Rule", texts["common.errors.choose"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var opened = await Db.Cases.Include(c => c.Victims).Include(c => c.Deadlines.Where(d => d.Id == Input.Id)).Include(c => c.Members).ThenInclude(m => m.Staff).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var from = Input.From.ToDate()!;
        var held = _law.On(rule.Code, from.Earliest) ?? rule;
        return await then(opened, opened.AddDeadline(opened.Victims.Single(v => v.Id == Person.Id), Input.Id, held, from, _law, user.Sign()), held);
    }

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice adds one deadline.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Rule { get; set; }

        public DateInput From { get; set; } = new();
    }

    internal sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules(TimeProvider clock)
        {
            RuleFor(f => f.Rule).NotEmpty().Says("common.errors.choose");
            RuleFor(f => f.From).Must(d => d.ToDate() is not null).Says("deadlines.from.missing");
            RuleFor(f => f.From).IsPast(clock);
        }
    }
}
