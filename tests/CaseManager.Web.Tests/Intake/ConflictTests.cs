using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Intake;

/// <summary>A draft step open in two windows: neither overwrites the other without notice.</summary>
public class ConflictTests
{
    [Fact]
    public async Task What_the_other_window_saved_is_shown_beside_what_was_written_here()
    {
        var (_, first, second, address) = await TwoWindowsAsync();
        using (first)
        using (second)
        {
            var (here, there) = (await first.Open(address), await second.Open(address));
            await second.Send(there, ("Input.Whereabouts.Text", "With her aunt"), ("Input.Now", "No"));

            var answer = await first.Send(here, ("Input.Whereabouts.Text", "At the day centre"), ("Input.Now", "No"));

            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            Assert.Equal(["Current locationWith her auntAt the day centre"], answer.Document.QuerySelectorAll("main tbody tr").Select(r => string.Concat(r.Children.Select(c => c.TextContent.Trim()))));
            Assert.Equal("At the day centre", answer.Field("Input.Whereabouts.Text"));
            Assert.Equal("With her aunt", (await first.Open(address)).Field("Input.Whereabouts.Text"));

            var again = await first.Send(answer);

            Assert.Equal(HttpStatusCode.Redirect, again.Status);
            Assert.Equal("At the day centre", (await second.Open(address)).Field("Input.Whereabouts.Text"));
        }
    }

    [Fact]
    public async Task Another_part_that_was_saved_meanwhile_is_no_conflict_and_the_same_answer_neither()
    {
        var (_, first, second, address) = await TwoWindowsAsync();
        using (first)
        using (second)
        {
            var (here, there) = (await first.Open(address), await second.Open(address));
            await second.Send(address.Replace("/danger", "/arrival", StringComparison.Ordinal), ("Input.Channel", "Police"));
            await second.Send(there, ("Input.Whereabouts.Text", "With her aunt"));

            Assert.Equal(HttpStatusCode.Redirect, (await first.Send(here, ("Input.Whereabouts.Text", "With her aunt"))).Status);
        }
    }

    [Fact]
    public async Task A_mistake_in_between_does_not_hide_the_conflict()
    {
        var (_, first, second, address) = await TwoWindowsAsync();
        using (first)
        using (second)
        {
            var (here, there) = (await first.Open(address), await second.Open(address));
            var mistaken = await first.Send(here, ("Input.Whereabouts.Text", new string('x', 4001)));
            await second.Send(there, ("Input.Whereabouts.Text", "With her aunt"));

            Assert.Equal(HttpStatusCode.Conflict, (await first.Send(mistaken, ("Input.Whereabouts.Text", "At the day centre"))).Status);
        }
    }

    [Fact]
    public Task Of_two_who_save_at_once_one_is_told_twenty_times() => RaceAsync(20);

    [Fact, Trait("Category", "Long")]
    public Task Of_two_who_save_at_once_one_is_told_every_time() => RaceAsync(Repetitions.Of(1000));

    private static async Task RaceAsync(int rounds)
    {
        var (_, first, second, address) = await TwoWindowsAsync();
        using (first)
        using (second)
        {
            for (var round = 0; round < rounds; round++)
            {
                var (here, there) = (await first.Open(address), await second.Open(address));
                var (mine, theirs) = ($"First {round}", $"Second {round}");

                var answers = await Task.WhenAll(first.Send(here, ("Input.Whereabouts.Text", mine)), second.Send(there, ("Input.Whereabouts.Text", theirs)));

                Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
                var kept = answers[0].Status == HttpStatusCode.Redirect ? mine : theirs;
                Assert.Equal((round, kept), (round, (await first.Open(address)).Field("Input.Whereabouts.Text")));
            }
        }
    }

    private static async Task<(TestApp App, Visitor First, Visitor Second, string Address)> TwoWindowsAsync()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        var draft = await app.StartDraft(person);
        return (app, await app.As(person), await app.As(person), $"/intake/{draft.Id}/danger");
    }
}
