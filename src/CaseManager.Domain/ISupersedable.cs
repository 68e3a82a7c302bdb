namespace CaseManager.Domain;

/// <summary>An append-only record: a correction is a new record that supersedes it, and both are kept.</summary>
public interface ISupersedable
{
    Guid Id { get; }

    /// <summary>Id of the record it supersedes; null for the first version.</summary>
    Guid? SupersedesId { get; }
}

public static class SupersedableExtensions
{
    /// <summary>Records that no other supersedes, in the original order.</summary>
    public static IEnumerable<T> Current<T>(this IEnumerable<T> all)
        where T : ISupersedable
    {
        T[] written = [.. all];
        var replaced = written.Select(w => w.SupersedesId).ToHashSet();
        return written.Where(w => !replaced.Contains(w.Id));
    }
}
