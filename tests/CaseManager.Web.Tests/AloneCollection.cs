using Xunit;

namespace CaseManager.Web.Tests;

/// <summary>Tests that measure time: they run after all others, and one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
