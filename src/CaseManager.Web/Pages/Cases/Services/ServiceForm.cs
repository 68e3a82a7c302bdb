using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Services;

public sealed class ServiceForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Kind { get; set; }

    /// <summary>Id of the provider, or <see cref="ServiceTexts.Ours"/>.</summary>
    public string? Provider { get; set; }

    public DateInput On { get; set; } = new();

    /// <summary>Id of the goal that the service supports.</summary>
    public string? Goal { get; set; }

    public string? Words { get; set; }

    public TermsForm Terms { get; set; } = new();

    /// <summary>Set if the survivor agreed, where confirmation is required.</summary>
    public string? Confirmed { get; set; }

    public bool IsOurs => Provider == ServiceTexts.Ours;

    /// <summary>Requires a validated form.</summary>
    public ServiceFacts Facts(Provider? provider, Goal? goal) =>
        new(Enum.Parse<ServiceKind>(Kind!), goal?.Id, provider, provider is null ? null : Terms.Terms(), On.ToDate()!, Words);

    internal sealed class Rules : AbstractValidator<ServiceForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Kind).Must(k => Answering.Is<ServiceKind>(k, out _)).Says("services.kind.missing");
            RuleFor(f => f.Provider).NotEmpty().Says("services.provider.missing");
            RuleFor(f => f.Provider).Must((form, _) => form.Terms.IsEmpty).When(f => f.IsOurs).Says("services.provider.termsOfOurs");
            RuleFor(f => f.On).Must(d => d.ToDate() is not null).Says("services.on.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Words).Empty().When(f => Answering.Is<ServiceKind>(f.Kind, out var kind) && kind.IsOfHealth()).Says("rules.ServiceWordsOfHealth");
            RuleFor(f => f.Words).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Terms).SetValidator(new TermsForm.Rules());
        }
    }
}
