using CaseManager.Domain.People;
using CaseManager.Domain.People.Names;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Domain.Tests.People.Names;

/// <summary>
/// Measures name matching: how many pairs of one person are found, and how many pairs of two people. Reads the file named by the environment variable
/// NAME_PAIRS, or its own.
/// </summary>
public class NamePairTests(ITestOutputHelper output)
{
    [Fact]
    public void Most_matching_pairs_are_found_and_few_others() =>
        AssertMatchRates(Environment.GetEnvironmentVariable("NAME_PAIRS") is { Length: > 0 } file ? file : GetPath("name_pairs.csv"), leastFound: 29.0 / 32,
            mostWrong: 2.0 / 12);

    [Fact]
    public void Most_multilingual_matching_pairs_are_found() => AssertMatchRates(GetPath("own_name_pairs.csv"), leastFound: 0.95, mostWrong: 0.05);

    [Fact]
    public void Matching_is_symmetric() =>
        Assert.All(Pair.ReadAll(GetPath("own_name_pairs.csv")),
            p => Assert.Equal(PersonMatch.Compare(p.Stored, p.Requested)?.Score, PersonMatch.Compare(p.Requested, p.Stored)?.Score));

    private static string GetPath(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, "Names", file);

    private void AssertMatchRates(string file, double leastFound, double mostWrong)
    {
        var pairs = Pair.ReadAll(file);
        var (same, different) = (pairs.Where(p => p.IsSame).ToList(), pairs.Where(p => !p.IsSame).ToList());
        var (found, wrong) = (same.Count(p => p.IsMatched), different.Count(p => p.IsMatched));
        foreach (var pair in pairs.Where(p => p.IsMatched != p.IsSame))
        {
            WriteLine($"{(pair.IsSame ? "missed" : "wrong")} {pair.Line}");
        }

        WriteLine($"found {found}/{same.Count}, wrong {wrong}/{different.Count}");
        Assert.True(found >= leastFound * same.Count, $"found {found}/{same.Count}");
        Assert.True(wrong <= mostWrong * different.Count, $"wrong {wrong}/{different.Count}");
    }

    private void WriteLine(string line)
    {
        output.WriteLine(line);
        System.Console.Out.WriteLine(line);
    }

    private sealed record Pair(string Line, PersonTraits Stored, PersonTraits Requested, bool IsSame)
    {
        public bool IsMatched => PersonMatch.Compare(Stored, Requested) is not null;

        public static IReadOnlyList<Pair> ReadAll(string file)
        {
            var lines = File.ReadAllLines(file).Where(l => l.Length > 0).Select(SplitCells).ToList();
            var at = lines[0].Select((name, i) => (name, i)).ToDictionary(c => c.name.Trim('\uFEFF'), c => c.i);
            return [.. lines.Skip(1)
                .Select(l => new Pair(string.Join(", ", l), Of(l, "stored", "stored_sex", "stored_birth_year"), Of(l, "query", "query_sex", "query_birth_year"),
                    l[at["same"]] == "1"))];

            PersonTraits Of(string[] line, string name, string sex, string year) => new(
                PersonName.Parse(line[at[name]]),
                line[at[sex]] switch { "F" => Sex.Female, "M" => Sex.Male, _ => null },
                int.TryParse(line[at[year]], out var born) ? born : null,
                int.TryParse(line[at[year]], out var bornToo) ? bornToo : null);
        }

        // A comma inside quotes does not separate cells.
        private static string[] SplitCells(string line)
        {
            var (cells, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
            foreach (var letter in line)
            {
                if (letter == '"')
                {
                    quoted = !quoted;
                }
                else if (letter == ',' && !quoted)
                {
                    cells.Add(cell.ToString());
                    cell.Clear();
                }
                else
                {
                    cell.Append(letter);
                }
            }

            return [.. cells, cell.ToString()];
        }
    }
}
