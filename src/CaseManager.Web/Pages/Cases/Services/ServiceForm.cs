using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Services;

/// <summary>A service to begin with, as a form holds it.</summary>
public sealed class ServiceForm
{
    /// <summary>The id that the service will have: the same form sent twice begins one.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Kind { get; set; }

    /// <summary>Which provider, by id; or ourselves.</summary>
    public string? Provider { get; set; }

    public DateInput On { get; set; } = new();

    /// <summary>Which goal of the plan it serves, by id.</summary>
    public string? Goal { get; set; }

    public string? Words { get; set; }

    public TermsForm Terms { get; set; } = new();

    /// <summary>That the survivor said yes, where that was asked.</summary>
    public string? Confirmed { get; set; }

    public bool IsOurs => Provider == ServiceTexts.Ours;

    /// <summary>The rules have seen to it that every answer is one.</summary>
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
