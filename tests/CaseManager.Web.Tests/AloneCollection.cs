using Xunit;

namespace CaseManager.Web.Tests;

/// <summary>Tests that measure time run sequentially, after all others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
