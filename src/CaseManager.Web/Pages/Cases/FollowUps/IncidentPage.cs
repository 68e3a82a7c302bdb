using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>Base of the pages that record or correct a critical incident.</summary>
[Needs(Permission.RecordSafety)]
public abstract class IncidentPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : FollowUpPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected Task<IActionResult> RecordAsync(Guid? instead, CancellationToken cancellationToken) =>
        TellAsync(by => Opened.RecordIncident(Victim, Input.Id, Input.Facts(), instead, Texts["followUp.incident.task"], by), instead is null ? "followUp.incident.saved" : "followUp.saved", cancellationToken);

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Kind { get; set; }

        public DateInput On { get; set; } = new();

        public string? Said { get; set; }

        public string? Done { get; set; }

        public static Form Of(CriticalIncident known) => new() { Kind = known.Kind.ToString(), On = DateInput.Of(known.On), Said = known.Content!.Said, Done = known.Content.Done };

        /// <summary>Requires a validated form.</summary>
        public IncidentFacts Facts() => new(Enum.Parse<IncidentKind>(Kind!), On.ToDate()!, new(Said!, Done));
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Kind).Must(k => Answering.Is<IncidentKind>(k, out _)).Says("followUp.kind.missing");
            RuleFor(f => f.On).Must(d => !d.IsEmpty).Says("followUp.happenedOn.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Said).NotEmpty().Says("followUp.what.missing");
            RuleFor(f => f.Said).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Done).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
