using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Testing;

/// <summary>
/// Approximate run time of a test class in seconds on an idle machine. The longest start first, so that none runs alone at the end.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesAttribute(int seconds) : Attribute
{
    public int Seconds => seconds;
}

/// <summary>Orders the test classes of an assembly by <see cref="TakesAttribute"/>.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private const string OfClass = "Test collection for ";

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderByDescending(SecondsOf);

    private static int SecondsOf(ITestCollection collection)
    {
        var name = collection.DisplayName.StartsWith(OfClass, StringComparison.Ordinal) ? collection.DisplayName[OfClass.Length..] : collection.DisplayName;
        var type = collection.TestAssembly.Assembly.GetType(name)?.ToRuntimeType();
        return type?.GetCustomAttributes(typeof(TakesAttribute), inherit: true).OfType<TakesAttribute>().FirstOrDefault()?.Seconds ?? 0;
    }
}
