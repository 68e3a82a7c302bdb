using System.Globalization;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Pages.Administration.LegalReference.Forms;

/// <summary>Non-working days of a year, with one public holiday per line.</summary>
public sealed class CalendarForm
{
    private const string DayFormat = "yyyy-MM-dd";
    private const int MinYear = 2000;
    private const int MaxYear = 2199;

    public string? Year { get; set; }

    public List<string> Weekend { get; set; } = [];

    public string? Holidays { get; set; }

    /// <summary>Years of the country that already have a calendar; set by the page.</summary>
    [BindNever]
    public IReadOnlyCollection<int> ExistingYears { get; set; } = [];

    private int? ParsedYear =>
        int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= MinYear and <= MaxYear ? year : null;

    private IEnumerable<(int Line, Holiday? Holiday)> ParsedLines => (Holidays ?? "").Split('\n')
        .Select((text, index) => (Line: index + 1, Text: text.Trim())).Where(l => l.Text.Length > 0).Select(l => (l.Line, ParseHoliday(l.Text)));

    public static CalendarForm FromDetails(WorkingDayCalendar calendar) => new()
    {
        Year = calendar.Year.ToString(CultureInfo.InvariantCulture),
        Weekend = [.. calendar.Weekend.Select(d => $"{d}")],
        Holidays = string.Join('\n', calendar.Holidays.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Date:yyyy-MM-dd} {h.Name}"))),
    };

    /// <summary>Requires a validated form.</summary>
    public WorkingDayCalendar ToDetails() =>
        new(ParsedYear!.Value, [.. Weekend.Select(Enum.Parse<DayOfWeek>)], [.. ParsedLines.Select(l => l.Holiday!).OrderBy(h => h.Date)]);

    /// <summary>Monday first.</summary>
    public static IReadOnlyList<Option> GetDaysOfWeek(TextLocalizer texts) =>
        [.. Enum.GetValues<DayOfWeek>().OrderBy(d => d == DayOfWeek.Sunday).Select(d => new Option($"{d}", texts.Culture.DateTimeFormat.GetDayName(d)))];

    private static Holiday? ParseHoliday(string line) =>
        line.Split(' ', 2, StringSplitOptions.TrimEntries) is [var date, { Length: > 0 and <= AnswerRules.MaxLineLength } name]
        && DateOnly.TryParseExact(date, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day, name) : null;

    // Numbers of the invalid lines, for the error message.
    private static object?[] FormatLineNumbers(IEnumerable<int> lines) => [string.Join(", ", lines)];

    private IReadOnlyList<int> InvalidLines => [.. ParsedLines.Where(l => l.Holiday is null).Select(l => l.Line)];

    private IReadOnlyList<int> OtherYearLines => [.. ParsedLines.Where(l => ParsedYear is { } year && l.Holiday?.Date.Year != year).Select(l => l.Line)];

    private IReadOnlyList<int> DuplicateLines => [.. ParsedLines.GroupBy(l => l.Holiday?.Date).SelectMany(same => same.Skip(1)).Select(l => l.Line)];

    internal sealed class Rules : AbstractValidator<CalendarForm>
    {
        public Rules()
        {
            RuleFor(f => f.Year).Must((form, _) => form.ParsedYear is not null)
                .WithMessageKey("legalReference.calendar.year.wrong", $"{MinYear}", $"{MaxYear}");
            RuleFor(f => f.Year).Must((form, _) => form.ParsedYear is not { } year || !form.ExistingYears.Contains(year))
                .WithMessageKey("legalReference.calendar.year.duplicate");
            RuleFor(f => f.Weekend).Must(all => all.Distinct().Count() < Enum.GetValues<DayOfWeek>().Length)
                .WithMessageKey("legalReference.calendar.weekend.wrong");
            RuleFor(f => f.Weekend).Must(all => all.TrueForAll(d => FormValues.TryParseCode<DayOfWeek>(d, out _))).WithMessageKey("common.errors.choose");
            RuleFor(f => f.Holidays).Cascade(CascadeMode.Stop)
                .NotEmpty().WithMessageKey("legalReference.calendar.publicHolidays.missing")
                .MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength)
                .Must((form, _) => form.InvalidLines.Count == 0).WithMessage("legalReference.calendar.publicHolidays.unreadable")
                .WithState(f => FormatLineNumbers(f.InvalidLines))
                .Must((form, _) => form.OtherYearLines.Count == 0).WithMessage("legalReference.calendar.publicHolidays.otherYear")
                .WithState(f => FormatLineNumbers(f.OtherYearLines))
                .Must((form, _) => form.DuplicateLines.Count == 0).WithMessage("legalReference.calendar.publicHolidays.duplicate")
                .WithState(f => FormatLineNumbers(f.DuplicateLines));
        }
    }
}
