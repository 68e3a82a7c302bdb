using CaseManager.Domain.Trafficking;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Indicators;

public sealed class IndicatorForm
{
    /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>An undefined value becomes the first element.</summary>
    public Element Element { get; set => field = Enum.IsDefined(value) ? value : default; }

    public string? Code { get; set; }

    public string? Said { get; set; }

    public string? Source { get; set; }

    public string? NamedSource { get; set; }

    /// <summary>The document that supports the indicator.</summary>
    public Guid? Document { get; set; }

    public DateInput On { get; set; } = new();

    public string? Confidence { get; set; }

    /// <summary>Reason for superseding an earlier indicator.</summary>
    public string? Reason { get; set; }

    public static IndicatorForm Of(Indicator indicator) => new()
    {
        Element = indicator.Element,
        Code = indicator.Code,
        Said = indicator.Content?.Said,
        Source = indicator.Source.ToString(),
        NamedSource = indicator.Content?.NamedSource,
        Document = indicator.Content?.Document,
        On = DateInput.Of(indicator.Content?.On),
        Confidence = indicator.Confidence.ToString(),
    };

    /// <summary>Requires a validated form.</summary>
    public IndicatorFacts Facts() => new(
        Element, Code!, Enum.Parse<IndicatorSource>(Source!), Enum.Parse<Confidence>(Confidence!), new(Said, NamedSource, On.ToDate(), Reason, Document));

    internal sealed class Rules : AbstractValidator<IndicatorForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Code).Must((form, code) => LegalDefinition.Current.TermsOf(form.Element).Any(t => t.Code == code)).Says("indicators.code.missing");
            RuleFor(f => f.Said).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Said).NotEmpty().Says("indicators.said.missing");
            RuleFor(f => f.Source).Must(source => Answering.Is<IndicatorSource>(source, out _)).Says("indicators.source.missing");
            RuleFor(f => f.NamedSource).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.On).Must(d => d.IsEmpty || d.ToDate() is not null).Says("common.errors.date");
            RuleFor(f => f.On).Must(d => d.ToDate() is not { } date || date.Earliest <= AnswerRules.Today(clock)).Says("common.errors.future");
            RuleFor(f => f.Confidence).Must(confidence => Answering.Is<Confidence>(confidence, out _)).Says("indicators.confidence.missing");
            RuleFor(f => f.Reason).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
        }
    }
}
