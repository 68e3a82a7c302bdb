using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>Opens every page in a pseudo-language: a word outside ⟦⟧ is hard-coded instead of read from the text store.</summary>
public sealed partial class PseudoLanguageTests
{
    // Content rather than texts: names, references, email addresses and the brand.
    private static readonly string[] _content = ["CaseManager", "Amber", .. DemoPeople.StoryStaff.Select(p => p.Name),
        .. DemoPeople.Organisations.Select(o => o.Name).OrderByDescending(name => name.Length)];

    // Lists whose options are content: currency codes, provider names.
    private static readonly string[] _contentLists = ["Input.Terms.Currency", "Input.Provider"];

    private static readonly string[] _textAttributes = ["aria-label", "title", "placeholder", "alt", "data-label"];

    [Fact]
    public async Task Every_word_of_every_page_comes_from_the_store()
    {
        await using var app = await TestApp.StartAsync(settings: new() { ["Texts:Pseudo"] = "true" });
        var caseFile = await app.OpenCase(DemoPeople.Radu, "Amber", team: [DemoPeople.Ana, DemoPeople.Tom]);
        var draft = await app.StartDraft(DemoPeople.Radu, a => a with { Person = CaseBuilders.CreatePerson("Amber") });
        using var radu = await app.SignInAsync(DemoPeople.Radu);
        radu.Client.DefaultRequestHeaders.Add("Accept-Language", "qps-ploc");
        var walked = 0;

        foreach (var page in GetPages(app))
        {
            var path = page.Replace("{reference}", caseFile.Reference.Value, StringComparison.Ordinal)
                .Replace("{id:guid}", $"{draft.Id}", StringComparison.Ordinal).Replace("{status:int}", "404", StringComparison.Ordinal);
            var reply = await radu.Get(path);
            if (reply.Html.Length > 0)
            {
                Assert.Empty(FindUntranslated(reply).Select(notes => $"{path}: {notes}"));
                walked++;
            }

            if (reply.Document.QuerySelector("main form[method=post]") is not null && !page.Contains("/delete", StringComparison.Ordinal) && page != "/intake"
                && !page.EndsWith("/team", StringComparison.Ordinal) && !page.EndsWith("/check", StringComparison.Ordinal))
            {
                var wrong = await radu.Send(reply, CreateInvalidFields(reply));
                Assert.Empty(FindUntranslated(wrong).Select(notes => $"{path} with errors: {notes}"));
            }
        }

        Assert.InRange(walked, 20, int.MaxValue);
    }

    [Fact]
    public async Task A_word_written_into_a_page_is_found()
    {
        await using var app = await TestApp.StartAsync(
            services => services.AddRazorPages().AddApplicationPart(typeof(PseudoLanguageTests).Assembly), new() { ["Texts:Pseudo"] = "true" });
        using var radu = await app.SignInAsync(DemoPeople.Radu);
        radu.Client.DefaultRequestHeaders.Add("Accept-Language", "qps-ploc");

        Assert.Equal(["Some may read this."], FindUntranslated(await radu.Open("/planted-open")));
    }

    private static (string, string?)[] CreateInvalidFields(PageResponse reply) =>
        [.. reply.Document.QuerySelectorAll("main form [name]").Select(e => e.GetAttribute("name")!)
            .Where(n => n.StartsWith("Input.", StringComparison.Ordinal)).Distinct().Select(n => (n, (string?)"\u0007"))];

    private static IEnumerable<string> FindUntranslated(PageResponse reply)
    {
        var texts = reply.Document.DocumentElement.Descendants<IText>()
            .Where(t => t.ParentElement is not { LocalName: "script" or "style" or "textarea" or "bdi" or "cite" })
            .Where(t => t.ParentElement!.LocalName != "option" || !_contentLists.Contains(t.ParentElement.Closest("select")?.GetAttribute("name")))
            .Select(t => t.Text);
        var attributes = reply.Document.All.SelectMany(e => _textAttributes.Select(e.GetAttribute)).OfType<string>();
        return texts.Concat(attributes)
            .Select(text => _content.Aggregate(RemoveBracketed(text), (rest, name) => rest.Replace(name, "", StringComparison.Ordinal)).Trim())
            .Where(rest => Word().IsMatch(Reference().Replace(rest, "")));
    }

    // From the innermost outwards: a text may be nested in a placeholder of another.
    private static string RemoveBracketed(string text)
    {
        for (var rest = Bracketed().Replace(text, ""); rest != text; rest = Bracketed().Replace(text, ""))
        {
            text = rest;
        }

        return text;
    }

    private static IEnumerable<string> GetPages(TestApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Where(e => e.Metadata.GetMetadata<NeedsAttribute>() is not { } needs || Role.OfficeLead.HasPermission(needs.Permission))
            // The calendar file has no texts.
            .Select(e => $"/{e.RoutePattern.RawText}").Where(path => !path.EndsWith(".ics", StringComparison.Ordinal)).Distinct();

    [GeneratedRegex("⟦[^⟦⟧]*⟧")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex("[A-Z]{2}-[0-9]{4}-[0-9]{4,}-[0-9A-Z]{2}")]
    private static partial Regex Reference();
}
