using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Hearings;

/// <summary>Plans a person's preparation for a hearing and the companion on the day.</summary>
[Needs(Permission.PlanCourtSupport)]
public sealed class SupportModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : HearingPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> AttendsOrNot => [new(bool.TrueString, Texts["hearings.attends"]), new(bool.FalseString, Texts["hearings.doesNotAttend"])];

    public IReadOnlyList<Option> PreparedOrNot => [new(bool.TrueString, Texts["hearings.prepared"]), new(bool.FalseString, Texts["hearings.notPrepared"])];

    public void OnGet()
    {
        var last = Opened.SupportAt(Hearing, Person.Id);
        Input = last is null ? new() : new()
        {
            Instead = last.Id,
            Attends = last.Content!.Attends.ToString(),
            Companion = last.Content.Companion,
            Preparation = last.Content.Preparation,
            IsPrepared = last.Content.IsPrepared.ToString(),
            Afterwards = last.Content.Afterwards,
        };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ChangeAsync(
        by => Opened.PlanCourtSupport(
            Input.Id, Hearing, Victim, new(Input.Attends == bool.TrueString, Input.Companion, Input.Preparation, Input.IsPrepared == bool.TrueString, Input.Afterwards), Input.Instead, by),
        cancellationToken);

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>The plan current when the form was opened; detects concurrent edits.</summary>
        public Guid? Instead { get; set; }

        public string? Attends { get; set; }

        public string? Companion { get; set; }

        public string? Preparation { get; set; }

        public string? IsPrepared { get; set; }

        public string? Afterwards { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Attends).Must(a => bool.TryParse(a, out _)).Says("hearings.attends.missing");
            RuleFor(f => f.IsPrepared).Must(p => bool.TryParse(p, out _)).Says("hearings.isPrepared.missing");
            RuleFor(f => f.Companion).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Preparation).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Afterwards).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
