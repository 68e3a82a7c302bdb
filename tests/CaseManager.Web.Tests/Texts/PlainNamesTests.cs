using System.Reflection;
using System.Runtime.CompilerServices;
using CaseManager.Data.Persistence;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>Names in code, SQL and the text store are in plain professional English.</summary>
public class PlainNamesTests
{
    private static readonly string[] _banned =
        ["Who", "Whom", "Whose", "What", "When", "Where", "Which", "Why", "How", "On", "Of", "By", "At", "Until", "Since", "Instead", "Again", "Said", "Because", "Before", "After", "Meanwhile", "Anew"];

    private static readonly Assembly[] _assemblies =
        [typeof(Case).Assembly, typeof(CaseManagerDb).Assembly, typeof(DemoCaseload).Assembly, typeof(Program).Assembly, typeof(TestApp).Assembly, typeof(PlainNamesTests).Assembly];

    [Fact]
    public void Identifiers_have_no_banned_word() => AssertNone(
        from file in PlainLanguageTests.GetSources()
        from name in PlainLanguage.ReadIdentifiers(File.ReadAllText(file), Path.GetExtension(file)).Distinct()
        from word in PlainLanguage.FindBanned(PlainLanguage.SplitWords(name))
        select $"{Path.GetFileName(file)}: {name}: {word}");

    [Fact]
    public void Text_keys_have_no_banned_word() => AssertNone(
        from key in TextFiles.Store.GetTexts(TextFiles.FirstLanguage).Keys
        from word in PlainLanguage.FindBanned(PlainLanguage.SplitWords(key))
        select $"{key}: {word}");

    [Fact]
    public void No_member_is_a_question_word_or_a_preposition() => AssertNone(
        from assembly in _assemblies
        from type in assembly.GetTypes()
        where type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && type.Namespace?.StartsWith("CaseManager", StringComparison.Ordinal) == true
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where _banned.Contains(member.Name)
        select $"{type.FullName}.{member.Name}");

    [Theory]
    [InlineData("var takenDownAt = 1;", ".cs")]
    [InlineData("public void Reckon() { }", ".cs")]
    [InlineData("select taken_back_at from charge;", ".sql")]
    [InlineData("@Model.AnsweredMeanwhile", ".cshtml")]
    public void A_banned_word_in_an_identifier_is_found(string source, string extension) =>
        Assert.NotEmpty(PlainLanguage.ReadIdentifiers(source, extension).SelectMany(name => PlainLanguage.FindBanned(PlainLanguage.SplitWords(name))));

    [Theory]
    [InlineData("var text = \"taken down\";", ".cs")]
    [InlineData("// taken down", ".cs")]
    [InlineData("public Guid RecordedBy { get; }", ".cs")]
    public void Strings_comments_and_plain_names_pass(string source, string extension) =>
        Assert.Empty(PlainLanguage.ReadIdentifiers(source, extension).SelectMany(name => PlainLanguage.FindBanned(PlainLanguage.SplitWords(name))));

    private static void AssertNone(IEnumerable<string> faults)
    {
        var found = string.Join('\n', faults);
        Assert.True(found.Length == 0, found);
    }
}
