using System.Text.Json;
using System.Text.RegularExpressions;
using CaseManager.Domain.Cases;
using CaseManager.Domain.LegalReference;
using Xunit;

namespace CaseManager.Domain.Tests.LegalReference;

/// <summary>
/// Dates calculated by hand with a calendar, for review by a lawyer. If a rule and an example differ, one of them is wrong: never regenerate an
/// example with the code.
/// </summary>
public partial class WorkedExamplesTests
{
    /// <summary>Rule; start date; the date before which it does not end, if any; expected date; reason.</summary>
    public static TheoryData<string, string, string?, string, string> Examples { get; } = new()
    {
        { "GB.NRM.FIRST_DECISION", "2026-11-23", null, "2026-11-30", "A Monday; Tuesday to Friday are four, and the next Monday is the fifth" },
        { "GB.NRM.FIRST_DECISION", "2026-11-21", null, "2026-11-27", "A Saturday; Monday to Friday" },
        { "GB.NRM.FIRST_DECISION", "2026-12-23", null, "2027-01-04", "24, 29, 30 and 31 December; the fifth is after New Year and its weekend" },
        { "GB.NRM.FIRST_DECISION", "2026-04-01", null, "2026-04-10", "2 April; 7 to 10 April after the four days of Easter" },

        { "GB.NRM.RECOVERY", "2026-11-05", null, "2026-12-04", "5 November is the first day, 30 November the 26th, 4 December the 30th" },
        { "GB.NRM.RECOVERY", "2026-11-05", "2026-11-20", "2026-12-04", "A conclusive decision before the 30 days are over ends nothing" },
        { "GB.NRM.RECOVERY", "2026-11-05", "2026-12-03", "2026-12-04", "Nor one on the day before the 30th" },
        { "GB.NRM.RECOVERY", "2026-11-05", "2026-12-04", "2026-12-04", "A conclusive decision on the 30th day" },
        { "GB.NRM.RECOVERY", "2026-11-05", "2026-12-05", "2026-12-05", "A conclusive decision on the day after: the later of both" },
        { "GB.NRM.RECOVERY", "2026-11-05", "2027-04-15", "2027-04-15", "A conclusive decision five months on: the later of both" },
        { "GB.NRM.RECOVERY", "2026-12-15", null, "2027-01-13", "17 days to the end of the year, with the first; 13 January is the 30th" },
        { "GB.NRM.RECOVERY", "2024-02-01", null, "2024-03-01", "29 February is the 29th day of a leap year" },
        { "GB.NRM.RECOVERY", "2023-02-01", null, "2023-03-02", "28 February is the 28th day of a common year" },
        { "GB.NRM.RECOVERY", "2023-01-30", null, "2023-02-28", "The first day of the new law: 30 days beginning with 30 January" },
        { "GB.NRM.RECOVERY", "2023-01-29", null, "2023-03-15", "The last day of the old: 2 days to the end of January, 28 of February, 15 of March are 45" },
        { "GB.NRM.RECOVERY", "2023-01-29", "2023-02-28", "2023-03-15", "By the old law, a conclusive decision before the 45 days are over ends nothing" },
        { "GB.NRM.RECOVERY", "2023-01-29", "2023-06-01", "2023-06-01", "By the old law, with a later conclusive decision" },
        { "GB.NRM.RECOVERY", "2022-10-01", null, "2022-11-15", "By the old law: 30 days to the end of October, 15 of November" },

        { "GB.NRM.MOVE_ON_POSITIVE", "2026-11-02", null, "2026-12-17", "28 days to the end of November, 17 of December" },
        { "GB.NRM.MOVE_ON_NEGATIVE_FIRST", "2026-11-02", null, "2026-11-13", "A Monday; four working days in its week, five in the next" },
        { "GB.NRM.MOVE_ON_NEGATIVE", "2026-12-18", null, "2027-01-05", "21 to 24 December, 29 to 31 December, 4 and 5 January" },
        { "GB.NRM.RECONSIDERATION_FIRST", "2026-11-10", null, "2026-12-10", "20 days to the end of November, 10 of December" },
        { "GB.NRM.RECONSIDERATION", "2026-12-20", null, "2027-01-19", "11 days to the end of the year, 19 of January" },
        { "GB.CICA", "2024-11-23", null, "2026-11-23", "Two years from the last incident" },
        { "GB.CICA", "2024-02-29", null, "2026-02-28", "From a leap day: 2026 has none" },
        { "GB.CICA", "2026-02-28", null, "2028-02-28", "From the day before March into a leap year: the same day, not the 29th" },
        { "GB.CIVIL_CLAIM", "2023-10-04", null, "2026-10-04", "Three years" },
        { "GB.CIVIL_CLAIM", "2024-02-29", null, "2027-02-28", "From a leap day" },
        { "GB.EMPLOYMENT_TRIBUNAL", "2026-06-20", null, "2026-09-19",
            "Three months that begin with the day itself (Employment Rights Act 1996, s. 23(2) and 111(2)): three months less a day" },
        { "GB.EMPLOYMENT_TRIBUNAL", "2026-11-30", null, "2027-02-28", "29 November would be the day before; February ends sooner" },
        { "GB.APPEAL", "2026-11-03", null, "2026-12-01", "27 days to the end of November, 1 December" },
        { "GB.UNDULY_LENIENT", "2027-02-01", null, "2027-03-01", "27 days to the end of February, 1 March" },
        { "GB.UNDULY_LENIENT", "2028-02-01", null, "2028-02-29", "28 days to the end of February in a leap year" },
        { "GB.VICTIMS_REVIEW", "2026-11-30", null, "2027-02-28", "February has no 30th" },
        { "GB.VICTIMS_REVIEW", "2027-11-30", null, "2028-02-29", "Nor in a leap year" },

        { "RO.MNIR.ASSESSMENT", "2026-11-23", null, "2026-12-02", "24 to 27 November; St Andrew and the National Day are left out" },
        { "RO.REFLECTION", "2026-11-23", null, "2027-02-21", "7 days of November, 31, 31, and 21 of February" },
        { "RO.REFLECTION", "2023-12-01", null, "2024-02-29", "30 days of December, 31 of January, 29 of February" },
        { "RO.REFLECTION", "2024-12-01", null, "2025-03-01", "30 days of December, 31 of January, 28 of February, 1 of March" },
        { "RO.STATE_COMPENSATION", "2023-10-14", null, "2026-10-14", "Three years" },
        { "RO.STATE_COMPENSATION", "2024-02-29", null, "2027-02-28", "From a leap day" },
        { "RO.REPORT", "2026-11-01", null, "2026-12-31", "29 days to the end of November, 31 of December" },
        { "RO.APPEAL", "2026-12-28", null, "2027-01-07", "3 days to the end of the year, 7 of January" },

        { "DE.REFLECTION", "2026-11-23", null, "2027-02-23", "Three months" },
        { "DE.REFLECTION", "2026-11-30", null, "2027-02-28", "February has no 30th" },
        { "DE.REFLECTION", "2023-11-30", null, "2024-02-29", "Nor in a leap year" },
        { "DE.REFLECTION", "2026-05-31", null, "2026-08-31", "From the last day to the last day" },
        { "DE.REFLECTION", "2026-08-31", null, "2026-11-30", "November has no 31st" },
        { "DE.REFLECTION", "2026-02-28", null, "2026-05-28", "From the last day of February: not to the last of May" },
        { "DE.PERMIT", "2026-11-23", null, "2027-11-23", "One year" },
        { "DE.PERMIT", "2024-02-29", null, "2025-02-28", "From a leap day" },
        { "DE.APPEAL", "2026-12-28", null, "2027-01-04", "One week" },
        { "DE.DETENTION_REVIEW", "2026-05-04", null, "2026-11-04", "Six months" },
        { "DE.DETENTION_REVIEW", "2026-08-31", null, "2027-02-28", "February has no 31st" },

        { "NL.REFLECTION", "2026-11-30", null, "2027-02-28", "February has no 30th" },
        { "NL.REFLECTION", "2023-11-30", null, "2024-02-29", "Nor in a leap year" },
        { "NL.REFLECTION", "2026-05-31", null, "2026-08-31", "From the last day to the last day" },
        { "NL.REFLECTION", "2026-10-15", null, "2027-01-15", "Across the end of the year" },
        { "NL.SCHADEFONDS", "2016-11-23", null, "2026-11-23", "Ten years" },
        { "NL.SCHADEFONDS", "2016-02-29", null, "2026-02-28", "From a leap day" },
        { "NL.APPEAL", "2026-12-21", null, "2027-01-04", "Two weeks" },

        { "PL.CERTIFICATE", "2026-11-30", null, "2027-02-28", "Three months; February has no 30th" },
        { "PL.CERTIFICATE", "2026-10-31", null, "2027-01-31", "Three months, from the last day to the last day" },
        { "PL.CERTIFICATE_CHILD", "2026-11-23", null, "2027-03-23", "Four months" },
        { "PL.CERTIFICATE_CHILD", "2026-10-31", null, "2027-02-28", "Four months; February has no 31st" },
        { "PL.CERTIFICATE_CHILD", "2023-10-31", null, "2024-02-29", "Nor in a leap year" },

        { "HU.REFLECTION", "2026-11-23", null, "2026-12-23", "One month" },
        { "HU.REFLECTION", "2027-01-31", null, "2027-02-28", "February has no 31st" },
        { "HU.REFLECTION", "2028-01-31", null, "2028-02-29", "Nor in a leap year" },

        { "BG.REFLECTION", "2026-11-23", null, "2026-12-23", "7 days of November, 23 of December" },
        { "BG.REFLECTION", "2026-12-15", null, "2027-01-14", "16 days to the end of the year, 14 of January" },
        { "BG.REFLECTION", "2024-01-31", null, "2024-03-01", "29 days of February in a leap year, 1 of March" },
        { "BG.REFLECTION", "2023-01-31", null, "2023-03-02", "28 days of February, 2 of March" },

        { "EU.GDPR.ACCESS", "2026-12-31", null, "2027-01-31", "One month" },
        { "EU.GDPR.ACCESS", "2027-01-31", null, "2027-02-28", "February has no 31st" },
    };

    /// <summary>Country; start date; fifth working day; excluded public holidays.</summary>
    public static TheoryData<string, string, string, string> FiveWorkingDays { get; } = new()
    {
        // Christmas 2025: 25 December is a Thursday.
        { "GB", "2025-12-23", "2026-01-02", "2025-12-25 2025-12-26 2026-01-01" },
        { "RO", "2025-12-23", "2026-01-05", "2025-12-25 2025-12-26 2026-01-01 2026-01-02" },
        { "DE", "2025-12-23", "2026-01-02", "2025-12-25 2025-12-26 2026-01-01" },
        { "NL", "2025-12-23", "2026-01-02", "2025-12-25 2025-12-26 2026-01-01" },
        { "PL", "2025-12-23", "2026-01-05", "2025-12-24 2025-12-25 2025-12-26 2026-01-01" },
        { "HU", "2025-12-23", "2026-01-02", "2025-12-25 2025-12-26 2026-01-01" },
        { "BG", "2025-12-23", "2026-01-05", "2025-12-24 2025-12-25 2025-12-26 2026-01-01" },

        // Christmas 2026: 26 December is a Saturday; the United Kingdom and Bulgaria observe it on Monday.
        { "GB", "2026-12-23", "2027-01-04", "2026-12-25 2026-12-28 2027-01-01" },
        { "RO", "2026-12-23", "2026-12-31", "2026-12-25" },
        { "DE", "2026-12-23", "2026-12-31", "2026-12-25" },
        { "NL", "2026-12-23", "2026-12-31", "2026-12-25" },
        { "PL", "2026-12-23", "2027-01-04", "2026-12-24 2026-12-25 2027-01-01" },
        { "HU", "2026-12-23", "2026-12-31", "2026-12-25" },
        { "BG", "2026-12-23", "2027-01-05", "2026-12-24 2026-12-25 2026-12-28 2027-01-01" },

        // New Year in Romania, with Epiphany and St John's Day.
        { "RO", "2026-12-29", "2027-01-08", "2027-01-01 2027-01-06 2027-01-07" },

        // In Poland, Christmas Eve was a working day until 2024.
        { "PL", "2024-12-23", "2025-01-02", "2024-12-25 2024-12-26 2025-01-01" },

        // Easter 2026: 5 April (Western), 12 April (Orthodox).
        { "GB", "2026-04-01", "2026-04-10", "2026-04-03 2026-04-06" },
        { "DE", "2026-04-01", "2026-04-10", "2026-04-03 2026-04-06" },
        { "NL", "2026-04-01", "2026-04-10", "2026-04-03 2026-04-06" },
        { "PL", "2026-04-01", "2026-04-09", "2026-04-06" },
        { "HU", "2026-04-01", "2026-04-10", "2026-04-03 2026-04-06" },
        { "RO", "2026-04-01", "2026-04-08", "" },
        { "BG", "2026-04-01", "2026-04-08", "" },
        { "RO", "2026-04-08", "2026-04-17", "2026-04-10 2026-04-13" },
        { "BG", "2026-04-08", "2026-04-17", "2026-04-10 2026-04-13" },
        { "GB", "2026-04-08", "2026-04-15", "" },

        // Easter 2025: 20 April in both calendars.
        { "GB", "2025-04-16", "2025-04-25", "2025-04-18 2025-04-21" },
        { "RO", "2025-04-16", "2025-04-25", "2025-04-18 2025-04-21" },
        { "BG", "2025-04-16", "2025-04-25", "2025-04-18 2025-04-21" },

        // Orthodox Easter 2027: 2 May, with Labour Day on the Saturday before and St George's Day on the Thursday after.
        { "RO", "2027-04-28", "2027-05-07", "2027-04-30 2027-05-03" },
        { "BG", "2027-04-28", "2027-05-11", "2027-04-30 2027-05-03 2027-05-04 2027-05-06" },

        // King's Day, and 5 May, which the Dutch Act on time limits names for every year.
        { "NL", "2026-04-23", "2026-05-01", "2026-04-27" },
        { "NL", "2026-04-30", "2026-05-08", "2026-05-05" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_deadline_matches_manual_calculation(string code, string from, string? notBefore, string expected, string reason)
    {
        var entry = LegalReferenceFixture.Shipped.FindInForce(code, LegalReferenceFixture.ParseDate(from))!;

        var calculated = LegalReferenceFixture.CalculateDates(entry, from, notBefore);

        Assert.True(expected == LegalReferenceFixture.FormatIso(calculated.DueOn),
            $"{code} from {from} is {LegalReferenceFixture.FormatIso(calculated.DueOn)}, and by hand {expected}. {reason}.");
    }

    [Theory]
    [MemberData(nameof(FiveWorkingDays))]
    public void Five_working_days_skip_and_name_national_holidays(string country, string from, string expected, string leftOut)
    {
        var calculated = CreateFiveDayRule().Calculate(LegalReferenceFixture.ParseDate(from), LegalReferenceFixture.Shipped.GetWorkingDays(country))!;

        Assert.Equal((expected, leftOut),
            (LegalReferenceFixture.FormatIso(calculated.DueOn), string.Join(' ', calculated.ExcludedHolidays.Select(d => LegalReferenceFixture.FormatIso(d)))));
        Assert.Empty(calculated.YearsWithoutCalendar);
    }

    [Fact]
    public void Every_rule_with_a_length_has_a_worked_example()
    {
        var worked = Examples.Select(row => LegalReferenceFixture.Shipped.FindInForce((string)row[0], LegalReferenceFixture.ParseDate((string)row[1]))!)
            .ToHashSet();

        Assert.Equal([], LegalReferenceFixture.Shipped.FindEverInForce(LegalReferenceKind.DateRule)
            .Where(r => ((DateRule)r.Details).Length is not null && !worked.Contains(r)).Select(r => $"{r.Code}, version {r.Version}"));
    }

    [Fact]
    public void Every_country_with_rules_in_working_days_has_an_example_of_Christmas_and_of_Easter()
    {
        var worked = FiveWorkingDays.Select(row => ((string)row[0], Month: LegalReferenceFixture.ParseDate((string)row[1]).Month)).ToHashSet();

        Assert.All(LegalReferenceFixture.Entries.Where(e => e.Kind == LegalReferenceKind.Calendar).Select(e => e.Jurisdiction).Distinct(), country =>
        {
            Assert.Contains((country, 12), worked);
            Assert.Contains((country, 4), worked);
        });
    }

    [Theory]
    [InlineData("GB.VTS")]
    [InlineData("NL.PERMIT")]
    public void Nothing_is_calculated_where_an_authority_sets_the_end(string code) =>
        Assert.Null(((DateRule)LegalReferenceFixture.GetLatest(code).Details).Calculate(LegalReferenceFixture.ParseDate("2026-11-23"),
            LegalReferenceFixture.Shipped.GetWorkingDays("GB")));

    [Theory]
    [InlineData("GB", "2030-12-30", "2031-01-06", "2031")]
    [InlineData("BG", "2031-12-22", "2031-12-29", "2031")]
    [InlineData("GB", "2022-12-28", "2023-01-05", "2022")]
    [InlineData("PL", "2031-12-29", "2032-01-05", "2031 2032")]
    public void A_year_without_recorded_holidays_is_named_and_skips_weekends(string country, string from, string expected, string years)
    {
        var calculated = CreateFiveDayRule().Calculate(LegalReferenceFixture.ParseDate(from), LegalReferenceFixture.Shipped.GetWorkingDays(country))!;

        Assert.Equal((expected, years), (LegalReferenceFixture.FormatIso(calculated.DueOn), string.Join(' ', calculated.YearsWithoutCalendar)));
    }

    [Fact]
    public void A_rule_in_calendar_days_needs_no_calendar()
    {
        var calculated = ((DateRule)LegalReferenceFixture.GetLatest("BG.REFLECTION").Details).Calculate(LegalReferenceFixture.ParseDate("2035-11-23"),
            LegalReferenceFixture.Shipped.GetWorkingDays("BG"))!;

        Assert.Equal(("2035-12-23", 0), (LegalReferenceFixture.FormatIso(calculated.DueOn), calculated.YearsWithoutCalendar.Count));
    }

    [Theory]
    [InlineData("DE.REFLECTION", "2026-11-30", true)]
    [InlineData("DE.REFLECTION", "2026-11-28", false)]
    [InlineData("GB.CICA", "2024-02-29", true)]
    [InlineData("GB.CICA", "2024-02-28", false)]
    [InlineData("BG.REFLECTION", "2026-01-31", false)]
    public void A_missing_day_in_the_last_month_is_reported(string code, string from, bool isShortened) =>
        Assert.Equal(isShortened,
            ((DateRule)LegalReferenceFixture.GetLatest(code).Details).Calculate(LegalReferenceFixture.ParseDate(from),
                LegalReferenceFixture.Shipped.GetWorkingDays("DE"))!.IsShortened);

    [Theory]
    [InlineData("2026-11-20", "2026-12-04")]
    [InlineData("2026-12-04", "2026-12-04")]
    [InlineData("2027-04-15", "2027-04-15")]
    public void Length_and_decision_date_are_both_reported(string decision, string due)
    {
        var calculated = LegalReferenceFixture.CalculateDates(LegalReferenceFixture.GetLatest("GB.NRM.RECOVERY"), "2026-11-05", decision);

        Assert.Equal((due, "2026-12-04", decision),
            (LegalReferenceFixture.FormatIso(calculated.DueOn), LegalReferenceFixture.FormatIso(calculated.EarliestDueOn),
                LegalReferenceFixture.FormatIso(calculated.NotBefore)));
    }

    [Theory]
    [InlineData("2026-03-01", "2026-05-31")]
    [InlineData("2026-05-31", "2026-08-30")]
    [InlineData("2026-11-28", "2027-02-27")]
    [InlineData("2026-11-29", "2027-02-28")]
    [InlineData("2026-11-30", "2027-02-28")]
    [InlineData("2027-11-30", "2028-02-29")]
    public void Months_counted_from_the_start_day_end_one_day_earlier(string from, string expected)
    {
        var rule = CreateFiveDayRule() with { Length = 3, Unit = TimeUnit.Months, IsFirstDayCounted = true };

        Assert.Equal(expected,
            LegalReferenceFixture.FormatIso(rule.Calculate(LegalReferenceFixture.ParseDate(from), LegalReferenceFixture.Shipped.GetWorkingDays("GB"))!.DueOn));
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-27")]
    [InlineData("2026-11-21", "2026-11-27")]
    [InlineData("2026-12-25", "2027-01-05")]
    public void Working_days_counted_from_the_start_day_include_it(string from, string expected) =>
        Assert.Equal(expected,
            LegalReferenceFixture.FormatIso((CreateFiveDayRule() with { IsFirstDayCounted = true }).Calculate(LegalReferenceFixture.ParseDate(from),
                LegalReferenceFixture.Shipped.GetWorkingDays("GB"))!.DueOn));

    [Fact]
    public void Everything_has_a_source_and_every_country_with_a_procedure_has_rules()
    {
        Assert.All(LegalReferenceFixture.Entries, e => Assert.False(string.IsNullOrWhiteSpace(e.Source), e.Code));
        Assert.Equal(
            LegalReferenceFixture.Entries.Where(e => e.Kind == LegalReferenceKind.Scheme).Select(e => e.Jurisdiction).Distinct().Order(),
            LegalReferenceFixture.DateRules.Select(e => e.Jurisdiction).Where(country => country != "EU").Distinct().Order());
    }

    [Fact]
    public void An_unverified_reference_does_not_claim_verification()
    {
        var guessed = LegalReferenceFixture.Entries.Where(e => UnverifiedSource().IsMatch(e.Source)).ToList();

        Assert.NotEmpty(guessed);
        Assert.Equal([], guessed.Where(e => e.IsVerified).Select(e => $"{e.Code}: {e.Source}"));
    }

    [Fact]
    public void A_date_without_a_legal_source_is_not_verified() =>
        Assert.Equal([], LegalReferenceFixture.DateRules.Where(e => e.IsVerified && ((DateRule)e.Details).Force == DateForce.Practice).Select(e => e.Code));

    [Fact]
    public void Legal_references_survive_serialization() =>
        Assert.All(LegalReferenceFixture.Entries, e =>
        {
            var text = JsonSerializer.Serialize(e.Details, ShippedLegalReferences.JsonOptions);
            Assert.Equal(text,
                JsonSerializer.Serialize(JsonSerializer.Deserialize<LegalReferenceDetails>(text, ShippedLegalReferences.JsonOptions),
                    ShippedLegalReferences.JsonOptions));
        });

    [Fact]
    public void No_two_versions_are_the_same_and_none_is_missing() =>
        Assert.All(LegalReferenceFixture.Entries.GroupBy(e => e.Code),
            versions => Assert.Equal(Enumerable.Range(1, versions.Count()), versions.Select(e => e.Version).Order()));

    [Fact]
    public void Every_holiday_is_in_its_calendar_year_once() =>
        Assert.All(LegalReferenceFixture.Entries.Where(e => e.Kind == LegalReferenceKind.Calendar), e =>
        {
            var calendar = (WorkingDayCalendar)e.Details;
            Assert.All(calendar.Holidays, h => Assert.Equal(calendar.Year, h.Date.Year));
            Assert.Equal(calendar.Holidays.Count, calendar.Holidays.DistinctBy(h => h.Date).Count());
        });

    private static DateRule CreateFiveDayRule() =>
        new(LegalEvent.Referred, 5, TimeUnit.WorkingDays, false, [], DateForce.Target, false, [], AppliesTo.Everyone, [], TrackKind.Protection, null);

    [GeneratedRegex("not yet (checked|found)|general knowledge|^practice|to be compared|confirm before print|disagree", RegexOptions.IgnoreCase)]
    private static partial Regex UnverifiedSource();
}
