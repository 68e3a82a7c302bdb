using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using Xunit;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>The text store has a text for every code of the domain.</summary>
public sealed class CodeTextTests
{
    // Codes that no page shows: they control logic, or have texts under another key.
    private static readonly HashSet<Type> _codesWithoutText =
    [
        typeof(Permission), typeof(Level), typeof(CaseRole), typeof(TeamAct),
        typeof(BusinessRule), typeof(NonResponse), typeof(Domain.Sharing.ConsentState),
    ];

    [Theory]
    [InlineData("en")]
    public void Every_code_has_a_text(string language)
    {
        var texts = TextFiles.Store.GetTexts(language);
        var spoken = typeof(Case).Assembly.GetExportedTypes().Where(t => t.IsEnum && !_codesWithoutText.Contains(t))
            .SelectMany(t => Enum.GetNames(t).Select(name => $"codes.{t.Name}.{name}"));

        var asked = spoken
            .Concat(Enum.GetNames<BusinessRule>().Select(rule => $"rules.{rule}"))
            .Concat(Enum.GetNames<EventCode>().Select(code => $"events.{code}"))
            .Concat(Enum.GetNames<NonResponse>().Select(nonResponse => $"common.nonResponse.{nonResponse}"))
            .Concat(LegalDefinition.Current.Rules.Select(rule => $"findings.{rule.Code}"))
            .Concat(Countries.All.Append(Countries.Stateless).Select(code => $"countries.{code}"))
            .Concat(Languages.All.Select(code => $"languages.{code}"));

        Assert.DoesNotContain(asked, key => !texts.ContainsKey(key));
    }

    [Theory]
    [InlineData("en")]
    public void No_removed_code_has_a_text(string language)
    {
        var known = typeof(Case).Assembly.GetExportedTypes().Where(t => t.IsEnum)
            .SelectMany(t => Enum.GetNames(t).Select(name => $"codes.{t.Name}.{name}")).ToHashSet();

        Assert.DoesNotContain(
            TextFiles.Store.GetTexts(language).Keys.Where(key => key.StartsWith("codes.", StringComparison.Ordinal)),
            key => !known.Contains(key.EndsWith(".hint", StringComparison.Ordinal) ? key[..^".hint".Length] : key));
    }
}
