using System.Net;
using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Intake;

/// <summary>Unsaved text is kept as a draft and is no answer until it is saved.</summary>
public class UnfinishedTests
{
    [Fact]
    public async Task What_was_being_written_is_there_again_in_order_or_not()
    {
        var (ana, draft) = await DraftAsync();
        using (ana)
        {
            var kept = await KeepAsync(ana, $"{draft}/person", ("Input.CoverName", "Rob"), ("Input.Born.Basis", "Exact"), ("Input.Born.Exact.Year", "19"));

            Assert.Equal(HttpStatusCode.OK, kept.Status);
            Assert.StartsWith("Draft saved automatically, last on ", kept.Html, StringComparison.Ordinal);
            var again = await ana.Open($"{draft}/person");
            Assert.Equal(("Rob", "19"), (again.Field("Input.CoverName"), again.Field("Input.Born.Exact.Year")));
            again.Shows("This is your draft of");
        }
    }

    [Fact]
    public async Task It_is_no_answer_until_it_is_saved_and_says_so()
    {
        var (ana, draft) = await DraftAsync();
        using (ana)
        {
            await KeepAsync(ana, $"{draft}/person", ("Input.CoverName", "Robin"));

            (await ana.Open(draft)).Shows("Not saved yet");
            var check = await ana.Open($"{draft}/check");
            check.Shows("“Personal details” has unsaved changes");
            check.Shows("Enter a cover name: the name");

            await ana.Send(await ana.Open($"{draft}/person"), "main form[data-keep]");
            check = await ana.Open($"{draft}/check");
            check.NeverShows("has unsaved changes");
            check.Shows("Robin");
        }
    }

    [Fact]
    public async Task It_can_be_thrown_away_and_what_was_saved_stays()
    {
        var (ana, draft) = await DraftAsync();
        using (ana)
        {
            await ana.Send($"{draft}/person", ("Input.CoverName", "Robin"));
            await KeepAsync(ana, $"{draft}/person", ("Input.CoverName", "Wren"));

            var forgotten = await ana.Send(await ana.Open($"{draft}/person"), "main form[action*=Keep]");

            Assert.Equal("Robin", (await ana.Follow(forgotten)).Field("Input.CoverName"));
        }
    }

    [Fact]
    public async Task What_another_window_saved_meanwhile_is_still_not_overwritten_unseen()
    {
        var (ana, draft) = await DraftAsync();
        using (ana)
        {
            var here = await ana.Open($"{draft}/person");
            await ana.Send($"{draft}/person", ("Input.CoverName", "Wren"));
            await KeepAsync(ana, here, ("Input.CoverName", "Robin"));

            var sent = await ana.Send(await ana.Open($"{draft}/person"), "main form[data-keep]");

            Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        }
    }

    [Fact]
    public async Task More_than_any_form_takes_is_not_kept()
    {
        var (ana, draft) = await DraftAsync();
        using (ana)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await KeepAsync(ana, $"{draft}/person", ("Input.CoverName", new string('x', 300_000)))).Status);
            Assert.NotEqual(HttpStatusCode.BadRequest, (await KeepAsync(ana, $"{draft}/person", ("Input.CoverName", new string('x', 4_000)))).Status);
        }
    }

    private static async Task<Reply> KeepAsync(Visitor visitor, string path, params (string, string?)[] fields) => await KeepAsync(visitor, await visitor.Open(path), fields);

    private static Task<Reply> KeepAsync(Visitor visitor, Reply page, params (string, string?)[] fields) =>
        visitor.Send(page with { Path = page.Path + "?handler=Keep" }, "main form[data-keep]", fields);

    private static async Task<(Visitor Ana, string Draft)> DraftAsync()
    {
        var app = await TestApp.SharedAsync();
        return (await app.As(DemoPeople.Ana), $"/intake/{(await app.StartDraft(DemoPeople.Ana)).Id}");
    }
}
