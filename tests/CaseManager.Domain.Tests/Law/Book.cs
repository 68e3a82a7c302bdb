using System.Globalization;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Tests.Law;

/// <summary>The legal reference data shipped with the product.</summary>
internal static class Book
{
    public static IReadOnlyList<LawEntry> Entries { get; } = ShippedLaw.Read(Stories.Ana.When);

    public static LawBook Shipped { get; } = new(Entries);

    public static IEnumerable<LawEntry> Rules => Entries.Where(e => e.Kind == LawKind.DateRule);

    /// <summary>The shipped legal reference data with additional entries.</summary>
    public static LawBook With(params IEnumerable<LawEntry> more) => new([.. Entries, .. more]);

    public static LawEntry Latest(string code) => Shipped.Latest.Single(e => e.Code == code);

    /// <summary>The details of an entry, for tests that change some of them.</summary>
    public static LawFacts FactsOf(LawEntry entry) => new(entry.Name, entry.ValidFrom, entry.ValidUntil, entry.Source, entry.IsVerified, entry.Details);

    /// <summary>The dates calculated by a rule, before or after the event that it waits for.</summary>
    public static DeadlineDates Dates(LawEntry rule, string from, string? notBefore)
    {
        var reckoned = DeadlineDates.Reckoned(ApproximateDate.On(Day(from)), null, ((DateRule)rule.Details).Reckon(Day(from), Shipped.WorkingDaysOf(rule.Jurisdiction))!);
        return notBefore is null ? reckoned : reckoned.At(Day(notBefore));
    }

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date";
}
