namespace CaseManager.Testing;

/// <summary>Number of repetitions in randomised tests (races, kills, interleaving, tampering).</summary>
public static class Repetitions
{
    private const int Fraction = 10;

    /// <summary>Whether this is a run of <c>./test --nightly</c>.</summary>
    public static bool IsNightly { get; } = Environment.GetEnvironmentVariable("TESTS_NIGHTLY") == "true";

    /// <summary>The full number in nightly runs, otherwise a tenth of it, at least one.</summary>
    public static int Scale(int inFull) => IsNightly ? inFull : Math.Max(1, inFull / Fraction);
}
