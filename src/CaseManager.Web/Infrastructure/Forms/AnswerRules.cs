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

    /// <summary>A text of at most so many characters, and not an answer and none at once.</summary>
    public static void Text<TForm>(
        this AbstractValidator<TForm> rules, Expression<Func<TForm, string?>> written, Expression<Func<TForm, string?>> silence, int most = Line)
    {
        rules.RuleFor(written).MaximumLength(most).Says("common.errors.long", most);
        var isWritten = written.Compile();
        rules.RuleFor(silence).Must((form, reason) => reason is null || isWritten(form) is null).Says("common.errors.both");
        rules.RuleFor(silence).Must(reason => reason is null || Answering.Is<Silence>(reason, out _)).Says("common.errors.choose");
    }

    /// <summary>One of these codes, one silence, or nothing.</summary>
    public static void Code<TForm>(this AbstractValidator<TForm> rules, Expression<Func<TForm, string?>> chosen, IReadOnlyCollection<string> known) =>
        rules.RuleFor(chosen).Must(c => c is null || known.Contains(c) || Answering.Is<Silence>(c, out _)).Says("common.errors.choose");

    /// <summary>Codes, or one silence, or nothing; never both.</summary>
    public static void Codes<TForm>(this AbstractValidator<TForm> rules, Expression<Func<TForm, List<string>>> chosen, IReadOnlyCollection<string> known)
    {
        rules.RuleFor(chosen).Must(all => all.All(c => known.Contains(c) || Answering.Is<Silence>(c, out _))).Says("common.errors.choose");
        rules.RuleFor(chosen).Must(all => all.Count <= 1 || !all.Exists(c => Answering.Is<Silence>(c, out _))).Says("common.errors.both");
    }

    /// <summary>Entries of a list of known codes, and not entries and a silence at once.</summary>
    public static void List<TForm>(
        this AbstractValidator<TForm> rules, Expression<Func<TForm, List<string?>>> entries, Expression<Func<TForm, string?>> silence, IReadOnlyCollection<string> known)
    {
        var filled = entries.Compile();
        rules.RuleFor(entries).Must(all => all.TrueForAll(e => e is null || known.Contains(e))).Says("common.errors.choose");
        rules.RuleFor(entries).Must(all => all.Count <= 20).Says("common.errors.choose");
        rules.RuleFor(silence).Must((form, reason) => reason is null || filled(form).TrueForAll(e => e is null)).Says("common.errors.both");
        rules.RuleFor(silence).Must(reason => reason is null || Answering.Is<Silence>(reason, out _)).Says("common.errors.choose");
    }

    /// <summary>A date as far as it is known, not in the future, and not a date and a silence at once.</summary>
    public static void Date<TForm>(
        this AbstractValidator<TForm> rules, Expression<Func<TForm, DateInput>> written, Expression<Func<TForm, string?>> silence, TimeProvider clock)
    {
        var boxes = written.Compile();
        rules.RuleFor(written).Must(d => d.IsEmpty || IsDate(d)).Says("common.errors.date");
        rules.RuleFor(written).Must(d => !IsDate(d) || Earliest(d) <= Today(clock)).Says("common.errors.future");
        rules.RuleFor(silence).Must((form, reason) => reason is null || boxes(form).IsEmpty).Says("common.errors.both");
    }

    /// <summary>The first day that a date may mean.</summary>
    public static DateOnly Earliest(DateInput date) => date.TryGetParts(out var year, out var month, out var day) ? new(year, month ?? 1, day ?? 1) : default;

    /// <summary>Whether there is such a date, and it is one of a life.</summary>
    public static bool IsDate(DateInput date) => date.TryGetParts(out var year, out var month, out var day) && ApproximateDate.Exists(year, month, day);

    /// <summary>The latest day that it is anywhere: no one's today is refused as the future.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().AddHours(14).UtcDateTime);
}
