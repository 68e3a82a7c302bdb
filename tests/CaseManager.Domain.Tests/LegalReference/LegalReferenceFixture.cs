using System.Globalization;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Tests.LegalReference;

/// <summary>The legal reference data shipped with the product.</summary>
internal static class LegalReferenceFixture
{
    public static IReadOnlyList<LegalReferenceEntry> Entries { get; } = ShippedLegalReferences.Read(CaseFixture.AnaStamp.OccurredAt);

    public static LegalReferenceData Shipped { get; } = new(Entries);

    public static IEnumerable<LegalReferenceEntry> DateRules => Entries.Where(e => e.Kind == LegalReferenceKind.DateRule);

    /// <summary>The shipped legal reference data with additional entries.</summary>
    public static LegalReferenceData WithEntries(params IEnumerable<LegalReferenceEntry> more) => new([.. Entries, .. more]);

    public static LegalReferenceEntry GetLatest(string code) => Shipped.Latest.Single(e => e.Code == code);

    /// <summary>The details of an entry, for tests that change some of them.</summary>
    public static LegalReferenceVersionDetails GetDetails(LegalReferenceEntry entry) =>
        new(entry.Name, entry.ValidFrom, entry.ValidUntil, entry.Source, entry.IsVerified, entry.Details);

    /// <summary>The dates calculated by a rule, before or after the event that it waits for.</summary>
    public static DeadlineDates CalculateDates(LegalReferenceEntry rule, string from, string? notBefore)
    {
        var calculated = DeadlineDates.FromCalculation(ApproximateDate.FromDate(ParseDate(from)), null,
            ((DateRule)rule.Details).Calculate(ParseDate(from), Shipped.GetWorkingDays(rule.Jurisdiction))!);
        return notBefore is null ? calculated : calculated.ApplyNotBefore(ParseDate(notBefore));
    }

    public static DateOnly ParseDate(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string FormatIso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date";
}
