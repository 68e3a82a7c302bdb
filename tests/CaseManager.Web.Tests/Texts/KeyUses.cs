using System.Text.RegularExpressions;

namespace CaseManager.Web.Tests.Wordings;

internal sealed record Source(string File, string Code);

/// <summary>Compares the text keys that pages and code use with those that exist.</summary>
internal sealed partial class KeyUses
{
    private const string Label = ".label";
    private const string Hint = ".hint";

    private readonly HashSet<string> _used = [];
    private readonly List<string> _missing = [];
    private readonly IReadOnlySet<string> _keys;
    private readonly IReadOnlyList<string> _families;

    /// <param name="sources">Pages (.cshtml) and code (.cs).</param>
    /// <param name="keys">All existing keys.</param>
    /// <param name="families">Prefixes of keys composed at run time, such as codes, which cannot be traced.</param>
    public KeyUses(IEnumerable<Source> sources, IReadOnlySet<string> keys, IReadOnlyList<string> families)
    {
        _keys = keys;
        _families = families;
        foreach (var source in sources)
        {
            Read(source);
        }
    }

    /// <summary>Keys in use that do not exist.</summary>
    public IEnumerable<string> Missing => _missing;

    /// <summary>Existing keys that nothing uses.</summary>
    public IEnumerable<string> Unused => _keys.Where(key => !_used.Contains(key) && !IsInFamily(key)).Order();

    private bool IsInFamily(string key) => _families.Any(family => key.StartsWith(family, StringComparison.Ordinal));

    private void Read(Source source)
    {
        foreach (Match lookup in Lookup().Matches(source.Code))
        {
            foreach (Match literal in Literal().Matches(GetFirstArgument(source.Code, lookup.Index + lookup.Length)))
            {
                UseLiteral(source, literal);
            }
        }

        foreach (Match question in QuestionAttribute().Matches(source.Code))
        {
            Require(source, question.Groups[1].Value + Label);
            _used.Add(question.Groups[1].Value + Hint);
        }

        // A key, or the key of a question, may be passed on and looked up elsewhere.
        var literals = Literal().Matches(source.Code).Select(literal => literal.Groups["text"].Value).ToHashSet();
        _used.UnionWith(literals.Where(_keys.Contains));
        _used.UnionWith(literals.Where(text => _keys.Contains(text + Label)).SelectMany(text => new[] { text + Label, text + Hint }));
    }

    private void UseLiteral(Source source, Match literal)
    {
        var text = literal.Groups["text"].Value;
        if (!literal.Groups["pieced"].Success)
        {
            if (text.Contains('.', StringComparison.Ordinal)) // otherwise it is the condition of a choice between keys
            {
                Require(source, text);
            }
        }
        else if (text.Split('{')[0] is { Length: > 0 } beginning && !IsInFamily(beginning))
        {
            _missing.Add($"{source.File}: {beginning}… is put together while running and is no known family");
        }
    }

    private void Require(Source source, string key)
    {
        _used.Add(key);
        if (!_keys.Contains(key))
        {
            _missing.Add($"{source.File}: {key} is not there");
        }
    }

    /// <summary>The first argument, up to the comma or bracket that ends it: a key, or a choice of keys.</summary>
    private static string GetFirstArgument(string code, int start)
    {
        var (depth, quoted) = (0, false);
        for (var place = start; place < code.Length; place++)
        {
            switch (code[place])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '(' or '[' or '{' when !quoted:
                    depth++;
                    break;
                case ')' or ']' or '}' or ',' when !quoted && depth == 0:
                    return code[start..place];
                case ')' or ']' or '}' when !quoted:
                    depth--;
                    break;
            }
        }

        return code[start..];
    }

    /// <summary>T["…"], T.Count("…"), and the same under other names of the localizer.</summary>
    [GeneratedRegex(@"\b(?:T|_?texts|Texts)(?:\[|\.Count\()")]
    private static partial Regex Lookup();

    [GeneratedRegex("""(?<pieced>\$)?"(?<text>[^"]*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    /// <summary>The attribute of a form tag helper that names the texts of a question.</summary>
    [GeneratedRegex("""\s(?:text|question)="([^"@]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex QuestionAttribute();
}
