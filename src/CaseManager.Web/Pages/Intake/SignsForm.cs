using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Which terms of an element were said or seen, and for each where it comes from and in what words.</summary>
public sealed class SignsForm
{
    /// <summary>Codes of terms, or one silence.</summary>
    public List<string> Chosen { get; set; } = [];

    /// <summary>By code: a code of <see cref="IndicatorSource"/>.</summary>
    public Dictionary<string, string?> Source { get; set; } = [];

    /// <summary>By code: the words.</summary>
    public Dictionary<string, string?> Words { get; set; } = [];

    public static SignsForm Of(Answer<IReadOnlyList<SaidSign>>? answer) => answer switch
    {
        null => new(),
        { IsGiven: false } silent => new() { Chosen = [silent.Silence.ToString()] },
        { Value: var signs } => new()
        {
            Chosen = [.. signs!.Select(s => s.Code)],
            Source = signs!.ToDictionary(s => s.Code, s => (string?)s.Source.ToString()),
            Words = signs!.ToDictionary(s => s.Code, s => s.Said),
        },
    };

    /// <summary>Gives every term a place, for the form to show.</summary>
    public void MakeRoomFor(IReadOnlyList<LegalTerm> terms)
    {
        foreach (var term in terms)
        {
            Source.TryAdd(term.Code, null);
            Words.TryAdd(term.Code, null);
        }
    }

    public Answer<IReadOnlyList<SaidSign>> Answer() =>
        Chosen.Where(c => !Answering.Is<Silence>(c, out _)).Distinct().Select(Sign).ToArray() is { Length: > 0 } signs
            ? Domain.Answer.Of<IReadOnlyList<SaidSign>>(signs)
            : Answering.Why(Chosen.FirstOrDefault());

    private SaidSign Sign(string code) => new(
        code,
        Answering.Is<IndicatorSource>(Source.GetValueOrDefault(code), out var source) ? source : IndicatorSource.Survivor,
        Words.GetValueOrDefault(code));

    /// <summary>The rules, for the terms of an element.</summary>
    public static IValidator<SignsForm> RulesFor(Element element)
    {
        var rules = new InlineValidator<SignsForm>();
        rules.Codes(f => f.Chosen, [.. LegalDefinition.Current.TermsOf(element).Select(t => t.Code)]);
        rules.RuleFor(f => f.Source).Must((form, sources) => form.Chosen.TrueForAll(c => Known(sources.GetValueOrDefault(c)))).Says("intake.signs.source.wrong");
        rules.RuleFor(f => f.Words).Must(words => words.Values.All(w => w is null || w.Length <= AnswerRules.Box)).Says("common.errors.long", AnswerRules.Box);
        return rules;
    }

    private static bool Known(string? source) => source is null || Answering.Is<IndicatorSource>(source, out _);
}
