namespace CaseManager.Testing;

/// <summary>How often the tests of chance (races, kills, turns, tampering) repeat what they try.</summary>
public static class Repetitions
{
    private const int Fraction = 10;

    /// <summary>Whether this is a run of <c>./test --nightly</c>.</summary>
    public static bool IsNightly { get; } = Environment.GetEnvironmentVariable("TESTS_NIGHTLY") == "true";

    /// <summary>The number in full every night, a tenth of it otherwise, and at least one.</summary>
    public static int Of(int inFull) => IsNightly ? inFull : Math.Max(1, inFull / Fraction);
}
