using System.Linq.Expressions;
using CaseManager.Domain;
using FluentValidation;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>The rules that forms about a survivor share.</summary>
public static class AnswerRules
{
    /// <summary>Most that is written in one line, in characters.</summary>
    public const int Line = 200;

    /// <summary>Most that is written in a box of several lines, in characters.</summary>
    public const int Box = 4000;

    /// <summary>One of these codes, one silence, or nothing.</summary>
    public static void Code<TForm>(this AbstractValidator<TForm> rules, Expression<Func<TForm, string?>> chosen, IReadOnlyCollection<string> known) =>
        rules.RuleFor(chosen).Must(c => c is null || known.Contains(c) || Answering.Is<Silence>(c, out _)).Says("common.errors.choose");

    /// <summary>Codes, or one silence, or nothing; never both.</summary>
    public static void Codes<TForm>(this AbstractValidator<TForm> rules, Expression<Func<TForm, List<string>>> chosen, IReadOnlyCollection<string> known)
    {
        rules.RuleFor(chosen).Must(all => all.All(c => known.Contains(c) || Answering.Is<Silence>(c, out _))).Says("common.errors.choose");
        rules.RuleFor(chosen).Must(all => all.Count <= 1 || !all.Exists(c => Answering.Is<Silence>(c, out _))).Says("common.errors.both");
    }

    /// <summary>A silence or nothing; and nothing where there is an answer.</summary>
    public static void IsReason<TQuestion>(this IRuleBuilderInitial<TQuestion, string?> silence, Func<TQuestion, bool> isAnswered) => silence
        .Must(reason => reason is null || Answering.Is<Silence>(reason, out _)).Says("common.errors.choose")
        .Must((question, reason) => reason is null || !isAnswered(question)).Says("common.errors.both");

    /// <summary>As much of a date as is known, or nothing; and not in the future.</summary>
    public static void IsPast<TForm>(this IRuleBuilderInitial<TForm, DateInput> date, TimeProvider clock) => date
        .Must(d => d.IsEmpty || d.ToDate() is not null).Says("common.errors.date")
        .Must(d => d.ToDate() is not { } known || known.Earliest <= Today(clock)).Says("common.errors.future");

    /// <summary>The earliest day that it is anywhere: no one's today is refused as over.</summary>
    public static DateOnly EarliestToday(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().AddHours(-12).UtcDateTime);

    /// <summary>The latest day that it is anywhere: no one's today is refused as the future.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().AddHours(14).UtcDateTime);
}
