namespace CaseManager.Domain;

/// <summary>An append-only record: a correction is a new record that supersedes it, and both are kept.</summary>
public interface IReplaceable
{
    Guid Id { get; }

    /// <summary>Id of the record it supersedes; null for the first version.</summary>
    Guid? Replaces { get; }
}

public static class Replaceables
{
    /// <summary>Records that no other supersedes, in the original order.</summary>
    public static IEnumerable<T> NotReplaced<T>(this IEnumerable<T> all)
        where T : IReplaceable
    {
        T[] written = [.. all];
        var replaced = written.Select(w => w.Replaces).ToHashSet();
        return written.Where(w => !replaced.Contains(w.Id));
    }
}
