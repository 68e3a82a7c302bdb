using CaseManager.Domain;
using FluentValidation;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>Form value of a free-text question: the text, or the reason for non-response.</summary>
public sealed class OpenText
{
    public string? Text { get; set; }

    public string? Silence { get; set; }

    public static OpenText Of(Answer<string>? answer) => new() { Text = answer?.Value, Silence = Answering.Reason(answer) };

    public Answer<string> Answer() => Text is not null ? Text : Answering.Why(Silence);

    /// <summary>Limits the length in characters, and refuses an answer together with a non-response.</summary>
    public static IValidator<OpenText> Rules(int most = AnswerRules.Line)
    {
        var rules = new InlineValidator<OpenText>();
        rules.RuleFor(q => q.Text).MaximumLength(most).Says("common.errors.long", most);
        rules.RuleFor(q => q.Silence).IsReason(q => q.Text is not null);
        return rules;
    }
}

/// <summary>Form value of a question for a full or partial date.</summary>
public sealed class OpenDate
{
    public DateInput Date { get; set; } = new();

    public string? Silence { get; set; }

    public static OpenDate Of(Answer<ApproximateDate>? answer) => new() { Date = DateInput.Of(answer?.Value), Silence = Answering.Reason(answer) };

    /// <summary>Expects input that passed the rules.</summary>
    public Answer<ApproximateDate> Answer() => Date.ToDate() is { } date ? date : Answering.Why(Silence);

    /// <summary>Refuses invalid and future dates, and an answer together with a non-response.</summary>
    public static IValidator<OpenDate> Rules(TimeProvider clock)
    {
        var rules = new InlineValidator<OpenDate>();
        rules.RuleFor(q => q.Date).Must(d => d.IsEmpty || d.ToDate() is not null).Says("common.errors.date");
        rules.RuleFor(q => q.Date).Must(d => d.ToDate() is not { } date || date.Earliest <= AnswerRules.Today(clock)).Says("common.errors.future");
        rules.RuleFor(q => q.Silence).IsReason(q => !q.Date.IsEmpty);
        return rules;
    }
}

/// <summary>Form value of a question with several entries from a long list.</summary>
public sealed class OpenList
{
    private const int Most = 20;

    public List<string?> Entries { get; set; } = [];

    public string? Silence { get; set; }

    public static OpenList Of(Answer<IReadOnlyList<string>>? answer) => new() { Entries = [.. answer?.Value ?? []], Silence = Answering.Reason(answer) };

    public Answer<IReadOnlyList<string>> Answer() =>
        Entries.OfType<string>().Distinct().ToArray() is { Length: > 0 } filled ? Domain.Answer.Of<IReadOnlyList<string>>(filled) : Answering.Why(Silence);

    /// <summary>Refuses unknown entries, and entries together with a non-response.</summary>
    public static IValidator<OpenList> Rules(IReadOnlyCollection<string> known)
    {
        var rules = new InlineValidator<OpenList>();
        rules.RuleFor(q => q.Entries).Must(all => all.Count <= Most && all.TrueForAll(e => e is null || known.Contains(e))).Says("common.errors.choose");
        rules.RuleFor(q => q.Silence).IsReason(q => q.Entries.Exists(e => e is not null));
        return rules;
    }
}
