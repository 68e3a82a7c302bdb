using CaseManager.Domain.Names;
using CaseManager.Domain.Victims;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Domain.Tests.Names;

/// <summary>
/// Measures name matching: how many pairs of one person are found, and how many pairs of two people. Reads the file named by the environment variable
/// NAME_PAIRS, or its own.
/// </summary>
public class NamePairs(ITestOutputHelper output)
{
    [Fact]
    public void Most_pairs_of_one_person_are_found_and_few_of_two() =>
        Hold(Environment.GetEnvironmentVariable("NAME_PAIRS") is { Length: > 0 } file ? file : Path("name_pairs.csv"), leastFound: 29.0 / 32, mostWrong: 2.0 / 12);

    [Fact]
    public void So_are_pairs_of_many_languages() => Hold(Path("own_name_pairs.csv"), leastFound: 0.95, mostWrong: 0.05);

    [Fact]
    public void It_is_the_same_whichever_is_asked_about_the_other() =>
        Assert.All(Pair.ReadAll(Path("own_name_pairs.csv")), p => Assert.Equal(PersonMatch.Between(p.Stored, p.Asked)?.Score, PersonMatch.Between(p.Asked, p.Stored)?.Score));

    private static string Path(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, "Names", file);

    private void Hold(string file, double leastFound, double mostWrong)
    {
        var pairs = Pair.ReadAll(file);
        var (same, different) = (pairs.Where(p => p.IsSame).ToList(), pairs.Where(p => !p.IsSame).ToList());
        var (found, wrong) = (same.Count(p => p.IsFound), different.Count(p => p.IsFound));
        foreach (var pair in pairs.Where(p => p.IsFound != p.IsSame))
        {
            Say($"{(pair.IsSame ? "missed" : "wrong")} {pair.Line}");
        }

        Say($"found {found}/{same.Count}, wrong {wrong}/{different.Count}");
        Assert.True(found >= leastFound * same.Count, $"found {found}/{same.Count}");
        Assert.True(wrong <= mostWrong * different.Count, $"wrong {wrong}/{different.Count}");
    }

    private void Say(string line)
    {
        output.WriteLine(line);
        System.Console.Out.WriteLine(line);
    }

    private sealed record Pair(string Line, PersonTraits Stored, PersonTraits Asked, bool IsSame)
    {
        public bool IsFound => PersonMatch.Between(Stored, Asked) is not null;

        public static IReadOnlyList<Pair> ReadAll(string file)
        {
            var lines = File.ReadAllLines(file).Where(l => l.Length > 0).Select(Cells).ToList();
            var at = lines[0].Select((name, i) => (name, i)).ToDictionary(c => c.name.Trim('\uFEFF'), c => c.i);
            return [.. lines.Skip(1).Select(l => new Pair(string.Join(", ", l), Of(l, "stored", "stored_sex", "stored_birth_year"), Of(l, "query", "query_sex", "query_birth_year"), l[at["same"]] == "1"))];

            PersonTraits Of(string[] line, string name, string sex, string year) => new(
                PersonName.Of(line[at[name]]),
                line[at[sex]] switch { "F" => Sex.Female, "M" => Sex.Male, _ => null },
                int.TryParse(line[at[year]], out var born) ? born : null,
                int.TryParse(line[at[year]], out var bornToo) ? bornToo : null);
        }

        // A comma inside quotes does not separate cells.
        private static string[] Cells(string line)
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
