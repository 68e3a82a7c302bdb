using System.Globalization;
using CaseManager.Domain.Law;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Pages.Law.Forms;

/// <summary>Non-working days of a year, with one public holiday per line.</summary>
public sealed class CalendarForm
{
    private const string DayFormat = "yyyy-MM-dd";
    private const int Earliest = 2000;
    private const int Latest = 2199;

    public string? Year { get; set; }

    public List<string> Weekend { get; set; } = [];

    public string? Days { get; set; }

    /// <summary>Years of the country that already have a calendar; set by the page.</summary>
    [BindNever]
    public IReadOnlyCollection<int> Taken { get; set; } = [];

    private int? Number => int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Earliest and <= Latest ? year : null;

    private IEnumerable<(int Line, Holiday? Holiday)> Lines => (Days ?? "").Split('\n')
        .Select((text, index) => (Line: index + 1, Text: text.Trim())).Where(l => l.Text.Length > 0).Select(l => (l.Line, Read(l.Text)));

    public static CalendarForm From(WorkingDayCalendar calendar) => new()
    {
        Year = calendar.Year.ToString(CultureInfo.InvariantCulture),
        Weekend = [.. calendar.Weekend.Select(d => $"{d}")],
        Days = string.Join('\n', calendar.Holidays.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.On:yyyy-MM-dd} {h.Name}"))),
    };

    /// <summary>Requires a validated form.</summary>
    public WorkingDayCalendar ToDetails() =>
        new(Number!.Value, [.. Weekend.Select(Enum.Parse<DayOfWeek>)], [.. Lines.Select(l => l.Holiday!).OrderBy(h => h.On)]);

    /// <summary>Monday first.</summary>
    public static IReadOnlyList<Option> DaysOfWeek(Texts texts) =>
        [.. Enum.GetValues<DayOfWeek>().OrderBy(d => d == DayOfWeek.Sunday).Select(d => new Option($"{d}", texts.Culture.DateTimeFormat.GetDayName(d)))];

    private static Holiday? Read(string line) =>
        line.Split(' ', 2, StringSplitOptions.TrimEntries) is [var date, { Length: > 0 and <= AnswerRules.Line } name]
        && DateOnly.TryParseExact(date, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day, name) : null;

    // Numbers of the invalid lines, for the error message.
    private static object?[] Numbers(IEnumerable<int> lines) => [string.Join(", ", lines)];

    private IReadOnlyList<int> Unreadable => [.. Lines.Where(l => l.Holiday is null).Select(l => l.Line)];

    private IReadOnlyList<int> OfAnotherYear => [.. Lines.Where(l => Number is { } year && l.Holiday?.On.Year != year).Select(l => l.Line)];

    private IReadOnlyList<int> Again => [.. Lines.GroupBy(l => l.Holiday?.On).SelectMany(same => same.Skip(1)).Select(l => l.Line)];

    internal sealed class Rules : AbstractValidator<CalendarForm>
    {
        public Rules()
        {
            RuleFor(f => f.Year).Must((form, _) => form.Number is not null).Says("lawBook.calendar.year.wrong", $"{Earliest}", $"{Latest}");
            RuleFor(f => f.Year).Must((form, _) => form.Number is not { } year || !form.Taken.Contains(year)).Says("lawBook.calendar.year.taken");
            RuleFor(f => f.Weekend).Must(all => all.Distinct().Count() < Enum.GetValues<DayOfWeek>().Length).Says("lawBook.calendar.weekend.wrong");
            RuleFor(f => f.Weekend).Must(all => all.TrueForAll(d => Answering.Is<DayOfWeek>(d, out _))).Says("common.errors.choose");
            RuleFor(f => f.Days).Cascade(CascadeMode.Stop)
                .NotEmpty().Says("lawBook.calendar.days.missing")
                .MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box)
                .Must((form, _) => form.Unreadable.Count == 0).WithMessage("lawBook.calendar.days.unreadable").WithState(f => Numbers(f.Unreadable))
                .Must((form, _) => form.OfAnotherYear.Count == 0).WithMessage("lawBook.calendar.days.otherYear").WithState(f => Numbers(f.OfAnotherYear))
                .Must((form, _) => form.Again.Count == 0).WithMessage("lawBook.calendar.days.twice").WithState(f => Numbers(f.Again));
        }
    }
}
