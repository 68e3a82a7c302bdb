using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;

namespace CaseManager.Domain.Law;

/// <summary>The facts of law that are on file, in all their versions.</summary>
/// <param name="entries">The versions.</param>
public sealed class LawBook(IEnumerable<LawEntry> entries)
{
    /// <summary>Stands in the place of a country for the law of the Union.</summary>
    public const string Union = "EU";

    private readonly ILookup<string, LawEntry> _versions = entries.OrderByDescending(e => e.Version).ToLookup(e => e.Code);

    /// <summary>The latest version of every fact, in the order of their codes.</summary>
    public IEnumerable<LawEntry> Latest => _versions.Select(versions => versions.First()).OrderBy(e => e.Code, StringComparer.Ordinal);

    /// <summary>A fact as it was in one version.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public LawEntry Find(string code, int version) => _versions[code].Single(e => e.Version == version);

    /// <summary>
    /// A fact as it holds on a day; null where it does not. From the day on which a version begins to hold, no earlier one does: so a fact is ended by a
    /// version with a last day.
    /// </summary>
    public LawEntry? On(string code, DateOnly day) => _versions[code].FirstOrDefault(e => !(day < e.ValidFrom)) is { } begun && begun.HoldsOn(day) ? begun : null;

    /// <summary>Whether a version was in force on some day that a date may have been.</summary>
    public bool HoldsWithin(LawEntry version, ApproximateDate when) => new[] { when.Earliest, when.Latest, version.ValidFrom, version.ValidUntil }
        .OfType<DateOnly>().Any(day => day >= when.Earliest && day <= when.Latest && On(version.Code, day)?.Version == version.Version);

    /// <summary>The versions of a kind of fact that hold on some day, the latest of a fact first, in the order of their codes.</summary>
    public IEnumerable<LawEntry> InForceOnce(LawKind kind) =>
        from versions in _versions.OrderBy(v => v.Key, StringComparer.Ordinal)
        from entry in versions
        where entry.Kind == kind && new[] { entry.ValidFrom ?? DateOnly.MinValue, entry.ValidUntil ?? DateOnly.MaxValue }.Any(day => On(entry.Code, day)?.Version == entry.Version)
        select entry;

    /// <summary>The facts of a kind as they hold on a day, in the order of their codes.</summary>
    public IEnumerable<(LawEntry Entry, T Says)> On<T>(DateOnly day) where T : LawDetails =>
        from code in _versions.Select(v => v.Key).Order(StringComparer.Ordinal)
        let entry = On(code, day)
        where entry?.Details is T
        select (entry, (T)entry.Details);

    /// <summary>The rules of a country that reckon from something, as they held on the day on which it happened.</summary>
    public IEnumerable<(LawEntry Entry, DateRule Rule)> RulesFrom(string country, LegalEvent happened, DateOnly day) =>
        On<DateRule>(day).Where(r => r.Entry.Jurisdiction == country && r.Says.From == happened);

    /// <summary>What law or practice asks for next; null where nothing is on file.</summary>
    /// <param name="track">On which track.</param>
    /// <param name="scheme">Code of the procedure; null where there is none yet.</param>
    /// <param name="happened">What has happened in it, in its order.</param>
    /// <param name="isChild">Whether the person is, or may be, a child.</param>
    /// <param name="day">The day it is asked for.</param>
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
                return null; // nothing is on file for where it stands now
            }
        }

        return steps[null].FirstOrDefault();
    }

    /// <summary>The working days of a country.</summary>
    public WorkingDays WorkingDaysOf(string country) => new(
        from entry in Latest
        where entry.Jurisdiction == country && entry.Details is WorkingDayCalendar
        select ((WorkingDayCalendar)entry.Details, entry.IsVerified));
}

/// <summary>Tells whom something is for.</summary>
public static class ForWhoms
{
    /// <summary>Whether it is for a child, or for an adult.</summary>
    public static bool Includes(this ForWhom whom, bool isChild) => whom == ForWhom.Everyone || (whom == ForWhom.Children) == isChild;
}
