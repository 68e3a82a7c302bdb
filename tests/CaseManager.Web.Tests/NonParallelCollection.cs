using Xunit;

namespace CaseManager.Web.Tests;

/// <summary>Tests that measure time run sequentially, after all others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class NonParallelCollection
{
    public const string Name = "Alone";
}
