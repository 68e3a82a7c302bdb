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
[Trait("Category", "Long"), Takes(seconds: 180)]
public abstract class EveryPageTests(int width, int part, ITestOutputHelper output)
{
    private const int Parts = 2;

    // Routes without a page of their own: redirects, error targets and downloads.
    private static readonly string[] _withoutAView = ["/", "/work/deadlines.ics", "/sign-out", "/sign-in/again", "/sign-in/code", "/sign-in/passkey"];

    [Fact]
    public async Task Axe_finds_nothing_and_nothing_is_refused_or_too_wide()
    {
        var app = await BrowserApp.SharedAsync();
        await using var ana = await app.SeatOf(DemoPeople.Ana, width);
        await using var vera = await app.SeatOf(DemoPeople.Vera, width);
        await using var petra = await app.SeatOf(DemoPeople.Petra, width);
        await using var radu = await app.SeatOf(DemoPeople.Radu, width);
        await using var colin = await app.SeatOf(DemoPeople.Colin, width);
        await using var irina = await app.SeatOf(DemoPeople.Irina, width);
        await using var mihaela = await app.SeatOf(DemoPeople.Mihaela, width);
        await app.LoadWorldFigures();
        var draft = $"/intake/{(await app.StartDraft(DemoPeople.Ana)).Id}"; // its own: another test opens the case of the shared draft
        List<string> faults = [];

        (string Page, Permission? Needs)[] pages = [.. Pages(app).Where((_, at) => at % Parts == part)];
        foreach (var (page, needs) in pages)
        {
            var story = CaseAddresses.StoryFor(page);
            var opened = new CaseId((await app.Database.ReadAsync<Guid>($"select id from cases where cover_name = '{story}'")).Single());
            var theCase = $"/cases/{(await app.Database.ReadAsync<string>($"select reference from cases where cover_name = '{story}'")).Single()}";
            var address = (await app.Database.FillInAsync(await app.FillInAsync(page), opened)).Replace("/cases/{reference}", theCase, StringComparison.Ordinal).Replace("/intake/{id:guid}", draft, StringComparison.Ordinal);
            await using var anyone = address is "/sign-in" or "/leave" ? await app.SeatOfAnyone(width) : null;
            (Staff Person, Seat Seat)[] seats = [(DemoPeople.Ana, ana), (DemoPeople.Radu, radu), (DemoPeople.Vera, vera), (DemoPeople.Petra, petra), (DemoPeople.Colin, colin), (DemoPeople.Irina, irina), (DemoPeople.Mihaela, mihaela)];
            var seat = anyone ?? seats.First(s => needs is not { } permission || s.Person.Role.May(permission)).Seat;
            Assert.Equal((address, 200), (address, await seat.Open(address)));
            faults.AddRange(await seat.Faults());
            Assert.Equal((address, 0), (address, await seat.Page.Locator("form[method=post]:not(:has([name=__RequestVerificationToken]))").CountAsync()));
            if (await SendTooMuch(seat))
            {
                faults.AddRange(await seat.FaultsOfErrors());
            }

            faults.AddRange(seat.Objections);
        }

        output.WriteLine($"{pages.Length} pages at {width} pixels");
        Assert.Empty(faults);
    }

    private static IEnumerable<(string Page, Permission? Needs)> Pages(BrowserApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => ($"/{e.RoutePattern.RawText!.TrimStart('/')}", e.Metadata.GetMetadata<NeedsAttribute>()?.Permission))
            .Where(page => !_withoutAView.Contains(page.Item1) && !page.Item1.StartsWith("/problem", StringComparison.Ordinal))
            .Distinct();

    // Submits texts that are too long; a form without a text field has nothing to get wrong.
    private static async Task<bool> SendTooMuch(Seat seat)
    {
        const string Texts = "textarea, input[type=text], input[type=email]";
        var form = seat.Page.Locator("main form[method=post]").Filter(new() { Has = seat.Page.Locator(Texts) }).First;
        if (await form.CountAsync() == 0)
        {
            return false;
        }

        await form.Locator(Texts).EvaluateAllAsync<object?>("fields => { for (const field of fields) field.value = 'x'.repeat(5000) }");
        Assert.Equal(5000, (await form.Locator(Texts).First.InputValueAsync()).Length);
        var address = seat.Path;
        var sent = await seat.Page.RunAndWaitForResponseAsync(
            () => form.Locator("button[type=submit]").Last.ClickAsync(),
            // A script submits forms with files.
            response => response.Request.Method == "POST" && (response.Request.IsNavigationRequest || response.Request.ResourceType == "xhr"));
        Assert.Equal((address, 422), (address, sent.Status));
        await Assertions.Expect(seat.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        return true;
    }
}

public sealed class EveryPageAtADeskFirstPartTests(ITestOutputHelper output) : EveryPageTests(Seat.Desktop, 0, output);

public sealed class EveryPageAtADeskSecondPartTests(ITestOutputHelper output) : EveryPageTests(Seat.Desktop, 1, output);

public sealed class EveryPageOnAPhoneFirstPartTests(ITestOutputHelper output) : EveryPageTests(Seat.Phone, 0, output);

public sealed class EveryPageOnAPhoneSecondPartTests(ITestOutputHelper output) : EveryPageTests(Seat.Phone, 1, output);
