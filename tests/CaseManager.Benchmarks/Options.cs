using System.Globalization;

namespace CaseManager.Benchmarks;

/// <summary>What to measure, and for how long.</summary>
/// <param name="Cases">How many cases; several sizes one after the other, the smallest first.</param>
/// <param name="Seconds">How long each page is asked, of each of the three that answer.</param>
/// <param name="Connections">How many ask at once.</param>
/// <param name="Seed">What is told in the caseload depends on nothing else.</param>
/// <param name="Data">The folder that keeps cluster and caseloads for the next run; null for one that is thrown away.</param>
/// <param name="MakeOnly">Whether to make the caseloads and measure nothing.</param>
internal sealed record Options(IReadOnlyList<int> Cases, int Seconds, int Connections, int Seed, string? Data, bool MakeOnly)
{
    public const string Usage = "Options: --cases 10000,100000  --seconds 5  --connections 4  --seed 1  --data FOLDER  --make-only";

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">It is not as it must be.</exception>
    public static Options Read(IReadOnlyList<string> arguments)
    {
        var options = new Options([10_000], 5, 4, 1, null, false);
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "--make-only" => options with { MakeOnly = true },
                "--cases" => options with { Cases = [.. Value().Split(',').Select(Number).Order()] },
                "--seconds" => options with { Seconds = Number(Value()) },
                "--connections" => options with { Connections = Number(Value()) },
                "--seed" => options with { Seed = Number(Value()) },
                "--data" => options with { Data = Path.GetFullPath(Value()) },
                var other => throw new FormatException($"{other} is no option. {Usage}"),
            };

            string Value() => ++i < arguments.Count ? arguments[i] : throw new FormatException($"{arguments[^1]} needs a value. {Usage}");
        }

        return options;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw new FormatException($"{text} is no number above nothing. {Usage}");
}
