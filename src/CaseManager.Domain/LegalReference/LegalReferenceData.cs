using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;

namespace CaseManager.Domain.LegalReference;

/// <summary>Legal reference data, in all versions.</summary>
public sealed class LegalReferenceData(IEnumerable<LegalReferenceEntry> entries)
{
    /// <summary>Jurisdiction code for European Union law, used in place of a country.</summary>
    public const string EuropeanUnion = "EU";

    private readonly ILookup<string, LegalReferenceEntry> _versions = entries.OrderByDescending(e => e.Version).ToLookup(e => e.Code);

    /// <summary>The latest version of every entry, by code.</summary>
    public IEnumerable<LegalReferenceEntry> Latest => _versions.Select(versions => versions.First()).OrderBy(e => e.Code, StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">No entry has this code and version.</exception>
    public LegalReferenceEntry Find(string code, int version) => _versions[code].Single(e => e.Version == version);

    /// <summary>
    /// The version in force on a day; null for none. A newer version replaces all earlier ones from its first day, so a version with a last day ends the
    /// entry.
    /// </summary>
    public LegalReferenceEntry? FindInForce(string code, DateOnly day) =>
        _versions[code].FirstOrDefault(e => !(day < e.ValidFrom)) is { } started && started.IsInForceOn(day) ? started : null;

    /// <summary>Whether a version was in force on any day of an approximate date.</summary>
    public bool IsInForceWithin(LegalReferenceEntry version, ApproximateDate moment) =>
        new[] { moment.Earliest, moment.Latest, version.ValidFrom, version.ValidUntil }
        .OfType<DateOnly>().Any(day => day >= moment.Earliest && day <= moment.Latest && FindInForce(version.Code, day)?.Version == version.Version);

    /// <summary>Versions of a kind that are in force on at least one day, by code, the latest version first.</summary>
    public IEnumerable<LegalReferenceEntry> FindEverInForce(LegalReferenceKind kind) =>
        from versions in _versions.OrderBy(v => v.Key, StringComparer.Ordinal)
        from entry in versions
        where entry.Kind == kind
        && new[] { entry.ValidFrom ?? DateOnly.MinValue,
            entry.ValidUntil ?? DateOnly.MaxValue }.Any(day => FindInForce(entry.Code, day)?.Version == entry.Version)
        select entry;

    /// <summary>Entries of a kind in force on a day, by code.</summary>
    public IEnumerable<(LegalReferenceEntry Entry, T Details)> FindInForce<T>(DateOnly day) where T : LegalReferenceDetails =>
        from code in _versions.Select(v => v.Key).Order(StringComparer.Ordinal)
        let entry = FindInForce(code, day)
        where entry?.Details is T
        select (entry, (T)entry.Details);

    /// <summary>Date rules of a country that start from an event, as in force on the day of the event.</summary>
    public IEnumerable<(LegalReferenceEntry Entry, DateRule Rule)> FindDateRules(string country, LegalEvent happened, DateOnly day) =>
        FindInForce<DateRule>(day).Where(r => r.Entry.Jurisdiction == country && r.Details.TriggerEvent == happened);

    /// <summary>The next step that law or practice requires; null where none is recorded.</summary>
    /// <param name="track">Track of the step.</param>
    /// <param name="scheme">Code of the scheme; null before any procedure.</param>
    /// <param name="happened">Events in the procedure so far, in order.</param>
    /// <param name="isChild">Whether the person is a child or a presumed child.</param>
    /// <param name="day">Day on which the rules must be in force.</param>
    public LegalReferenceEntry? FindNextStep(TrackKind track, string? scheme, IReadOnlyList<LegalEvent> happened, bool isChild, DateOnly day)
    {
        var steps = FindInForce<NextStep>(day)
            .Where(s => s.Details.Track == track && s.Details.Scheme == scheme && s.Details.AppliesTo.Includes(isChild)
                && (scheme is not null || s.Entry.Jurisdiction == EuropeanUnion)).ToLookup(s => s.Details.PrecedingEvent, s => s.Entry);
        foreach (var last in happened.Reverse())
        {
            if (steps[last].FirstOrDefault() is { } next)
            {
                return next;
            }

            if (last.IsStateChange())
            {
                return null; // no step is recorded for the current state
            }
        }

        return steps[null].FirstOrDefault();
    }

    public WorkingDays GetWorkingDays(string country) => new(
        from entry in Latest
        where entry.Jurisdiction == country && entry.Details is WorkingDayCalendar
        select ((WorkingDayCalendar)entry.Details, entry.IsVerified));
}

public static class AppliesToExtensions
{
    public static bool Includes(this AppliesTo recipient, bool isChild) => recipient == AppliesTo.Everyone || (recipient == AppliesTo.Children) == isChild;
}
