using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Cases.Suspects;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Justice;

[Needs(Permission.RecordProceedings)]
public abstract class MilestonePage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ProceedingPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public virtual IEnumerable<MilestoneKind> Possible => Enum.GetValues<MilestoneKind>().Where(m => m != MilestoneKind.DidNotHappen);

    public IReadOnlyList<Option> Suspects => [.. Opened.Suspects.OrderBy(s => s.Number).Select(s => new Option($"{s.Id}", Texts.Say(s)))];

    /// <summary>Id of the milestone that the new one supersedes; null if it corrects none.</summary>
    protected virtual Guid? Instead => null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Suspect is { } suspect && Opened.Suspects.All(s => s.Id != suspect))
        {
            ModelState.AddModelError("Input.Suspect", Texts["common.errors.choose"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        // A suspect of another agency is not visible to the police caller and must survive their correction.
        var hidden = Proceeding.Happened.FirstOrDefault(m => m.Id == Instead)?.SuspectId is { } whom && Opened.Suspects.All(s => s.Id != whom) ? whom : (Guid?)null;
        return await ChangeAsync(
            by => Opened.RecordMilestone(Proceeding, Input.Id, new(Enum.Parse<MilestoneKind>(Input.What!), Input.On.ToDate()!, Input.Suspect ?? hidden, Input.Said), Instead, Law, by), Own, cancellationToken);
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? What { get; set; }

        public DateInput On { get; set; } = new();

        public Guid? Suspect { get; set; }

        public string? Said { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.What).Must(w => Answering.Is<MilestoneKind>(w, out _)).Says("justice.what.missing");
            RuleFor(f => f.On).Must(d => d.ToDate() is not null).Says("justice.on.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Said).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
