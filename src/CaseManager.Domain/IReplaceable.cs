namespace CaseManager.Domain;

/// <summary>What is never written over: another of its kind takes its place, and both stay on file.</summary>
public interface IReplaceable
{
    /// <summary>Names it.</summary>
    Guid Id { get; }

    /// <summary>The one whose place it took; null for the first.</summary>
    Guid? Replaces { get; }
}

/// <summary>What stands of many.</summary>
public static class Replaceables
{
    /// <summary>Those whose place no other took, in the order in which they came.</summary>
    public static IEnumerable<T> NotReplaced<T>(this IEnumerable<T> all)
        where T : IReplaceable
    {
        T[] written = [.. all];
        var replaced = written.Select(w => w.Replaces).ToHashSet();
        return written.Where(w => !replaced.Contains(w.Id));
    }
}
