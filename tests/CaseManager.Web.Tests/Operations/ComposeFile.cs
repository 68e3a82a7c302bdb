using System.Text.RegularExpressions;
using CaseManager.Web.Tests.Wordings;

namespace CaseManager.Web.Tests.Operations;

/// <summary>A value of a compose file with its path of keys, as in services/app/secrets/[82]/source. Items are named by line number.</summary>
internal sealed partial record ComposeValue(string Path, string Value)
{
    public string Service => Path.StartsWith("services/", StringComparison.Ordinal) ? Path.Split('/')[1] : "";

    public string Key => Path.Split('/').Last(part => part[0] != '[');

    /// <summary>Reads the plain block style of the file: keys and lists by indentation, one value per line.</summary>
    public static IReadOnlyList<ComposeValue> ReadAll(string file)
    {
        var values = new List<ComposeValue>();
        var path = new Stack<(int Indent, string Name)>();
        foreach (var (number, line) in File.ReadLines(System.IO.Path.Combine(KeyUsesTests.FindRepositoryRoot(), file)).Index())
        {
            var (text, indent) = (line.Trim(), line.Length - line.TrimStart().Length);
            if (text is "" or ['#', ..])
            {
                continue;
            }

            while (path.TryPeek(out var outer) && outer.Indent >= indent)
            {
                path.Pop();
            }

            if (text.StartsWith("- ", StringComparison.Ordinal))
            {
                path.Push((indent, $"[{number + 1}]"));
                (text, indent) = (text[2..], indent + 2);
            }

            if (Entry().Match(text) is { Success: true } entry)
            {
                path.Push((indent, entry.Groups["key"].Value));
                text = entry.Groups["value"].Value.Trim();
            }

            values.Add(new(string.Join('/', path.Reverse().Select(part => part.Name)), text.Trim('"')));
        }

        return values;
    }

    [GeneratedRegex("^(?<key>[A-Za-z_][A-Za-z0-9_-]*):(?<value> .*)?$")]
    private static partial Regex Entry();
}
