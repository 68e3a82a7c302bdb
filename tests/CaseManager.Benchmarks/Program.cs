namespace CaseManager.Benchmarks;

/// <summary>Creates caseloads and measures the app. Exit code 1: a goal is missed; 2: the arguments are invalid.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        try
        {
            return await new Benchmark(Options.Parse(arguments), TimeProvider.System, Console.Out).RunAsync(CancellationToken.None) ? 0 : 1;
        }
        catch (FormatException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }
    }
}
