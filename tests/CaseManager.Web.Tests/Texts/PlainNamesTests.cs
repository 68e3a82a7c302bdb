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
        ["Who", "Whom", "Whose", "What", "When", "Where", "Which", "Why", "How", "On", "Of", "By", "At", "Until", "Since", "Instead", "Again", "Said",
            "Because", "Before", "After", "Meanwhile", "Anew"];

    private static readonly string[] _foreignNames =
        ["GetMessageTemplateProperties", "ILoggingBuilder", "pg_basebackup", "archive_command", "pg_wal", "otel_scope_name", "target_info", "cas_Status",
            "SslOnConnect", "lawBook", "World", "court_visit"];

    private static readonly Assembly[] _assemblies =
        [typeof(Case).Assembly, typeof(CaseManagerDb).Assembly, typeof(DemoCaseload).Assembly, typeof(Program).Assembly, typeof(TestApp).Assembly,
            typeof(PlainNamesTests).Assembly];

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

    [Fact]
    public void Names_in_comments_exist()
    {
        var sources = PlainLanguageTests.GetSources().Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var names = sources.SelectMany(source => PlainLanguage.ReadIdentifiers(source, ".cs")).ToHashSet();

        AssertNone(from source in sources from name in PlainLanguage.ReadNamesInComments(source) where !names.Contains(name) select name);
    }

    [Fact]
    public void A_parameter_named_case_file_is_a_case() => AssertNone(
        from assembly in _assemblies
        from type in assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        from parameter in method.GetParameters()
        where parameter.Name == "caseFile" && parameter.ParameterType != typeof(Case)
        select $"{type.FullName}.{method.Name}: {parameter.ParameterType.Name}");

    // A document that names what no longer exists misleads; the names of others, and of the past, are listed.
    [Fact]
    public void Names_in_documents_exist()
    {
        var names = PlainLanguageTests.GetNamedSources().SelectMany(file => PlainLanguage.ReadWords(File.ReadAllText(file))).ToHashSet();

        AssertNone(
            from document in PlainLanguageTests.GetDocuments()
            from name in PlainLanguage.ReadNamesInDocument(File.ReadAllText(document))
            where !names.Contains(name) && !_foreignNames.Contains(name)
            select $"{Path.GetFileName(document)}: {name}");
    }

    [Theory]
    [InlineData("The type `LawKind`", "LawKind")]
    [InlineData("`Case.TransferCase(to)` and `hand_over`", "TransferCase hand_over")]
    [InlineData("Plain `words` and `a phrase` are no names", "")]
    public void A_name_in_a_document_is_found(string text, string names) => Assert.Equal(names, string.Join(' ', PlainLanguage.ReadNamesInDocument(text)));

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
