namespace CaseManager.Benchmarks;

/// <summary>Makes a caseload and measures the app on it. Ends with 1 where a goal is missed, with 2 where it was asked for nonsense.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        try
        {
            return await new Benchmark(Options.Read(arguments), TimeProvider.System, Console.Out).RunAsync(CancellationToken.None) ? 0 : 1;
        }
        catch (FormatException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }
    }
}
