using System.Net;
using AngleSharp.Html.Dom;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Web.Tests.Forms;

/// <summary>The forms of the app, generated from its routes.</summary>
internal static class GeneratedForms
{
    // Texts of at least this length consist of plain letters, which need no escaping.
    private const int MaxEscapedLength = 1 << 20;

    /// <summary>Every page by its route, with the permission that it requires.</summary>
    public static IEnumerable<(string Page, Permission? Needs)> GetPages(TestApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => ($"/{e.RoutePattern.RawText!.TrimStart('/')}", e.Metadata.GetMetadata<NeedsAttribute>()?.Permission)).Distinct();

    /// <summary>A client that may open the page.</summary>
    public static async Task<TestClient> CreateClientAsync(TestApp app, Permission? needs) => needs is not { } permission ? app.CreateAnonymousClient()
        : await app.SignInAsync(new[] { DemoPeople.Ana, DemoPeople.Radu, DemoPeople.Petra, DemoPeople.Vera, DemoPeople.Colin, DemoPeople.Irina,
            DemoPeople.Mihaela }.First(person => person.Role.HasPermission(permission)));

    /// <summary>Cases by cover name, read before a form changes one of the names.</summary>
    public static async Task<Dictionary<string, (CaseId Id, string Reference)>> ReadCasesAsync(TestApp app) =>
        (await app.Database.ReadAsync<string>("select concat_ws(' ', id, reference, cover_name) from cases"))
            .Select(line => line.Split(' ', 3)).ToDictionary(line => line[2], line => (new CaseId(Guid.Parse(line[0])), line[1]));

    /// <summary>Each form in the main content of a page, as a browser would send it.</summary>
    public static async Task<IReadOnlyList<(string Path, KeyValuePair<string, string>[] Fields)>> ReadAsync(
        TestApp app, TestClient client, Dictionary<string, (CaseId Id, string Reference)> cases, string page)
    {
        var (id, reference) = cases[CaseAddresses.GetCoverName(page)];
        page = await app.Database.FillInAsync(page, id);
        var draft = page.StartsWith("/intake/{id", StringComparison.Ordinal)
            ? $"{(await app.StartDraft(DemoPeople.Ana, a => a with { Person = CaseBuilders.CreatePerson("Amber") })).Id}" : "";
        var path = (await app.FillInAsync(page)).Replace("{reference}", reference, StringComparison.Ordinal)
            .Replace("{id:guid}", draft, StringComparison.Ordinal).Replace("{status:int}", "404", StringComparison.Ordinal);
        var reply = await client.Get(path);
        return [.. reply.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().Select(form => (
            form.GetAttribute("action") is { Length: > 0 } action ? action : path,
            form.Elements.Select(e => e.GetAttribute("name")).OfType<string>().Distinct()
                .Select(name => KeyValuePair.Create(name, (form.Elements.First(e => e.GetAttribute("name") == name) as IHtmlInputElement)?.Value ?? ""))
                .ToArray()))];
    }

    public static async Task<HttpStatusCode> SendAsync(TestClient client, string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        // FormUrlEncodedContent rejects a lone surrogate, which a client can send all the same.
        using var body = new StringContent(
            string.Join('&', fields.Select(f => $"{Encode(f.Key)}={Encode(f.Value)}")), System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await client.Client.PostAsync(new Uri(path, UriKind.Relative), body);
        return response.StatusCode;
    }

    private static string Encode(string text) => text == "\uD800" ? "%ED%A0%80" : text.Length >= MaxEscapedLength ? text : Uri.EscapeDataString(text);
}
