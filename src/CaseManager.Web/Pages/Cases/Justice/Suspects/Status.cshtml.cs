using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Suspects;

/// <summary>Records the procedural status of a suspect.</summary>
[Needs(Permission.RecordSuspects)]
public sealed class StatusModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : SuspectPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ApplyAndSaveAsync(
        stamp => CaseFile.RecordSuspectStatus(Suspect, Input.Id, Enum.Parse<SuspectStatus>(Input.Status!), Input.ChangedOn.ToDate()!, Input.Text, stamp),
        cancellationToken);

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Status { get; set; }

        public DateInput ChangedOn { get; set; } = new();

        public string? Text { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Status).Must(s => FormValues.TryParseCode<SuspectStatus>(s, out _)).WithMessageKey("suspects.status.missing");
            RuleFor(f => f.ChangedOn).Must(d => d.ToDate() is not null).WithMessageKey("suspects.status.date.missing");
            RuleFor(f => f.ChangedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Text).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
