using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Testing;

/// <summary>
/// Approximate run time of a test class in seconds on an idle machine. The longest start first, so that none runs alone at the end.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExpectedDurationAttribute(int seconds) : Attribute
{
    public int Seconds => seconds;
}

/// <summary>Orders the test classes of an assembly by <see cref="ExpectedDurationAttribute"/>.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private const string CollectionPrefix = "Test collection for ";

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderByDescending(GetSeconds);

    private static int GetSeconds(ITestCollection collection)
    {
        var name = collection.DisplayName.StartsWith(CollectionPrefix, StringComparison.Ordinal)
            ? collection.DisplayName[CollectionPrefix.Length..] : collection.DisplayName;
        var type = collection.TestAssembly.Assembly.GetType(name)?.ToRuntimeType();
        return type?.GetCustomAttributes(typeof(ExpectedDurationAttribute), inherit: true).OfType<ExpectedDurationAttribute>().FirstOrDefault()?.Seconds ?? 0;
    }
}
