using System.Linq.Expressions;
using CaseManager.Domain;
using FluentValidation;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>Validation rules shared by forms about a survivor.</summary>
public static class AnswerRules
{
    /// <summary>Maximum length of a single-line answer, in characters.</summary>
    public const int MaxLineLength = 200;

    /// <summary>Maximum length of a multi-line answer, in characters.</summary>
    public const int MaxTextLength = 4000;

    /// <summary>Accepts one of these codes, one non-response, or nothing.</summary>
    public static void RuleForCode<TForm>(this AbstractValidator<TForm> rules, Expression<Func<TForm, string?>> chosen, IReadOnlyCollection<string> known) =>
        rules.RuleFor(chosen).Must(c => c is null || known.Contains(c) || FormValues.TryParseCode<NonResponse>(c, out _))
        .WithMessageKey("common.errors.choose");

    /// <summary>Accepts codes, or one non-response, or nothing; never both.</summary>
    public static void RuleForCodes<TForm>(this AbstractValidator<TForm> rules, Expression<Func<TForm, List<string>>> chosen, IReadOnlyCollection<string> known)
    {
        rules.RuleFor(chosen).Must(all => all.All(c => known.Contains(c) || FormValues.TryParseCode<NonResponse>(c, out _)))
            .WithMessageKey("common.errors.choose");
        rules.RuleFor(chosen).Must(all => all.Count <= 1 || !all.Exists(c => FormValues.TryParseCode<NonResponse>(c, out _)))
            .WithMessageKey("common.errors.both");
    }

    /// <summary>Accepts a non-response or nothing, and nothing if there is an answer.</summary>
    public static void MustBeNonResponse<TQuestion>(this IRuleBuilderInitial<TQuestion, string?> nonResponse, Func<TQuestion, bool> isAnswered) => nonResponse
        .Must(reason => reason is null || FormValues.TryParseCode<NonResponse>(reason, out _)).WithMessageKey("common.errors.choose")
        .Must((question, reason) => reason is null || !isAnswered(question)).WithMessageKey("common.errors.both");

    /// <summary>Accepts a full or partial date that is not in the future, or nothing.</summary>
    public static void MustNotBeInFuture<TForm>(this IRuleBuilderInitial<TForm, DateInput> date, TimeProvider clock) => date
        .Must(d => d.IsEmpty || d.ToDate() is not null).WithMessageKey("common.errors.date")
        .Must(d => d.ToDate() is not { } known || known.Earliest <= GetLatestToday(clock)).WithMessageKey("common.errors.future");

    /// <summary>The earliest current date of any time zone, so that today is refused as past in none of them.</summary>
    public static DateOnly GetEarliestToday(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().AddHours(-12).UtcDateTime);

    /// <summary>The latest current date of any time zone, so that today is refused as future in none of them.</summary>
    public static DateOnly GetLatestToday(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().AddHours(14).UtcDateTime);
}
