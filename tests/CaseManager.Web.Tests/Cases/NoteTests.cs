using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class NoteTests
{
    private const string Written = "She wants to see the sea.\nNot yet, she says.";

    [Fact]
    public async Task A_note_is_written_read_and_counted()
    {
        var (visitor, notes, _) = await AtNotesAsync();
        using (visitor)
        {
            (await visitor.Open(notes)).Shows("There are no notes that you can read");

            var saved = await visitor.Send($"{notes}/write", ("Input.Kind", "Safety"), ("Input.Said", Written), ("Input.Happened.Year", "2024"));

            var list = await visitor.Follow(saved);
            list.Shows("The note has been saved.");
            list.Shows("1 note that");
            Assert.Equal(Written, list.Document.QuerySelector(".app-writing__said")!.TextContent);
            list.Shows("Safety note about Amber");
            list.Shows(", event date: 2024");
            (await visitor.Open(notes.Replace("/notes", "/timeline", StringComparison.Ordinal))).Shows("Safety note added");
            (await visitor.Open($"{notes}?kind=General")).Shows("0 notes");
        }
    }

    [Fact]
    public async Task Words_of_violence_stay_shut_until_someone_opens_them()
    {
        var (visitor, notes, _) = await AtNotesAsync();
        using (visitor)
        {
            await visitor.Send($"{notes}/write", ("Input.Kind", "General"), ("Input.Said", "What he did"), ("Input.Graphic", "Closed"));

            var shut = (await visitor.Open(notes)).Document.QuerySelector("details.govuk-details");

            Assert.False(shut!.HasAttribute("open"));
            Assert.Contains("What he did", shut.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_correction_stands_in_the_place_of_the_note_and_what_it_said_stays_behind_a_link()
    {
        var (visitor, notes, _) = await AtNotesAsync();
        using (visitor)
        {
            await visitor.Send($"{notes}/write", ("Input.Kind", "General"), ("Input.Said", "She is nineteen"));
            var correct = (await visitor.Open(notes)).Document.QuerySelector("a[href$='/correct']")!.GetAttribute("href")!;
            var form = await visitor.Open(correct);
            Assert.Equal("She is nineteen", form.Field("Input.Said")?.Trim());

            var list = await visitor.Follow(await visitor.Send(form, ("Input.Said", "She is twenty")));

            list.NeverShows("She is nineteen");
            list.Shows("She is twenty");
            list.Shows("1 note that");
            var before = await visitor.Open(list.Document.QuerySelectorAll(".app-writing a").First(a => a.TextContent == "Previous version").GetAttribute("href")!);
            before.Shows("She is nineteen");
            before.Shows("This note has been corrected");
        }
    }

    [Fact]
    public async Task Corrected_from_two_windows_the_second_is_told_and_keeps_what_was_typed()
    {
        var (visitor, notes, _) = await AtNotesAsync();
        using (visitor)
        {
            await visitor.Send($"{notes}/write", ("Input.Kind", "General"), ("Input.Said", "One"));
            var correct = (await visitor.Open(notes)).Document.QuerySelector("a[href$='/correct']")!.GetAttribute("href")!;
            var (here, there) = (await visitor.Open(correct), await visitor.Open(correct));
            await visitor.Send(here, ("Input.Said", "Two"));

            var told = await visitor.Send(there, ("Input.Said", "Three"));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, told.Status);
            told.Shows("This note was corrected elsewhere");
            Assert.Equal("Three", told.Field("Input.Said")?.Trim());
            Assert.Equal("Two", (await visitor.Open(notes)).Document.QuerySelector(".app-writing__said")!.TextContent);
        }
    }

    [Fact]
    public async Task Sent_twenty_times_at_once_it_is_one_note_and_one_event()
    {
        var (visitor, notes, opened) = await AtNotesAsync();
        using (visitor)
        {
            var form = await visitor.Open($"{notes}/write");

            var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => visitor.Send(form, ("Input.Kind", "General"), ("Input.Said", Written))));

            Assert.All(replies, r => Assert.Equal((HttpStatusCode.Redirect, notes), (r.Status, r.Location)));
            var app = await TestApp.SharedAsync();
            Assert.Single(await app.Database.ReadAsync<Guid>("select id from note where case_id = $1", opened.Id.Value));
            Assert.Single(await app.Database.ReadAsync<Guid>("select id from case_event where case_id = $1 and code = 'NoteWritten'", opened.Id.Value));
        }
    }

    [Fact]
    public async Task A_note_of_someone_else_is_not_ones_own_to_correct()
    {
        var app = await TestApp.SharedAsync();
        var colleague = await app.Hire(Role.Caseworker, DemoPeople.London);
        var (visitor, notes, opened) = await AtNotesAsync(colleague);
        using (visitor)
        {
            var theirs = await app.WriteNote(colleague, opened.Id, NoteKind.General);

            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{notes}/{theirs.Id}/correct")).Status);
            Assert.Null((await visitor.Open(notes)).Document.QuerySelector("a[href$='/correct']"));
        }
    }

    [Fact]
    public async Task Nor_does_the_database_take_a_correction_of_it()
    {
        var app = await TestApp.SharedAsync();
        var (author, other) = (await app.Hire(Role.Caseworker, DemoPeople.London), await app.Hire(Role.Caseworker, DemoPeople.London));
        var opened = await app.OpenCase(author, team: [other]);
        var note = await app.WriteNote(author, opened.Id, NoteKind.General);
        await app.WriteNote(other, opened.Id, NoteKind.General);

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.Database.ExecuteAsync(
            "insert into note select gen_random_uuid(), case_id, compartment, victim_id, written_by, now(), $1, seal from note where written_by = $2", note.Id, other.Id.Value));

        Assert.Equal(Npgsql.PostgresErrorCodes.ForeignKeyViolation, refused.SqlState);
        await app.Database.ExecuteAsync( // control: the author may correct it
            "insert into note select gen_random_uuid(), case_id, compartment, victim_id, written_by, now(), $1, seal from note where written_by = $2", note.Id, author.Id.Value);
    }

    [Fact]
    public async Task What_was_being_written_is_there_again_until_it_is_saved_or_thrown_away()
    {
        var (visitor, notes, opened) = await AtNotesAsync();
        using (visitor)
        {
            var form = await visitor.Open($"{notes}/write");
            var kept = await visitor.Send(form with { Path = $"{notes}/write?handler=Keep" }, "main form[data-keep]", ("Input.Kind", "Safety"), ("Input.Said", "He came back and"), ("Input.Happened.Year", "20"));
            Assert.StartsWith("Draft saved automatically, last on ", kept.Html, StringComparison.Ordinal);

            var again = await visitor.Open($"{notes}/write");
            again.Shows("This is your draft of");
            Assert.Equal(("He came back and", "20"), (again.Field("Input.Said")?.Trim(), again.Field("Input.Happened.Year")));
            (await visitor.Open(notes)).NeverShows("He came back");

            var afresh = await visitor.Follow(await visitor.Send(again, "main form[action*=Keep]"));
            Assert.Equal("", afresh.Field("Input.Said")?.Trim());

            await visitor.Send(afresh with { Path = $"{notes}/write?handler=Keep" }, "main form[data-keep]", ("Input.Kind", "Safety"), ("Input.Said", "He came back"));
            await visitor.Send(await visitor.Open($"{notes}/write"), "main form[data-keep]");
            (await visitor.Open(notes)).Shows("He came back");
            Assert.Empty(await (await TestApp.SharedAsync()).Database.ReadAsync<Guid>("select id from note_draft where case_id = $1", opened.Id.Value));
        }
    }

    [Fact]
    public async Task The_session_runs_out_in_the_middle_of_a_note_and_nothing_is_lost()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        var opened = await app.OpenCase(person);
        using var visitor = await app.As(person);
        var notes = $"/cases/{opened.Reference}/notes";
        var form = await visitor.Open($"{notes}/write");
        await app.Database.ExecuteAsync("update session set last_used_at = now() - interval '16 minutes' where staff_id = $1", person.Id.Value);

        var asked = await visitor.Send(form, ("Input.Kind", "General"), ("Input.Said", Written));
        Assert.Equal(HttpStatusCode.Unauthorized, asked.Status);
        var signedIn = await visitor.Send(asked, "main form", ("Email", DemoPeople.EmailOf(person)), ("Password", DemoPeople.Password));
        var saved = await visitor.Send(signedIn, "main form");

        Assert.Equal(Written, (await visitor.Follow(saved)).Document.QuerySelector(".app-writing__said")!.TextContent);
    }

    [Theory]
    [InlineData("Legal", "case")]
    [InlineData("Nonsense", "case")]
    [InlineData(null, "case")]
    [InlineData("General", "nobody")]
    [InlineData("General", null)]
    public async Task A_kind_that_is_not_ones_own_or_no_one_of_the_case_is_asked_again(string? kind, string? about)
    {
        var (visitor, notes, _) = await AtNotesAsync();
        using (visitor)
        {
            var answer = await visitor.Send($"{notes}/write", ("Input.Kind", kind), ("Input.About", about), ("Input.Said", Written));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Equal("Select an option from the list", answer.Errors());
        }
    }

    private static async Task<(Visitor Visitor, string Notes, Case Opened)> AtNotesAsync(params Staff[] team)
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        var opened = await app.OpenCase(person, team: team);
        return (await app.As(person), $"/cases/{opened.Reference}/notes", opened);
    }
}
