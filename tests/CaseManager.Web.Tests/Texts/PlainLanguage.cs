using System.Text.RegularExpressions;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>Finds words and phrases that are not plain professional English.</summary>
internal static partial class PlainLanguage
{
    public static IEnumerable<string> FindBanned(string text) => Banned().Matches(text).Select(match => match.Value);

    /// <summary>Replaces fenced code blocks and code spans, which the language rules do not cover.</summary>
    public static string RemoveCode(string markdown) => CodeSpan().Replace(Fence().Replace(markdown, ""), "code");

    /// <summary>Returns the comments of a C#, SQL, Razor or shell file with their line numbers.</summary>
    public static IEnumerable<(int Line, string Comment)> GetComments(string source, string extension)
    {
        var comment = extension switch
        {
            ".sql" => SqlComment(),
            ".cshtml" => RazorComment(),
            _ => CodeComment(),
        };
        return source.Split('\n').Select((line, at) => (at + 1, comment.Match(line) is { Success: true } match ? match.Groups["comment"].Value : ""))
            .Where(c => c.Item2.Length > 0);
    }

    /// <summary>The members that comments name as code.</summary>
    public static IEnumerable<string> ReadNamesInComments(string source) => NameInComment().Matches(source).Select(match => match.Groups["name"].Value);

    /// <summary>Returns the identifiers in code spans of a document; of a dotted name, the last part.</summary>
    public static IEnumerable<string> ReadNamesInDocument(string markdown) =>
        NameInDocument().Matches(Fence().Replace(markdown, "")).Select(match => match.Groups["name"].Value)
            .Where(name => name.Contains('_') || WordBoundary().IsMatch(name) || char.IsUpper(name[0]))
            .SelectMany(name => name.Split("__")).Distinct();

    /// <summary>Returns every word that could be an identifier, including those in comments and strings.</summary>
    public static IEnumerable<string> ReadWords(string source) => Identifier().Matches(source).Select(match => match.Value);

    /// <summary>Returns the identifiers of a source file, without those in comments and strings.</summary>
    public static IEnumerable<string> ReadIdentifiers(string source, string extension)
    {
        var code = extension == ".sql" ? SqlComment().Replace(source, "") : CodeComment().Replace(source, "");
        return Identifier().Matches(Quoted().Replace(code, "")).Select(match => match.Value);
    }

    /// <summary>The words of an identifier or text key, in lower case: "TakenBackAt" and "taken_back_at" are "taken back at".</summary>
    public static string SplitWords(string name) => WordBoundary().Replace(name, " ").Replace('_', ' ').Replace('.', ' ').ToLowerInvariant();

    [GeneratedRegex(
        @"\b(tak(e|es|en|ing)( \w+){0,2} (down|back)|taken on|let(s|ting)? go of|tells? of|told of|said so|reckon\w*|hangs? on|(?<!\w )stands? in( for| until)?"
        + @"|stands? on file|goes on|what (became|comes|came) of|came of|became of|whoever|whomever|anew|meanwhile|nought|the one in the middle"
        + @"|behind [\w’' ]+ backs?|doors?|know(s|n)? of)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Banned();

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Identifier();

    [GeneratedRegex("`(?:\\w+\\.)*(?<name>[A-Za-z_]\\w+)(?:\\([^`]*\\))?`")]
    private static partial Regex NameInDocument();

    [GeneratedRegex("<c>(?<name>[A-Z][A-Za-z]+)</c>")]
    private static partial Regex NameInComment();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordBoundary();

    [GeneratedRegex("\"[^\"\n]*\"|'[^'\n]*'")]
    private static partial Regex Quoted();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex CodeSpan();

    // A comment after code is recognised only if no quotation mark follows (a string) and no colon precedes (an address).
    [GeneratedRegex(@"^\s*//+(?<comment>[^\n]*)$|[^:""]//+(?<comment>[^""\n]*)$", RegexOptions.Multiline)]
    private static partial Regex CodeComment();

    [GeneratedRegex(@"(^|\s)--(?<comment>[^'\n]*)$", RegexOptions.Multiline)]
    private static partial Regex SqlComment();

    [GeneratedRegex(@"@\*(?<comment>.*?)(\*@|$)")]
    private static partial Regex RazorComment();
}
