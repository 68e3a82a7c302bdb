using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Identification;

public sealed class StepForm
{
    /// <summary>Generated with the form, so that submitting it twice records one step.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? What { get; set; }

    public DateInput On { get; set; } = new();

    public DateInput Until { get; set; } = new();

    public string? Authority { get; set; }

    public string? ExternalReference { get; set; }

    public string? Reasons { get; set; }

    /// <summary>The document that supports the step.</summary>
    public Guid? Document { get; set; }

    public static StepForm Of(IdentificationStep step) => new()
    {
        What = step.What.ToString(),
        On = DateInput.Of(step.On),
        Until = DateInput.Of(step.Until),
        Authority = step.Content!.Authority,
        ExternalReference = step.Content.ExternalReference,
        Reasons = step.Content.Reasons,
        Document = step.Content.Document,
    };

    /// <summary>Requires a validated form.</summary>
    public StepFacts Facts()
    {
        var what = Enum.Parse<LegalEvent>(What!);
        return new(what, On.ToDate()!, what.SaysUntil() && Until.TryGetDate(out var until) ? until : null, new(Authority, ExternalReference, Reasons, Document));
    }

    internal sealed class Rules : AbstractValidator<StepForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.What).Must(what => Answering.Is<LegalEvent>(what, out _)).Says("identification.what.missing");
            RuleFor(f => f.On).Must(d => d.ToDate() is not null).Says("identification.on.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Until).Must(d => d.IsEmpty || d.TryGetDate(out _)).Says("identification.until.wrong");
            RuleFor(f => f.Until).Must((form, d) => !d.TryGetDate(out var until) || form.On.ToDate() is not { } on || until >= on.Earliest).Says("identification.until.early");
            RuleFor(f => f.Until).Must((form, d) => form.What != nameof(LegalEvent.PeriodExtended) || d.TryGetDate(out _)).Says("identification.until.missing");
            RuleFor(f => f.Authority).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.ExternalReference).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Reasons).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
