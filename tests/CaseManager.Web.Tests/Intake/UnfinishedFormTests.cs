using System.Net;
using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Intake;

/// <summary>Unsaved text is kept as a draft and is no answer until it is saved.</summary>
public class UnfinishedFormTests
{
    [Fact]
    public async Task Unfinished_input_is_restored_whether_valid_or_not()
    {
        var (ana, draft) = await StartDraftAsync();
        using (ana)
        {
            var saved = await SaveUnfinishedAsync(ana, $"{draft}/person", ("Input.CoverName", "Rob"), ("Input.BirthDate.Basis", "Exact"),
                ("Input.BirthDate.Exact.Year", "19"));

            Assert.Equal(HttpStatusCode.OK, saved.Status);
            Assert.StartsWith("Draft saved automatically, last on ", saved.Html, StringComparison.Ordinal);
            var again = await ana.Open($"{draft}/person");
            Assert.Equal(("Rob", "19"), (again.GetFieldValue("Input.CoverName"), again.GetFieldValue("Input.BirthDate.Exact.Year")));
            again.AssertShows("This is your draft of");
        }
    }

    [Fact]
    public async Task Unfinished_input_is_no_answer_and_is_labelled()
    {
        var (ana, draft) = await StartDraftAsync();
        using (ana)
        {
            await SaveUnfinishedAsync(ana, $"{draft}/person", ("Input.CoverName", "Robin"));

            (await ana.Open(draft)).AssertShows("Not saved yet");
            var check = await ana.Open($"{draft}/check");
            check.AssertShows("“Personal details” has unsaved changes");
            check.AssertShows("Enter a cover name: the name");

            await ana.Send(await ana.Open($"{draft}/person"), "main form[data-autosave]");
            check = await ana.Open($"{draft}/check");
            check.AssertDoesNotShow("has unsaved changes");
            check.AssertShows("Robin");
        }
    }

    [Fact]
    public async Task Unfinished_input_can_be_discarded_and_saved_answers_remain()
    {
        var (ana, draft) = await StartDraftAsync();
        using (ana)
        {
            await ana.Send($"{draft}/person", ("Input.CoverName", "Robin"));
            await SaveUnfinishedAsync(ana, $"{draft}/person", ("Input.CoverName", "Wren"));

            var forgotten = await ana.Send(await ana.Open($"{draft}/person"), "main form[action*=SaveDraft]");

            Assert.Equal("Robin", (await ana.Follow(forgotten)).GetFieldValue("Input.CoverName"));
        }
    }

    [Fact]
    public async Task Changes_from_another_window_are_not_overwritten_unseen()
    {
        var (ana, draft) = await StartDraftAsync();
        using (ana)
        {
            var here = await ana.Open($"{draft}/person");
            await ana.Send($"{draft}/person", ("Input.CoverName", "Wren"));
            await SaveUnfinishedAsync(ana, here, ("Input.CoverName", "Robin"));

            var sent = await ana.Send(await ana.Open($"{draft}/person"), "main form[data-autosave]");

            Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        }
    }

    [Fact]
    public async Task Oversized_unfinished_input_is_not_stored()
    {
        var (ana, draft) = await StartDraftAsync();
        using (ana)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await SaveUnfinishedAsync(ana, $"{draft}/person", ("Input.CoverName", new string('x', 300_000)))).Status);
            Assert.NotEqual(HttpStatusCode.BadRequest, (await SaveUnfinishedAsync(ana, $"{draft}/person", ("Input.CoverName", new string('x', 4_000)))).Status);
        }
    }

    private static async Task<PageResponse> SaveUnfinishedAsync(TestClient client, string path, params (string, string?)[] fields) =>
        await SaveUnfinishedAsync(client, await client.Open(path), fields);

    private static Task<PageResponse> SaveUnfinishedAsync(TestClient client, PageResponse page, params (string, string?)[] fields) =>
        client.Send(page with { Path = page.Path + "?handler=SaveDraft" }, "main form[data-autosave]", fields);

    private static async Task<(TestClient Ana, string Draft)> StartDraftAsync()
    {
        var app = await TestApp.GetSharedAsync();
        return (await app.SignInAsync(DemoPeople.Ana), $"/intake/{(await app.StartDraft(DemoPeople.Ana)).Id}");
    }
}
