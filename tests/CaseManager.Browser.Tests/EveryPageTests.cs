using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Browser.Tests;

/// <summary>Browser checks of every page, generated from the routes. The pages of each width are split over classes that run in parallel.</summary>
[Trait("Category", "Long"), ExpectedDuration(seconds: 180)]
public abstract class EveryPageTests(int width, int part, ITestOutputHelper output)
{
    private const int Parts = 2;

    // Routes without a page of their own: redirects, error targets and downloads.
    private static readonly string[] _routesWithoutPage = ["/", "/my-work/deadlines.ics", "/sign-out", "/sign-in/resubmit", "/sign-in/code",
        "/sign-in/passkey"];

    [Fact]
    public async Task Every_page_passes_accessibility_security_policy_and_width_checks()
    {
        var app = await BrowserApp.GetSharedAsync();
        await using var ana = await app.OpenSessionAsync(DemoPeople.Ana, width);
        await using var vera = await app.OpenSessionAsync(DemoPeople.Vera, width);
        await using var petra = await app.OpenSessionAsync(DemoPeople.Petra, width);
        await using var radu = await app.OpenSessionAsync(DemoPeople.Radu, width);
        await using var colin = await app.OpenSessionAsync(DemoPeople.Colin, width);
        await using var irina = await app.OpenSessionAsync(DemoPeople.Irina, width);
        await using var mihaela = await app.OpenSessionAsync(DemoPeople.Mihaela, width);
        await app.LoadInternationalFigures();
        var draft = $"/intake/{(await app.StartDraft(DemoPeople.Ana)).Id}"; // a separate draft, since another test opens the case of the shared one
        List<string> faults = [];

        (string Page, Permission? Needs)[] pages = [.. GetPages(app).Where((_, at) => at % Parts == part)];
        foreach (var (page, needs) in pages)
        {
            var story = CaseAddresses.GetCoverName(page);
            var caseId = new CaseId((await app.Database.ReadAsync<Guid>($"select id from cases where cover_name = '{story}'")).Single());
            var theCase = $"/cases/{(await app.Database.ReadAsync<string>($"select reference from cases where cover_name = '{story}'")).Single()}";
            var address = (await app.Database.FillInAsync(await app.FillInAsync(page), caseId)).Replace("/cases/{reference}", theCase,
                StringComparison.Ordinal).Replace("/intake/{id:guid}", draft, StringComparison.Ordinal);
            await using var anyone = address is "/sign-in" or "/leave" ? await app.OpenAnonymousSessionAsync(width) : null;
            (Staff Person, BrowserSession Seat)[] seats = [(DemoPeople.Ana, ana), (DemoPeople.Radu, radu), (DemoPeople.Vera, vera), (DemoPeople.Petra, petra),
                (DemoPeople.Colin, colin), (DemoPeople.Irina, irina), (DemoPeople.Mihaela, mihaela)];
            var worker = anyone ?? seats.First(s => page.StartsWith("/account-requests/", StringComparison.Ordinal) // may confirm account requests
                ? s.Person == DemoPeople.Radu : needs is not { } permission || s.Person.Role.HasPermission(permission)).Seat;
            await app.Database.ExecuteAsync("update session set authenticated_at = now()"); // a slow run outlasts the proof of identity
            Assert.Equal((address, 200), (address, await worker.Open(address)));
            faults.AddRange(await worker.FindViolationsAsync());
            Assert.Equal((address, 0), (address, await worker.Page.Locator("form[method=post]:not(:has([name=__RequestVerificationToken]))").CountAsync()));
            if (await SubmitLongTextsAsync(worker))
            {
                faults.AddRange(await worker.FindViolationsInErrorsAsync());
            }

            faults.AddRange(worker.BrowserErrors);
        }

        output.WriteLine($"{pages.Length} pages at {width} pixels");
        Assert.Empty(faults);
    }

    private static IEnumerable<(string Page, Permission? Needs)> GetPages(BrowserApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => ($"/{e.RoutePattern.RawText!.TrimStart('/')}", e.Metadata.GetMetadata<NeedsAttribute>()?.Permission))
            .Where(page => !_routesWithoutPage.Contains(page.Item1) && !page.Item1.StartsWith("/problem", StringComparison.Ordinal))
            .Distinct();

    // Submits texts that are too long; a form without a text field is skipped.
    private static async Task<bool> SubmitLongTextsAsync(BrowserSession worker)
    {
        const string Texts = "textarea, input[type=text], input[type=email]";
        var form = worker.Page.Locator("main form[method=post]").Filter(new() { Has = worker.Page.Locator(Texts) }).First;
        if (await form.CountAsync() == 0)
        {
            return false;
        }

        await form.Locator(Texts).EvaluateAllAsync<object?>("fields => { for (const field of fields) field.value = 'x'.repeat(5000) }");
        Assert.Equal(5000, (await form.Locator(Texts).First.InputValueAsync()).Length);
        var address = worker.Path;
        var sent = await worker.Page.RunAndWaitForResponseAsync(
            () => form.Locator("button[type=submit]").Last.ClickAsync(),
            // A script submits forms with files.
            response => response.Request.Method == "POST" && (response.Request.IsNavigationRequest || response.Request.ResourceType == "xhr"));
        Assert.Equal((address, 422), (address, sent.Status));
        await Assertions.Expect(worker.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        return true;
    }
}

public sealed class EveryPageDesktopFirstPartTests(ITestOutputHelper output) : EveryPageTests(BrowserSession.Desktop, 0, output);

public sealed class EveryPageDesktopSecondPartTests(ITestOutputHelper output) : EveryPageTests(BrowserSession.Desktop, 1, output);

public sealed class EveryPagePhoneFirstPartTests(ITestOutputHelper output) : EveryPageTests(BrowserSession.Phone, 0, output);

public sealed class EveryPagePhoneSecondPartTests(ITestOutputHelper output) : EveryPageTests(BrowserSession.Phone, 1, output);
