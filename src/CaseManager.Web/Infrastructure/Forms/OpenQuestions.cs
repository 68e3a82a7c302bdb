using CaseManager.Domain;
using FluentValidation;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>Form value of a free-text question: the text, or the reason for non-response.</summary>
public sealed class TextAnswerInput
{
    public string? Text { get; set; }

    public string? NonResponse { get; set; }

    public static TextAnswerInput FromAnswer(Answer<string>? answer) => new() { Text = answer?.Value, NonResponse = FormValues.GetNonResponse(answer) };

    public Answer<string> ToAnswer() => Text is not null ? Text : FormValues.ParseNonResponse(NonResponse);

    /// <summary>Limits the length in characters, and refuses an answer together with a non-response.</summary>
    public static IValidator<TextAnswerInput> CreateRules(int limit = AnswerRules.MaxLineLength)
    {
        var rules = new InlineValidator<TextAnswerInput>();
        rules.RuleFor(q => q.Text).MaximumLength(limit).WithMessageKey("common.errors.long", limit);
        rules.RuleFor(q => q.NonResponse).MustBeNonResponse(q => q.Text is not null);
        return rules;
    }
}

/// <summary>Form value of a question for a full or partial date.</summary>
public sealed class DateAnswerInput
{
    public DateInput Date { get; set; } = new();

    public string? NonResponse { get; set; }

    public static DateAnswerInput FromAnswer(Answer<ApproximateDate>? answer) =>
        new() { Date = DateInput.FromDate(answer?.Value), NonResponse = FormValues.GetNonResponse(answer) };

    /// <summary>Expects input that passed the rules.</summary>
    public Answer<ApproximateDate> ToAnswer() => Date.ToDate() is { } date ? date : FormValues.ParseNonResponse(NonResponse);

    /// <summary>Refuses invalid and future dates, and an answer together with a non-response.</summary>
    public static IValidator<DateAnswerInput> CreateRules(TimeProvider clock)
    {
        var rules = new InlineValidator<DateAnswerInput>();
        rules.RuleFor(q => q.Date).Must(d => d.IsEmpty || d.ToDate() is not null).WithMessageKey("common.errors.date");
        rules.RuleFor(q => q.Date).Must(d => d.ToDate() is not { } date || date.Earliest <= AnswerRules.GetLatestToday(clock))
            .WithMessageKey("common.errors.future");
        rules.RuleFor(q => q.NonResponse).MustBeNonResponse(q => !q.Date.IsEmpty);
        return rules;
    }
}

/// <summary>Form value of a question with several entries from a long list.</summary>
public sealed class ListAnswerInput
{
    private const int MaxEntries = 20;

    public List<string?> Entries { get; set; } = [];

    public string? NonResponse { get; set; }

    public static ListAnswerInput FromAnswer(Answer<IReadOnlyList<string>>? answer) =>
        new() { Entries = [.. answer?.Value ?? []], NonResponse = FormValues.GetNonResponse(answer) };

    public Answer<IReadOnlyList<string>> ToAnswer() =>
        Entries.OfType<string>().Distinct().ToArray() is { Length: > 0 } filled
        ? Domain.Answer.Create<IReadOnlyList<string>>(filled) : FormValues.ParseNonResponse(NonResponse);

    /// <summary>Refuses unknown entries, and entries together with a non-response.</summary>
    public static IValidator<ListAnswerInput> CreateRules(IReadOnlyCollection<string> known)
    {
        var rules = new InlineValidator<ListAnswerInput>();
        rules.RuleFor(q => q.Entries).Must(all => all.Count <= MaxEntries && all.TrueForAll(e => e is null || known.Contains(e)))
            .WithMessageKey("common.errors.choose");
        rules.RuleFor(q => q.NonResponse).MustBeNonResponse(q => q.Entries.Exists(e => e is not null));
        return rules;
    }
}
