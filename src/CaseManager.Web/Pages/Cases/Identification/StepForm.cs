using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Identification;

public sealed class StepForm
{
    /// <summary>Generated with the form, so that submitting it twice records one step.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Event { get; set; }

    public DateInput OccurredOn { get; set; } = new();

    public DateInput EndsOn { get; set; } = new();

    public string? Authority { get; set; }

    public string? ExternalReference { get; set; }

    public string? Reasons { get; set; }

    /// <summary>The document that supports the step.</summary>
    public Guid? DocumentId { get; set; }

    public static StepForm FromStep(IdentificationStep step) => new()
    {
        Event = step.Event.ToString(),
        OccurredOn = DateInput.FromDate(step.OccurredOn),
        EndsOn = DateInput.FromDate(step.EndsOn),
        Authority = step.Content!.Authority,
        ExternalReference = step.Content.ExternalReference,
        Reasons = step.Content.Reasons,
        DocumentId = step.Content.DocumentId,
    };

    /// <summary>Requires a validated form.</summary>
    public IdentificationStepDetails ToDetails()
    {
        var kind = Enum.Parse<LegalEvent>(Event!);
        return new(kind, OccurredOn.ToDate()!, kind.CanSetEndDate() && EndsOn.TryGetDate(out var endsOn) ? endsOn : null,
            new(Authority, ExternalReference, Reasons, DocumentId));
    }

    internal sealed class Rules : AbstractValidator<StepForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Event).Must(description => FormValues.TryParseCode<LegalEvent>(description, out _)).WithMessageKey("identification.event.missing");
            RuleFor(f => f.OccurredOn).Must(d => d.ToDate() is not null).WithMessageKey("identification.occurredOn.missing");
            RuleFor(f => f.OccurredOn).MustNotBeInFuture(clock);
            RuleFor(f => f.EndsOn).Must(d => d.IsEmpty || d.TryGetDate(out _)).WithMessageKey("identification.endsOn.wrong");
            RuleFor(f => f.EndsOn).Must((form, d) => !d.TryGetDate(out var endsOn) || form.OccurredOn.ToDate() is not { } date || endsOn >= date.Earliest)
                .WithMessageKey("identification.endsOn.early");
            RuleFor(f => f.EndsOn).Must((form, d) => form.Event != nameof(LegalEvent.PeriodExtended) || d.TryGetDate(out _))
                .WithMessageKey("identification.endsOn.missing");
            RuleFor(f => f.Authority).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.ExternalReference).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Reasons).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
