using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.FollowUps;

/// <summary>Base of the pages that record or correct a critical incident.</summary>
[Needs(Permission.RecordSafety)]
public abstract class IncidentPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
: FollowUpPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected Task<IActionResult> RecordAsync(Guid? supersedesId, CancellationToken cancellationToken) =>
        ApplyAndSaveAsync(stamp => CaseFile.RecordIncident(Victim, Input.Id, Input.ToDetails(), supersedesId, Texts["followUps.incident.task"], stamp),
            supersedesId is null ? "followUps.incident.saved" : "followUps.saved", cancellationToken);

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Kind { get; set; }

        public DateInput OccurredOn { get; set; } = new();

        public string? Description { get; set; }

        public string? Response { get; set; }

        public static Form FromIncident(CriticalIncident known) =>
            new()
            {
                Kind = known.Kind.ToString(),
                OccurredOn = DateInput.FromDate(known.OccurredOn),
                Description = known.Content!.Description,
                Response = known.Content.Response
            };

        /// <summary>Requires a validated form.</summary>
        public IncidentDetails ToDetails() => new(Enum.Parse<IncidentKind>(Kind!), OccurredOn.ToDate()!, new(Description!, Response));
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Kind).Must(k => FormValues.TryParseCode<IncidentKind>(k, out _)).WithMessageKey("followUps.kind.missing");
            RuleFor(f => f.OccurredOn).Must(d => !d.IsEmpty).WithMessageKey("followUps.occurredOn.missing");
            RuleFor(f => f.OccurredOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Description).NotEmpty().WithMessageKey("followUps.description.missing");
            RuleFor(f => f.Description).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.Response).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
