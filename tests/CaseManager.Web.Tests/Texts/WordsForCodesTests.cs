using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using Xunit;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>The text store has a text for every code of the domain.</summary>
public sealed class WordsForCodesTests
{
    // Codes that no page shows: they control logic, or have texts under another key.
    private static readonly HashSet<Type> _unspoken =
    [
        typeof(Permission), typeof(Level), typeof(Capacity), typeof(TeamAct),
        typeof(Rule), typeof(Silence), typeof(Domain.Sharing.ConsentState),
    ];

    [Theory]
    [InlineData("en")]
    public void Every_code_has_its_words(string language)
    {
        var texts = TextFiles.Store.TextsOf(language);
        var spoken = typeof(Case).Assembly.GetExportedTypes().Where(t => t.IsEnum && !_unspoken.Contains(t))
            .SelectMany(t => Enum.GetNames(t).Select(name => $"codes.{t.Name}.{name}"));

        var asked = spoken
            .Concat(Enum.GetNames<Rule>().Select(rule => $"rules.{rule}"))
            .Concat(Enum.GetNames<EventCode>().Select(code => $"events.{code}"))
            .Concat(Enum.GetNames<Silence>().Select(silence => $"common.silence.{silence}"))
            .Concat(LegalDefinition.Current.Rules.Select(rule => $"law.{rule.Code}"))
            .Concat(Countries.All.Append(Countries.Stateless).Select(code => $"countries.{code}"))
            .Concat(Languages.All.Select(code => $"languages.{code}"));

        Assert.DoesNotContain(asked, key => !texts.ContainsKey(key));
    }

    [Theory]
    [InlineData("en")]
    public void No_code_that_is_gone_has_words(string language)
    {
        var known = typeof(Case).Assembly.GetExportedTypes().Where(t => t.IsEnum).SelectMany(t => Enum.GetNames(t).Select(name => $"codes.{t.Name}.{name}")).ToHashSet();

        Assert.DoesNotContain(
            TextFiles.Store.TextsOf(language).Keys.Where(key => key.StartsWith("codes.", StringComparison.Ordinal)),
            key => !known.Contains(key.EndsWith(".hint", StringComparison.Ordinal) ? key[..^".hint".Length] : key));
    }
}
