using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Indicators of one element, each with its source and quotation.</summary>
public sealed class IndicatorsForm
{
    /// <summary>Codes of legal terms, or one non-response.</summary>
    public List<string> Selected { get; set; } = [];

    /// <summary>One entry per available term, in the order of the legal definition.</summary>
    public List<IntakeIndicatorForm> Details { get; set; } = [];

    public static IndicatorsForm FromAnswer(Answer<IReadOnlyList<IntakeIndicator>>? answer) => answer switch
    {
        null => new(),
        { HasValue: false } silent => new() { Selected = [silent.NonResponse.ToString()] },
        { Value: var signs } => new()
        {
            Selected = [.. signs!.Select(s => s.Code)],
            Details = [.. signs!.Select(s => new IntakeIndicatorForm { Code = s.Code, Source = s.Source.ToString(), Statement = s.Statement })],
        },
    };

    /// <summary>Creates an entry for each term.</summary>
    public void PrepareDetails(IReadOnlyList<LegalTerm> terms) => Details = [.. terms.Select(term => GetDetails(term.Code))];

    public Answer<IReadOnlyList<IntakeIndicator>> ToAnswer() =>
        Selected.Where(c => !FormValues.TryParseCode<NonResponse>(c, out _)).Distinct().Select(CreateIndicator).ToArray() is { Length: > 0 } signs
            ? Domain.Answer.Create<IReadOnlyList<IntakeIndicator>>(signs)
            : FormValues.ParseNonResponse(Selected.FirstOrDefault());

    private IntakeIndicatorForm GetDetails(string code) => Details.Find(d => d.Code == code) ?? new IntakeIndicatorForm { Code = code };

    private IntakeIndicator CreateIndicator(string code)
    {
        var details = GetDetails(code);
        return new(code, FormValues.TryParseCode<IndicatorSource>(details.Source, out var source) ? source : IndicatorSource.Survivor, details.Statement);
    }

    public static IValidator<IndicatorsForm> CreateRules(Element element)
    {
        var rules = new InlineValidator<IndicatorsForm>();
        rules.RuleForCodes(f => f.Selected, [.. LegalDefinition.Current.GetTerms(element).Select(t => t.Code)]);
        rules.RuleFor(f => f.Selected).Must((form, chosen) => form.Details.TrueForAll(d => d.Statement is null || chosen.Contains(d.Code!)))
            .WithMessageKey("intake.indicators.unselected");
        rules.RuleForEach(f => f.Details).SetValidator(IntakeIndicatorForm.CreateRules());
        return rules;
    }
}

public sealed class IntakeIndicatorForm
{
    /// <summary>Code of the legal term.</summary>
    public string? Code { get; set; }

    /// <summary>A code of <see cref="IndicatorSource"/>.</summary>
    public string? Source { get; set; }

    public string? Statement { get; set; }

    public static IValidator<IntakeIndicatorForm> CreateRules()
    {
        var rules = new InlineValidator<IntakeIndicatorForm>();
        rules.RuleFor(d => d.Source).Must(source => source is null || FormValues.TryParseCode<IndicatorSource>(source, out _))
            .WithMessageKey("intake.indicators.source.wrong");
        rules.RuleFor(d => d.Statement).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        return rules;
    }
}
