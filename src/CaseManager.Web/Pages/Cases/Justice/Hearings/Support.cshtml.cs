using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Hearings;

/// <summary>Plans a person's preparation for a hearing and the companion on the day.</summary>
[Needs(Permission.PlanCourtSupport)]
public sealed class SupportModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : HearingPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> AttendanceOptions =>
        [new(bool.TrueString, Texts["hearings.willAttend"]), new(bool.FalseString, Texts["hearings.willNotAttend"])];

    public IReadOnlyList<Option> PreparationOptions => [new(bool.TrueString, Texts["hearings.prepared"]), new(bool.FalseString, Texts["hearings.notPrepared"])];

    public void OnGet()
    {
        var last = CaseFile.FindCourtSupport(Hearing, Person.Id);
        Input = last is null ? new() : new()
        {
            SupersedesId = last.Id,
            IsAttending = last.Content!.IsAttending.ToString(),
            Companion = last.Content.Companion,
            Preparation = last.Content.Preparation,
            IsPrepared = last.Content.IsPrepared.ToString(),
            SupportAfterHearing = last.Content.SupportAfterHearing,
        };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ApplyAndSaveAsync(
        stamp => CaseFile.PlanCourtSupport(
            Input.Id, Hearing, Victim,
            new(Input.IsAttending == bool.TrueString, Input.Companion, Input.Preparation, Input.IsPrepared == bool.TrueString, Input.SupportAfterHearing),
            Input.SupersedesId, stamp),
        cancellationToken);

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>The plan current when the form was opened; detects concurrent edits.</summary>
        public Guid? SupersedesId { get; set; }

        public string? IsAttending { get; set; }

        public string? Companion { get; set; }

        public string? Preparation { get; set; }

        public string? IsPrepared { get; set; }

        public string? SupportAfterHearing { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.IsAttending).Must(a => bool.TryParse(a, out _)).WithMessageKey("hearings.isAttending.missing");
            RuleFor(f => f.IsPrepared).Must(p => bool.TryParse(p, out _)).WithMessageKey("hearings.isPrepared.missing");
            RuleFor(f => f.Companion).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Preparation).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.SupportAfterHearing).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
