using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Suspects;

/// <summary>Records the procedural status of a suspect.</summary>
[Needs(Permission.RecordSuspects)]
public sealed class StatusModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : SuspectPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ChangeAsync(
        by => Opened.RecordSuspectStatus(Suspect, Input.Id, Enum.Parse<SuspectStatus>(Input.Status!), Input.On.ToDate()!, Input.Said, by), cancellationToken);

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Status { get; set; }

        public DateInput On { get; set; } = new();

        public string? Said { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Status).Must(s => Answering.Is<SuspectStatus>(s, out _)).Says("suspects.status.missing");
            RuleFor(f => f.On).Must(d => d.ToDate() is not null).Says("suspects.on.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Said).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
