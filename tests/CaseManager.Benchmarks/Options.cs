using System.Globalization;

namespace CaseManager.Benchmarks;

/// <summary>What to measure, and for how long.</summary>
/// <param name="Cases">Caseload sizes in ascending order, measured one after another.</param>
/// <param name="Seconds">Measurement time per page and target, in seconds.</param>
/// <param name="Connections">Number of concurrent connections.</param>
/// <param name="Seed">Seed that fully determines the generated content.</param>
/// <param name="DataFolder">Folder that keeps cluster and caseloads for the next run; null for a temporary one.</param>
/// <param name="IsPrepareOnly">Whether to create the caseloads without measuring.</param>
internal sealed record Options(IReadOnlyList<int> Cases, int Seconds, int Connections, int Seed, string? DataFolder, bool IsPrepareOnly)
{
    public const string Usage = "Options: --cases 10000,100000  --seconds 5  --connections 4  --seed 1  --data FOLDER  --make-only";

    /// <summary>Parses the command line.</summary>
    /// <exception cref="FormatException">The arguments are invalid.</exception>
    public static Options Parse(IReadOnlyList<string> arguments)
    {
        var options = new Options([10_000], 5, 4, 1, null, false);
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "--make-only" => options with { IsPrepareOnly = true },
                "--cases" => options with { Cases = [.. Value().Split(',').Select(ParseNumber).Order()] },
                "--seconds" => options with { Seconds = ParseNumber(Value()) },
                "--connections" => options with { Connections = ParseNumber(Value()) },
                "--seed" => options with { Seed = ParseNumber(Value()) },
                "--data" => options with { DataFolder = Path.GetFullPath(Value()) },
                var other => throw new FormatException($"{other} is no option. {Usage}"),
            };

            string Value() => ++i < arguments.Count ? arguments[i] : throw new FormatException($"{arguments[^1]} needs a value. {Usage}");
        }

        return options;
    }

    private static int ParseNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number : throw new FormatException($"{text} is no number above nothing. {Usage}");
}
