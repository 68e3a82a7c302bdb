using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

public sealed class ServiceForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Kind { get; set; }

    /// <summary>Id of the provider, or <see cref="ServiceTexts.InHouse"/>.</summary>
    public string? Provider { get; set; }

    public DateInput OccurredOn { get; set; } = new();

    /// <summary>Id of the goal that the service supports.</summary>
    public string? Goal { get; set; }

    public string? AdditionalInformation { get; set; }

    public TermsForm Terms { get; set; } = new();

    /// <summary>Set if the survivor agreed, where confirmation is required.</summary>
    public string? Confirmed { get; set; }

    public bool IsInHouse => Provider == ServiceTexts.InHouse;

    /// <summary>Requires a validated form.</summary>
    public ServiceDetails ToDetails(Provider? provider, Goal? goal) =>
        new(Enum.Parse<ServiceKind>(Kind!), goal?.Id, provider, provider is null ? null : Terms.ToTerms(), OccurredOn.ToDate()!, AdditionalInformation);

    internal sealed class Rules : AbstractValidator<ServiceForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Kind).Must(k => FormValues.TryParseCode<ServiceKind>(k, out _)).WithMessageKey("services.kind.missing");
            RuleFor(f => f.Provider).NotEmpty().WithMessageKey("services.provider.missing");
            RuleFor(f => f.Provider).Must((form, _) => form.Terms.IsEmpty).When(f => f.IsInHouse).WithMessageKey("services.provider.internalTerms");
            RuleFor(f => f.OccurredOn).Must(d => d.ToDate() is not null).WithMessageKey("services.startedOn.missing");
            RuleFor(f => f.OccurredOn).MustNotBeInFuture(clock);
            RuleFor(f => f.AdditionalInformation).Empty().When(f => FormValues.TryParseCode<ServiceKind>(f.Kind, out var kind) && kind.IsHealthService())
                .WithMessageKey("rules.HealthInformationNotAllowed");
            RuleFor(f => f.AdditionalInformation).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.Terms).SetValidator(new TermsForm.Rules());
        }
    }
}
