using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Indicators of one element, each with its source and quotation.</summary>
public sealed class SignsForm
{
    /// <summary>Codes of legal terms, or one non-response.</summary>
    public List<string> Chosen { get; set; } = [];

    /// <summary>One entry per available term, in the order of the legal definition.</summary>
    public List<SignDetails> Details { get; set; } = [];

    public static SignsForm Of(Answer<IReadOnlyList<SaidSign>>? answer) => answer switch
    {
        null => new(),
        { IsGiven: false } silent => new() { Chosen = [silent.Silence.ToString()] },
        { Value: var signs } => new()
        {
            Chosen = [.. signs!.Select(s => s.Code)],
            Details = [.. signs!.Select(s => new SignDetails { Code = s.Code, Source = s.Source.ToString(), Words = s.Said })],
        },
    };

    /// <summary>Creates an entry for each term.</summary>
    public void MakeRoomFor(IReadOnlyList<LegalTerm> terms) => Details = [.. terms.Select(term => DetailsOf(term.Code))];

    public Answer<IReadOnlyList<SaidSign>> Answer() =>
        Chosen.Where(c => !Answering.Is<Silence>(c, out _)).Distinct().Select(Sign).ToArray() is { Length: > 0 } signs
            ? Domain.Answer.Of<IReadOnlyList<SaidSign>>(signs)
            : Answering.Why(Chosen.FirstOrDefault());

    private SignDetails DetailsOf(string code) => Details.Find(d => d.Code == code) ?? new SignDetails { Code = code };

    private SaidSign Sign(string code)
    {
        var details = DetailsOf(code);
        return new(code, Answering.Is<IndicatorSource>(details.Source, out var source) ? source : IndicatorSource.Survivor, details.Words);
    }

    public static IValidator<SignsForm> RulesFor(Element element)
    {
        var rules = new InlineValidator<SignsForm>();
        rules.Codes(f => f.Chosen, [.. LegalDefinition.Current.TermsOf(element).Select(t => t.Code)]);
        rules.RuleFor(f => f.Chosen).Must((form, chosen) => form.Details.TrueForAll(d => d.Words is null || chosen.Contains(d.Code!))).Says("intake.signs.unticked");
        rules.RuleForEach(f => f.Details).SetValidator(SignDetails.Rules());
        return rules;
    }
}

public sealed class SignDetails
{
    /// <summary>Code of the legal term.</summary>
    public string? Code { get; set; }

    /// <summary>A code of <see cref="IndicatorSource"/>.</summary>
    public string? Source { get; set; }

    public string? Words { get; set; }

    public static IValidator<SignDetails> Rules()
    {
        var rules = new InlineValidator<SignDetails>();
        rules.RuleFor(d => d.Source).Must(source => source is null || Answering.Is<IndicatorSource>(source, out _)).Says("intake.signs.source.wrong");
        rules.RuleFor(d => d.Words).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        return rules;
    }
}
