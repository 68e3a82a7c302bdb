using System.Globalization;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Tests.Law;

/// <summary>The law that comes with the product, to reckon by.</summary>
internal static class Book
{
    public static IReadOnlyList<LawEntry> Entries { get; } = ShippedLaw.Read(Stories.Ana.When);

    public static LawBook Shipped { get; } = new(Entries);

    public static IEnumerable<LawEntry> Rules => Entries.Where(e => e.Kind == LawKind.DateRule);

    /// <summary>The law that comes with the product, with more that someone wrote down.</summary>
    public static LawBook With(params IEnumerable<LawEntry> more) => new([.. Entries, .. more]);

    public static LawEntry Latest(string code) => Shipped.Latest.Single(e => e.Code == code);

    /// <summary>What is written down of an entry, to change some of it.</summary>
    public static LawFacts FactsOf(LawEntry entry) => new(entry.Name, entry.ValidFrom, entry.ValidUntil, entry.Source, entry.IsVerified, entry.Details);

    /// <summary>The days that a rule gives, once what it does not end before has happened, or while it has not.</summary>
    public static DeadlineDates Dates(LawEntry rule, string from, string? notBefore)
    {
        var reckoned = DeadlineDates.Reckoned(ApproximateDate.On(Day(from)), null, ((DateRule)rule.Details).Reckon(Day(from), Shipped.WorkingDaysOf(rule.Jurisdiction))!);
        return notBefore is null ? reckoned : reckoned.At(Day(notBefore));
    }

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date";
}
