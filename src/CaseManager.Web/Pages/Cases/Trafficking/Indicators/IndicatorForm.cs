using CaseManager.Domain.Trafficking;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Trafficking.Indicators;

public sealed class IndicatorForm
{
    /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>An undefined value becomes the first element.</summary>
    public Element Element { get; set => field = Enum.IsDefined(value) ? value : default; }

    public string? Code { get; set; }

    public string? Statement { get; set; }

    public string? Source { get; set; }

    public string? NamedSource { get; set; }

    /// <summary>The document that supports the indicator.</summary>
    public Guid? DocumentId { get; set; }

    public DateInput OccurredOn { get; set; } = new();

    public string? Confidence { get; set; }

    /// <summary>Reason for superseding an earlier indicator.</summary>
    public string? Reason { get; set; }

    public static IndicatorForm FromIndicator(Indicator indicator) => new()
    {
        Element = indicator.Element,
        Code = indicator.Code,
        Statement = indicator.Content?.Statement,
        Source = indicator.Source.ToString(),
        NamedSource = indicator.Content?.NamedSource,
        DocumentId = indicator.Content?.DocumentId,
        OccurredOn = DateInput.FromDate(indicator.Content?.OccurredOn),
        Confidence = indicator.Confidence.ToString(),
    };

    /// <summary>Requires a validated form.</summary>
    public IndicatorDetails ToDetails() => new(
        Element, Code!, Enum.Parse<IndicatorSource>(Source!), Enum.Parse<Confidence>(Confidence!),
        new(Statement, NamedSource, OccurredOn.ToDate(), Reason, DocumentId));

    internal sealed class Rules : AbstractValidator<IndicatorForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Code).Must((form, code) => LegalDefinition.Current.GetTerms(form.Element).Any(t => t.Code == code))
                .WithMessageKey("indicators.code.missing");
            RuleFor(f => f.Statement).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.Statement).NotEmpty().WithMessageKey("indicators.statement.missing");
            RuleFor(f => f.Source).Must(source => FormValues.TryParseCode<IndicatorSource>(source, out _)).WithMessageKey("indicators.source.missing");
            RuleFor(f => f.NamedSource).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.OccurredOn).Must(d => d.IsEmpty || d.ToDate() is not null).WithMessageKey("common.errors.date");
            RuleFor(f => f.OccurredOn).Must(d => d.ToDate() is not { } date || date.Earliest <= AnswerRules.GetLatestToday(clock))
                .WithMessageKey("common.errors.future");
            RuleFor(f => f.Confidence).Must(confidence => FormValues.TryParseCode<Confidence>(confidence, out _))
                .WithMessageKey("indicators.confidence.missing");
            RuleFor(f => f.Reason).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
        }
    }
}
