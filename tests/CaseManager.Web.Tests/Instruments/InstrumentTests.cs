using System.Net;
using System.Text;
using System.Text.Json;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Instruments;

/// <summary>Outcome instruments: read by aftercare roles, loaded by administrators.</summary>
public class InstrumentTests
{
    private static readonly string _validDefinition = JsonSerializer.Serialize(OutcomeBuilders.OwnDefinition, InstrumentDefinition.JsonOptions);

    [Theory]
    [InlineData("nothing that anyone could read", "Line 1 is not valid")]
    [InlineData("null", "The definition is empty")]
    [InlineData("{\n\"scale\": [\n{ \"value\": \"one\", \"label\": \"No\" } ] }", "Line 3 is not valid. Check “scale[0].value”")]
    [InlineData("{ \"scall\": [] }", "Check “scall”")]
    [InlineData("{}", "The scale must have at least two points")]
    [InlineData("{ \"scale\": [ null ], \"domains\": [ null ] }", "The scale must have at least two points")]
    public async Task An_invalid_text_is_refused_plainly_and_kept(string text, string message)
    {
        var (app, colin, _, code) = await CreateAdministratorAsync();

        var refused = await LoadAsync(colin, code, text);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(message, refused.GetErrors(), StringComparison.Ordinal);
        Assert.Equal((text, "Our own", code),
            (refused.GetFieldValue("Input.Definition")!.ReplaceLineEndings("\n")
                .Trim(), refused.GetFieldValue("Input.Name"), refused.GetFieldValue("Input.Code")));
        Assert.Empty(await app.Database.ReadAsync<int>("select version from instrument where code = $1", code));
    }

    [Theory]
    [InlineData("\"firstAfterMonths\":6", "\"firstAfterMonths\":0", "Intervals must be between one month and ten years")]
    [InlineData("\"domainMean\":3.0", "\"domainMean\":4.5", "The threshold must be on the scale")]
    [InlineData("\"code\":\"S2\"", "\"code\":\"S1\"", "Each item must have its own code")]
    [InlineData("\"name\":\"Company\"", "\"name\":\" \"", "There must be at least one domain")]
    [InlineData("\"name\":\"Company\"", "\"name\":\"Com\\u0000pany\"", "cannot be saved")]
    [InlineData("\"name\":\"Company\"", "\"name\":\"\\ud800\"", "is not valid. Check")]
    public async Task Each_validation_error_is_described_plainly(string right, string wrong, string message)
    {
        var (_, colin, _, code) = await CreateAdministratorAsync();
        Assert.Contains(right, _validDefinition, StringComparison.Ordinal);

        var refused = await LoadAsync(colin, code, _validDefinition.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(message, refused.GetErrors(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("own")]
    [InlineData("")]
    [InlineData("LOAD")]
    [InlineData("1ST")]
    [InlineData("A/B")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_code_is_short_and_plain(string code)
    {
        var (_, colin, _, _) = await CreateAdministratorAsync();

        Assert.Contains("Enter up to 40 capital letters, digits and underscores", (await LoadAsync(colin, code, _validDefinition)).GetErrors(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loaded_instrument_is_shown_completely_and_versioned()
    {
        var (app, colin, person, code) = await CreateAdministratorAsync();

        var loaded = await LoadAsync(colin, code, _validDefinition);
        Assert.Equal((HttpStatusCode.Redirect, $"/instruments/{code}"), (loaded.Status, loaded.Location));
        var page = await colin.Follow(loaded);
        foreach (var text in new[] { "Instrument loaded. It applies from now on.", "Version 1", "loaded by Someone New", "Sleeps behind a door that locks",
            "Knows three numbers by heart", "At intake, 6 months later", "a mean of 3.0 or more", "No item in Safety may be below 3.", "if it applies",
            "Ready to use" })
        {
            page.AssertShows(text);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await LoadAsync(colin, code, _validDefinition)).Status);
        Assert.Equal([1], await app.Database.ReadAsync<int>("select version from instrument where code = $1 order by version", code)); // submitted twice

        var next = await colin.Open($"/instruments/load?from={code}");
        Assert.Equal(code, next.GetFieldValue("Input.Code"));
        Assert.Contains("Sleeps behind a door that locks", next.GetFieldValue("Input.Definition"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await colin.Send(next, ("Input.Name", "Our own, better"))).Status);
        var second = await colin.Open($"/instruments/{code}");
        second.AssertShows("Our own, better");
        second.AssertShows("Version 2");
        second.AssertShows("Earlier versions");
        (await colin.Open("/instruments")).AssertShows("Our own, better");
        Assert.Equal(
            [$"{code} 1", $"{code} 2"],
            await app.Database.ReadAsync<string>("select subject from history_entry where act = 'InstrumentLoaded' and staff_id = $1 order by seq",
                person.Id.Value));
    }

    [Fact]
    public async Task A_file_is_accepted_and_kept_despite_other_errors()
    {
        var (app, colin, _, code) = await CreateAdministratorAsync();

        var nameless = await UploadAsync(colin, code, Encoding.UTF8.GetBytes(_validDefinition), ("Input.Name", ""));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the name of the instrument"), (nameless.Status, nameless.GetErrors()));
        Assert.Equal(_validDefinition, nameless.GetFieldValue("Input.Definition")!.Trim());
        Assert.Contains("not both",
            (await UploadAsync(colin, code, Encoding.UTF8.GetBytes(_validDefinition), ("Input.Definition", _validDefinition))).GetErrors(),
            StringComparison.Ordinal);
        Assert.Contains("must be 200 kB or smaller", (await UploadAsync(colin, code, Encoding.UTF8.GetBytes(new string(' ', 200_001)))).GetErrors(),
            StringComparison.Ordinal);
        Assert.Contains("must be text in UTF-8", (await UploadAsync(colin, code, [0xFF, 0xC3, 0x28])).GetErrors(), StringComparison.Ordinal);
        Assert.Equal("Paste the definition, or select a file", (await LoadAsync(colin, code, "")).GetErrors());

        Assert.Equal(HttpStatusCode.Redirect,
            (await UploadAsync(colin, code, [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(_validDefinition)])).Status);
        Assert.Equal([1], await app.Database.ReadAsync<int>("select version from instrument where code = $1", code));
    }

    [Fact]
    public async Task Care_roles_read_the_page_without_a_menu_entry()
    {
        var app = await TestApp.GetSharedAsync();
        await app.LoadInstrumentWithoutText();
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var page = await ana.Open("/instruments");
        page.AssertShows("Six domains of recovery");
        page.AssertShows("Text not loaded");
        Assert.Empty(page.Document.QuerySelectorAll("header a[href='/instruments'], a[href^='/instruments/load']"));
        (await ana.Open("/instruments/WITHOUT_TEXT")).AssertShows("No items yet.");
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get("/instruments/NOTHING")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get("/instruments/load")).Status);
        using var colin = await app.SignInAsync(DemoPeople.Colin);
        Assert.NotNull((await colin.Open("/instruments")).Document.QuerySelector("header a[href='/instruments'][aria-current=page]"));
    }

    [Fact]
    public async Task An_assessment_keeps_the_version_of_its_instrument()
    {
        await using var app = await TestApp.StartAsync();
        await app.LoadInstrument();
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Mihaela]);
        var id = await app.AssessOutcome(DemoPeople.Mihaela, caseFile.Id, OutcomeOccasion.Closure, new(2026, 1, 10), "S1=4 S2=3 C1=3 C2=3");
        var (mihaela, colin) = (await app.SignInAsync(DemoPeople.Mihaela), await app.SignInAsync(DemoPeople.Colin));
        var form = await mihaela.Open($"/cases/{caseFile.Reference}/outcomes/{OutcomeBuilders.OwnInstrument}/assess");
        var next = OutcomeBuilders.OwnDefinition with
        {
            Threshold = new(3.5m, []),
            Domains = [OutcomeBuilders.OwnDefinition.Domains[0]],
            Scale = [.. OutcomeBuilders.OwnDefinition.Scale, new(5, "Beyond")]
        };
        Assert.Equal(HttpStatusCode.Redirect,
            (await LoadAsync(colin, OutcomeBuilders.OwnInstrument, JsonSerializer.Serialize(next, InstrumentDefinition.JsonOptions))).Status);

        var read = await mihaela.Open($"/cases/{caseFile.Reference}/outcomes/{id}");
        read.AssertShows("Version 1");
        read.AssertShows("every domain has a mean of 3.0 or more");
        read.AssertShows("Has someone to eat with");
        (await mihaela.Open($"/cases/{caseFile.Reference}/outcomes")).AssertShows("One assessment used a different scale.");
        Assert.Equal(HttpStatusCode.Redirect, (await mihaela.Send(form, ("Input.Scores[2].Score", "3"))).Status); // an item of a domain that no longer exists
        Assert.Equal([1, 1],
            await app.Database.ReadAsync<int>("select instrument_version from outcome_assessment where case_id = $1 order by id", caseFile.Id.Value));
    }

    private static Task<PageResponse> LoadAsync(TestClient client, string code, string text) =>
        client.Send("/instruments/load", ("Input.Code", code), ("Input.Name", "Our own"), ("Input.Source", "Written for tests"), ("Input.Definition", text));

    private static Task<PageResponse> UploadAsync(TestClient client, string code, byte[] file, params (string Name, string? Value)[] fields) => client.Upload(
        "/instruments/load", [new("own.json", file, "Input.File")],
        [.. new (string Name, string? Value)[] { ("Input.Code", code), ("Input.Name", "Our own"),
            ("Input.Source", "Written for tests") }.Where(f => fields.All(given => given.Name != f.Name)), .. fields]);

    private static async Task<(TestApp App, TestClient Administrator, Staff Person, string Code)> CreateAdministratorAsync()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Administrator, DemoPeople.London);
        return (app, await app.SignInAsync(person), person, $"T{Guid.CreateVersion7():N}".ToUpperInvariant());
    }
}
