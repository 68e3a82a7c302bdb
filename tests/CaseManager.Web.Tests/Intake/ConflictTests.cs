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
    public async Task A_conflict_shows_both_versions()
    {
        var (_, first, second, address) = await OpenTwoWindowsAsync();
        using (first)
        using (second)
        {
            var (here, there) = (await first.Open(address), await second.Open(address));
            await second.Send(there, ("Input.Whereabouts.Text", "With her aunt"), ("Input.CurrentDanger", "No"));

            var answer = await first.Send(here, ("Input.Whereabouts.Text", "At the day centre"), ("Input.CurrentDanger", "No"));

            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            Assert.Equal(["Current locationWith her auntAt the day centre"],
                answer.Document.QuerySelectorAll("main tbody tr").Select(r => string.Concat(r.Children.Select(c => c.TextContent.Trim()))));
            Assert.Equal("At the day centre", answer.GetFieldValue("Input.Whereabouts.Text"));
            Assert.Equal("With her aunt", (await first.Open(address)).GetFieldValue("Input.Whereabouts.Text"));

            var again = await first.Send(answer);

            Assert.Equal(HttpStatusCode.Redirect, again.Status);
            Assert.Equal("At the day centre", (await second.Open(address)).GetFieldValue("Input.Whereabouts.Text"));
        }
    }

    [Fact]
    public async Task Saving_another_part_or_the_same_answer_is_no_conflict()
    {
        var (_, first, second, address) = await OpenTwoWindowsAsync();
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
        var (_, first, second, address) = await OpenTwoWindowsAsync();
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
    public Task One_of_two_simultaneous_saves_conflicts_in_twenty_rounds() => SaveConcurrentlyAsync(20);

    [Fact, Trait("Category", "Long")]
    public Task One_of_two_simultaneous_saves_conflicts_in_every_round() => SaveConcurrentlyAsync(Repetitions.Scale(1000));

    private static async Task SaveConcurrentlyAsync(int rounds)
    {
        var (_, first, second, address) = await OpenTwoWindowsAsync();
        using (first)
        using (second)
        {
            for (var round = 0; round < rounds; round++)
            {
                var (here, there) = (await first.Open(address), await second.Open(address));
                var (mine, theirs) = ($"First {round}", $"Second {round}");

                var answers = await Task.WhenAll(first.Send(here, ("Input.Whereabouts.Text", mine)), second.Send(there, ("Input.Whereabouts.Text", theirs)));

                Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
                var saved = answers[0].Status == HttpStatusCode.Redirect ? mine : theirs;
                Assert.Equal((round, saved), (round, (await first.Open(address)).GetFieldValue("Input.Whereabouts.Text")));
            }
        }
    }

    private static async Task<(TestApp App, TestClient First, TestClient Second, string Address)> OpenTwoWindowsAsync()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        var draft = await app.StartDraft(person);
        return (app, await app.SignInAsync(person), await app.SignInAsync(person), $"/intake/{draft.Id}/danger");
    }
}
