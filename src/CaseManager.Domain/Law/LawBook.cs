using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;

namespace CaseManager.Domain.Law;

/// <summary>Legal reference data, in all versions.</summary>
public sealed class LawBook(IEnumerable<LawEntry> entries)
{
    /// <summary>Jurisdiction code for European Union law, used in place of a country.</summary>
    public const string Union = "EU";

    private readonly ILookup<string, LawEntry> _versions = entries.OrderByDescending(e => e.Version).ToLookup(e => e.Code);

    /// <summary>The latest version of every entry, by code.</summary>
    public IEnumerable<LawEntry> Latest => _versions.Select(versions => versions.First()).OrderBy(e => e.Code, StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">No entry has this code and version.</exception>
    public LawEntry Find(string code, int version) => _versions[code].Single(e => e.Version == version);

    /// <summary>
    /// The version in force on a day; null for none. A newer version replaces all earlier ones from its first day, so an entry ends by a version with a last
    /// day.
    /// </summary>
    public LawEntry? On(string code, DateOnly day) => _versions[code].FirstOrDefault(e => !(day < e.ValidFrom)) is { } begun && begun.HoldsOn(day) ? begun : null;

    /// <summary>Whether a version was in force on any day of an approximate date.</summary>
    public bool HoldsWithin(LawEntry version, ApproximateDate when) => new[] { when.Earliest, when.Latest, version.ValidFrom, version.ValidUntil }
        .OfType<DateOnly>().Any(day => day >= when.Earliest && day <= when.Latest && On(version.Code, day)?.Version == version.Version);

    /// <summary>Versions of a kind that are in force on at least one day, by code, the latest version first.</summary>
    public IEnumerable<LawEntry> InForceOnce(LawKind kind) =>
        from versions in _versions.OrderBy(v => v.Key, StringComparer.Ordinal)
        from entry in versions
        where entry.Kind == kind && new[] { entry.ValidFrom ?? DateOnly.MinValue, entry.ValidUntil ?? DateOnly.MaxValue }.Any(day => On(entry.Code, day)?.Version == entry.Version)
        select entry;

    /// <summary>Entries of a kind in force on a day, by code.</summary>
    public IEnumerable<(LawEntry Entry, T Says)> On<T>(DateOnly day) where T : LawDetails =>
        from code in _versions.Select(v => v.Key).Order(StringComparer.Ordinal)
        let entry = On(code, day)
        where entry?.Details is T
        select (entry, (T)entry.Details);

    /// <summary>Date rules of a country that start from an event, as in force on the day of the event.</summary>
    public IEnumerable<(LawEntry Entry, DateRule Rule)> RulesFrom(string country, LegalEvent happened, DateOnly day) =>
        On<DateRule>(day).Where(r => r.Entry.Jurisdiction == country && r.Says.From == happened);

    /// <summary>The next step that law or practice requires; null where none is recorded.</summary>
    /// <param name="track">Track of the step.</param>
    /// <param name="scheme">Code of the scheme; null before any procedure.</param>
    /// <param name="happened">Events in the procedure so far, in order.</param>
    /// <param name="isChild">True for a child and for a presumed child.</param>
    /// <param name="day">Day on which the rules must be in force.</param>
    public LawEntry? NextStep(TrackKind track, string? scheme, IReadOnlyList<LegalEvent> happened, bool isChild, DateOnly day)
    {
        var steps = On<NextStep>(day).Where(s => s.Says.Track == track && s.Says.Scheme == scheme && s.Says.ForWhom.Includes(isChild) && (scheme is not null || s.Entry.Jurisdiction == Union)).ToLookup(s => s.Says.After, s => s.Entry);
        foreach (var last in happened.Reverse())
        {
            if (steps[last].FirstOrDefault() is { } next)
            {
                return next;
            }

            if (last.Moves())
            {
                return null; // no step is recorded for the current state
            }
        }

        return steps[null].FirstOrDefault();
    }

    public WorkingDays WorkingDaysOf(string country) => new(
        from entry in Latest
        where entry.Jurisdiction == country && entry.Details is WorkingDayCalendar
        select ((WorkingDayCalendar)entry.Details, entry.IsVerified));
}

public static class ForWhoms
{
    public static bool Includes(this ForWhom whom, bool isChild) => whom == ForWhom.Everyone || (whom == ForWhom.Children) == isChild;
}
