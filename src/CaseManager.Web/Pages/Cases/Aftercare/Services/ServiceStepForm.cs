using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

public sealed class ServiceStepForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Event { get; set; }

    public DateInput OccurredOn { get; set; } = new();

    public string? AdditionalInformation { get; set; }

    public static ServiceStepForm FromStep(ServiceStep step) =>
        new() { Event = step.Event.ToString(), OccurredOn = DateInput.FromDate(step.OccurredOn), AdditionalInformation = step.Content?.AdditionalInformation };

    /// <summary>Requires a validated form.</summary>
    public ServiceStepDetails ToDetails() => new(Enum.Parse<ServiceEvent>(Event!), OccurredOn.ToDate()!, AdditionalInformation);

    internal sealed class Rules : AbstractValidator<ServiceStepForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Event).Must(description => FormValues.TryParseCode<ServiceEvent>(description, out _)).WithMessageKey("services.event.missing");
            RuleFor(f => f.OccurredOn).Must(d => d.ToDate() is not null).WithMessageKey("services.startedOn.missing");
            RuleFor(f => f.OccurredOn).MustNotBeInFuture(clock);
            RuleFor(f => f.AdditionalInformation).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
