using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Notes;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Notes;

public class NoteTests
{
    private const string TypedText = "She wants to see the sea.\nNot yet, she says.";

    [Fact]
    public async Task A_note_is_written_read_and_counted()
    {
        var (client, notes, _) = await OpenNotesAsync();
        using (client)
        {
            (await client.Open(notes)).AssertShows("There are no notes that you can read");

            var saved = await client.Send($"{notes}/add", ("Input.Kind", "Safety"), ("Input.Text", TypedText), ("Input.OccurredOn.Year", "2024"));

            var list = await client.Follow(saved);
            list.AssertShows("The note has been saved.");
            list.AssertShows("1 note that");
            Assert.Equal(TypedText, list.Document.QuerySelector(".app-writing__said")!.TextContent);
            list.AssertShows("Safety note about Amber");
            list.AssertShows(", event date: 2024");
            (await client.Open(notes.Replace("/notes", "/timeline", StringComparison.Ordinal))).AssertShows("Safety note added");
            (await client.Open($"{notes}?kind=General")).AssertShows("0 notes");
        }
    }

    [Fact]
    public async Task Graphic_text_stays_hidden_until_someone_opens_it()
    {
        var (client, notes, _) = await OpenNotesAsync();
        using (client)
        {
            await client.Send($"{notes}/add", ("Input.Kind", "General"), ("Input.Text", "What he did"), ("Input.Graphic", "Closed"));

            var shut = (await client.Open(notes)).Document.QuerySelector("details.govuk-details");

            Assert.False(shut!.HasAttribute("open"));
            Assert.Contains("What he did", shut.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_correction_replaces_the_note_and_links_to_the_original()
    {
        var (client, notes, _) = await OpenNotesAsync();
        using (client)
        {
            await client.Send($"{notes}/add", ("Input.Kind", "General"), ("Input.Text", "She is nineteen"));
            var correct = (await client.Open(notes)).Document.QuerySelector("a[href$='/correct']")!.GetAttribute("href")!;
            var form = await client.Open(correct);
            Assert.Equal("She is nineteen", form.GetFieldValue("Input.Text")?.Trim());

            var list = await client.Follow(await client.Send(form, ("Input.Text", "She is twenty")));

            list.AssertDoesNotShow("She is nineteen");
            list.AssertShows("She is twenty");
            list.AssertShows("1 note that");
            var before = await client.Open(list.Document.QuerySelectorAll(".app-writing a").First(a => a.TextContent == "Previous version")
                .GetAttribute("href")!);
            before.AssertShows("She is nineteen");
            before.AssertShows("This note has been corrected");
        }
    }

    [Fact]
    public async Task The_second_of_two_corrections_is_reported_and_kept()
    {
        var (client, notes, _) = await OpenNotesAsync();
        using (client)
        {
            await client.Send($"{notes}/add", ("Input.Kind", "General"), ("Input.Text", "One"));
            var correct = (await client.Open(notes)).Document.QuerySelector("a[href$='/correct']")!.GetAttribute("href")!;
            var (here, there) = (await client.Open(correct), await client.Open(correct));
            await client.Send(here, ("Input.Text", "Two"));

            var recorded = await client.Send(there, ("Input.Text", "Three"));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, recorded.Status);
            recorded.AssertShows("This note was corrected elsewhere");
            Assert.Equal("Three", recorded.GetFieldValue("Input.Text")?.Trim());
            Assert.Equal("Two", (await client.Open(notes)).Document.QuerySelector(".app-writing__said")!.TextContent);
        }
    }

    [Fact]
    public async Task A_note_sent_twenty_times_at_once_is_recorded_once()
    {
        var (client, notes, caseFile) = await OpenNotesAsync();
        using (client)
        {
            var form = await client.Open($"{notes}/add");

            var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Send(form, ("Input.Kind", "General"), ("Input.Text", TypedText))));

            Assert.All(replies, r => Assert.Equal((HttpStatusCode.Redirect, notes), (r.Status, r.Location)));
            var app = await TestApp.GetSharedAsync();
            Assert.Single(await app.Database.ReadAsync<Guid>("select id from note where case_id = $1", caseFile.Id.Value));
            Assert.Single(await app.Database.ReadAsync<Guid>("select id from case_event where case_id = $1 and code = 'NoteAdded'", caseFile.Id.Value));
        }
    }

    [Fact]
    public async Task Only_the_author_corrects_a_note()
    {
        var app = await TestApp.GetSharedAsync();
        var colleague = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        var (client, notes, caseFile) = await OpenNotesAsync(colleague);
        using (client)
        {
            var theirs = await app.WriteNote(colleague, caseFile.Id, NoteKind.General);

            Assert.Equal(HttpStatusCode.NotFound, (await client.Get($"{notes}/{theirs.Id}/correct")).Status);
            Assert.Null((await client.Open(notes)).Document.QuerySelector("a[href$='/correct']"));
        }
    }

    [Fact]
    public async Task The_database_refuses_a_correction_by_another_author()
    {
        var app = await TestApp.GetSharedAsync();
        var (author, other) = (await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London), await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London));
        var caseFile = await app.OpenCase(author, team: [other]);
        var note = await app.WriteNote(author, caseFile.Id, NoteKind.General);
        await app.WriteNote(other, caseFile.Id, NoteKind.General);

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.Database.ExecuteAsync(
            "insert into note select gen_random_uuid(), case_id, compartment, victim_id, recorded_by, now(), $1, seal from note where recorded_by = $2",
            note.Id, other.Id.Value));

        Assert.Equal(Npgsql.PostgresErrorCodes.ForeignKeyViolation, refused.SqlState);
        await app.Database.ExecuteAsync( // control: the author may correct it
            "insert into note select gen_random_uuid(), case_id, compartment, victim_id, recorded_by, now(), $1, seal from note where recorded_by = $2",
            note.Id, author.Id.Value);
    }

    [Fact]
    public async Task An_unfinished_note_is_restored_until_saved_or_discarded()
    {
        var (client, notes, caseFile) = await OpenNotesAsync();
        using (client)
        {
            var form = await client.Open($"{notes}/add");
            var saved = await client.Send(form with { Path = $"{notes}/add?handler=SaveDraft" }, "main form[data-autosave]", ("Input.Kind", "Safety"),
                ("Input.Text", "He came back and"), ("Input.OccurredOn.Year", "20"));
            Assert.StartsWith("Draft saved automatically, last on ", saved.Html, StringComparison.Ordinal);

            var again = await client.Open($"{notes}/add");
            again.AssertShows("This is your draft of");
            Assert.Equal(("He came back and", "20"), (again.GetFieldValue("Input.Text")?.Trim(), again.GetFieldValue("Input.OccurredOn.Year")));
            (await client.Open(notes)).AssertDoesNotShow("He came back");

            var afresh = await client.Follow(await client.Send(again, "main form[action*=SaveDraft]"));
            Assert.Equal("", afresh.GetFieldValue("Input.Text")?.Trim());

            await client.Send(afresh with { Path = $"{notes}/add?handler=SaveDraft" }, "main form[data-autosave]", ("Input.Kind", "Safety"),
                ("Input.Text", "He came back"));
            await client.Send(await client.Open($"{notes}/add"), "main form[data-autosave]");
            (await client.Open(notes)).AssertShows("He came back");
            Assert.Empty(await (await TestApp.GetSharedAsync()).Database.ReadAsync<Guid>("select id from note_draft where case_id = $1", caseFile.Id.Value));
        }
    }

    [Fact]
    public async Task A_session_that_expires_while_typing_loses_no_note()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        var caseFile = await app.OpenCase(person);
        using var client = await app.SignInAsync(person);
        var notes = $"/cases/{caseFile.Reference}/notes";
        var form = await client.Open($"{notes}/add");
        await app.Database.ExecuteAsync("update session set last_used_at = now() - interval '16 minutes' where staff_id = $1", person.Id.Value);

        var asked = await client.Send(form, ("Input.Kind", "General"), ("Input.Text", TypedText));
        Assert.Equal(HttpStatusCode.Unauthorized, asked.Status);
        var signedIn = await client.Send(asked, "main form", ("Email", DemoPeople.GetEmail(person)), ("Password", DemoPeople.Password));
        var saved = await client.Send(signedIn, "main form");

        Assert.Equal(TypedText, (await client.Follow(saved)).Document.QuerySelector(".app-writing__said")!.TextContent);
    }

    [Theory]
    [InlineData("Legal", "case")]
    [InlineData("Nonsense", "case")]
    [InlineData(null, "case")]
    [InlineData("General", "nobody")]
    [InlineData("General", null)]
    public async Task An_unavailable_kind_or_person_is_rejected(string? kind, string? subject)
    {
        var (client, notes, _) = await OpenNotesAsync();
        using (client)
        {
            var answer = await client.Send($"{notes}/add", ("Input.Kind", kind), ("Input.Subject", subject), ("Input.Text", TypedText));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Equal("Select an option from the list", answer.GetErrors());
        }
    }

    private static async Task<(TestClient Visitor, string Notes, Case Opened)> OpenNotesAsync(params Staff[] team)
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        var caseFile = await app.OpenCase(person, team: team);
        return (await app.SignInAsync(person), $"/cases/{caseFile.Reference}/notes", caseFile);
    }
}
