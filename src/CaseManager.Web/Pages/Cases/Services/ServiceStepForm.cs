using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Services;

public sealed class ServiceStepForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? What { get; set; }

    public DateInput On { get; set; } = new();

    public string? Words { get; set; }

    public static ServiceStepForm Of(ServiceStep step) => new() { What = step.What.ToString(), On = DateInput.Of(step.On), Words = step.Content?.Said };

    /// <summary>Requires a validated form.</summary>
    public ServiceStepFacts Facts() => new(Enum.Parse<ServiceEvent>(What!), On.ToDate()!, Words);

    internal sealed class Rules : AbstractValidator<ServiceStepForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.What).Must(what => Answering.Is<ServiceEvent>(what, out _)).Says("services.what.missing");
            RuleFor(f => f.On).Must(d => d.ToDate() is not null).Says("services.on.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Words).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
