using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Cases.Justice.Suspects;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Justice.Proceedings;

[Needs(Permission.RecordProceedings)]
public abstract class MilestonePage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
: ProceedingPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public virtual IEnumerable<MilestoneKind> AllowedKinds => Enum.GetValues<MilestoneKind>().Where(m => m != MilestoneKind.RecordedInError);

    public IReadOnlyList<Option> Suspects => [.. CaseFile.Suspects.OrderBy(s => s.Number).Select(s => new Option($"{s.Id}", Texts.Describe(s)))];

    /// <summary>Id of the milestone that the new one supersedes; null if it corrects none.</summary>
    protected virtual Guid? SupersedesId => null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.SuspectId is { } suspect && CaseFile.Suspects.All(s => s.Id != suspect))
        {
            ModelState.AddModelError("Input.SuspectId", Texts["common.errors.choose"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        // A suspect of another agency is not visible to the police caller and must survive their correction.
        var hidden = Proceeding.ActiveMilestones.FirstOrDefault(m => m.Id == SupersedesId)?.SuspectId is { } recipient
            && CaseFile.Suspects.All(s => s.Id != recipient) ? recipient : (Guid?)null;
        return await ApplyAndSaveAsync(
            stamp => CaseFile.RecordMilestone(Proceeding, Input.Id,
                new(Enum.Parse<MilestoneKind>(Input.Kind!), Input.OccurredOn.ToDate()!, Input.SuspectId ?? hidden, Input.Notes), SupersedesId, LegalReferences,
                stamp), DetailsUrl, cancellationToken);
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Kind { get; set; }

        public DateInput OccurredOn { get; set; } = new();

        public Guid? SuspectId { get; set; }

        public string? Notes { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Kind).Must(w => FormValues.TryParseCode<MilestoneKind>(w, out _)).WithMessageKey("justice.event.missing");
            RuleFor(f => f.OccurredOn).Must(d => d.ToDate() is not null).WithMessageKey("justice.occurredOn.missing");
            RuleFor(f => f.OccurredOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Notes).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
