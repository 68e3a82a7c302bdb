using System.Net;
using AngleSharp.Html.Dom;
using CaseManager.Data.Seeding;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.Forms;

/// <summary>Every form of every page, generated from the routes, with whatever may be sent in each of its fields: never a failure of ours.</summary>
[Trait("Category", "Long")]
public class HostileInputTests(ITestOutputHelper output)
{
    // As long as the server takes at all would be refused before any page; a megabyte comes through.
    private static readonly string _megabyte = new('x', 1 << 20);

    private static readonly string?[] _hostile =
    [
        null, "", "\0", "a\u0007b\u001b[31m", "\u202Ecba", "\uFFFE", "\uD800", "31.02.2026", "-1", "99999999999999999999999", "1e308", "NaN",
        "Unicorn", "00000000-0000-0000-0000-000000000000", "018f0000-0000-7000-8000-000000000000", "'; drop table cases; --",
        "<script>alert(1)</script>", "../../etc/passwd", "{{7*7}}", "%00%0d%0aSet-Cookie:x=y", _megabyte,
    ];

    // Fields that no form shows: whose something is, what it is, what it became.
    private static readonly (string, string?)[] _extra =
    [
        ("Draft.OwnerId", "018f0000-0000-7000-8000-000000000000"), ("OwnerId", "018f0000-0000-7000-8000-000000000000"), ("Draft.Content.Person.CoverName", "Planted"),
        ("Case.Status", "FollowUp"), ("Status", "FollowUp"), ("Case.OfficeId", "2"), ("Input.Id", "018f0000-0000-7000-8000-000000000000"), ("user.Role", "OfficeLead"),
        ("Role", "OfficeLead"), ("Input.__proto__", "x"), ("Input[0]", "x"), ("Input.Signs.Details[999999].Words", "x"), ("Input.Citizenships.Entries[2147483647]", "RO"),
    ];

    [Fact]
    public async Task No_form_fails_whatever_is_sent()
    {
        await using var app = await TestApp.StartAsync();
        var (cases, sent, failed) = (await CasesAsync(app), 0, new List<string>());
        foreach (var (page, needs) in PagesOf(app).OrderBy(p => p.Page == "/sign-in/prove")) // which locks the account in the end
        {
            using var visitor = await VisitorForAsync(app, needs);
            foreach (var (path, form) in await FormsOfAsync(app, visitor, cases, page))
            {
                foreach (var (name, value) in form.Where(f => !IsLaterLine(f.Key)).SelectMany(f => _hostile.Select(value => (f.Key, value))))
                {
                    var status = await SendAsync(visitor, path, form.Where(f => f.Key != name).Append(new(name, value!)).Where(f => f.Value is not null));
                    sent++;
                    if ((int)status >= 500)
                    {
                        failed.Add($"{path} {name}={value?[..Math.Min(30, value.Length)]}: {(int)status}");
                    }
                }
            }
        }

        output.WriteLine($"{sent} sent");
        Assert.True(failed.Count == 0, string.Join('\n', failed));
        Assert.InRange(sent, 1000, int.MaxValue);
    }

    [Fact]
    public async Task No_form_changes_what_it_does_not_show()
    {
        await using var app = await TestApp.StartAsync();
        var cases = await CasesAsync(app);
        foreach (var (page, needs) in PagesOf(app).Where(p => p.Page.StartsWith("/intake/{id", StringComparison.Ordinal) || p.Page.Contains("/team", StringComparison.Ordinal)))
        {
            using var visitor = await VisitorForAsync(app, needs);
            foreach (var (path, form) in (await FormsOfAsync(app, visitor, cases, page)).Where(f => !f.Path.EndsWith("/delete", StringComparison.Ordinal) && !f.Path.EndsWith("/check", StringComparison.Ordinal)))
            {
                var before = await OthersAsync(app);
                var status = await SendAsync(visitor, path, form.Concat(_extra.Select(e => new KeyValuePair<string, string>(e.Item1, e.Item2!))));

                Assert.True((int)status < 500, $"{path}: {status}");
                Assert.Equal((path, before), (path, await OthersAsync(app)));
            }
        }
    }

    // The first line of a list stands for the others: they are bound and checked alike.
    private static bool IsLaterLine(string field) => field.IndexOf('[', StringComparison.Ordinal) is >= 0 and var at && field[at + 1] is >= '1' and <= '9';

    // Everything but what these forms are for: the sealed answers of a draft and when they were saved, who is in a team, and history.
    private static async Task<string> OthersAsync(TestApp app) => string.Join('\n', await app.Database.ReadAsync<string>(
        """
        select coalesce(string_agg(id || ' ' || owner_id, ',' order by id), '') from intake_draft
        union all select coalesce(string_agg(concat_ws(' ', id, office_id, cover_name, status, opened_by), ',' order by id), '') from cases
        union all select coalesce(string_agg(concat_ws(' ', id, name, role, active), ',' order by id), '') from staff
        union all select coalesce(string_agg(concat_ws(' ', id, cover_name), ',' order by id), '') from victim
        union all select count(*)::text from no_access
        """));

    private static IEnumerable<(string Page, Permission? Needs)> PagesOf(TestApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => ($"/{e.RoutePattern.RawText!.TrimStart('/')}", e.Metadata.GetMetadata<NeedsAttribute>()?.Permission)).Distinct();

    private static async Task<Visitor> VisitorForAsync(TestApp app, Permission? needs) => needs is not { } permission ? app.Anyone()
        : await app.As(new[] { DemoPeople.Ana, DemoPeople.Radu, DemoPeople.Petra, DemoPeople.Vera, DemoPeople.Colin, DemoPeople.Irina, DemoPeople.Mihaela }.First(person => person.Role.May(permission)));

    // By the cover names they have now: one of the forms changes them.
    private static async Task<Dictionary<string, (CaseId Id, string Reference)>> CasesAsync(TestApp app) =>
        (await app.Database.ReadAsync<string>("select concat_ws(' ', id, reference, cover_name) from cases"))
            .Select(line => line.Split(' ', 3)).ToDictionary(line => line[2], line => (new CaseId(Guid.Parse(line[0])), line[1]));

    // Each form of the page that belongs to it, as a browser would send it.
    private static async Task<IReadOnlyList<(string Path, KeyValuePair<string, string>[] Fields)>> FormsOfAsync(
        TestApp app, Visitor visitor, Dictionary<string, (CaseId Id, string Reference)> cases, string page)
    {
        var (id, reference) = cases[CaseAddresses.StoryFor(page)];
        page = await app.Database.FillInAsync(page, id);
        var draft = page.StartsWith("/intake/{id", StringComparison.Ordinal) ? $"{(await app.StartDraft(DemoPeople.Ana, a => a with { Person = Builders.Person("Amber") })).Id}" : "";
        var path = (await app.FillInAsync(page)).Replace("{reference}", reference, StringComparison.Ordinal).Replace("{id:guid}", draft, StringComparison.Ordinal).Replace("{status:int}", "404", StringComparison.Ordinal);
        var reply = await visitor.Get(path);
        return [.. reply.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().Select(form => (
            form.GetAttribute("action") is { Length: > 0 } action ? action : path,
            form.Elements.Select(e => e.GetAttribute("name")).OfType<string>().Distinct()
                .Select(name => KeyValuePair.Create(name, (form.Elements.First(e => e.GetAttribute("name") == name) as IHtmlInputElement)?.Value ?? "")).ToArray()))];
    }

    private static async Task<HttpStatusCode> SendAsync(Visitor visitor, string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        // Not FormUrlEncodedContent: half a character is no text to it, and may be sent all the same.
        using var body = new StringContent(
            string.Join('&', fields.Select(f => $"{Encoded(f.Key)}={Encoded(f.Value)}")), System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await visitor.Client.PostAsync(new Uri(path, UriKind.Relative), body);
        return response.StatusCode;
    }

    private static string Encoded(string text) => text == "\uD800" ? "%ED%A0%80" : text.Length == _megabyte.Length ? text : Uri.EscapeDataString(text);
}
