using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Forms;

/// <summary>A double click, a reload or a lost response: a form sent many times at once creates one record, and each response leads to it.</summary>
public class RepeatedSubmissionTests
{
    private const int ConcurrentRequests = 20;

    [Fact]
    public Task A_form_sent_twenty_times_at_once_makes_one_record() => SubmitRepeatedlyAsync(5);

    [Fact, Trait("Category", "Long")]
    public Task Many_forms_sent_twenty_times_each_make_one_record_each() => SubmitRepeatedlyAsync(Repetitions.Scale(200));

    private static async Task SubmitRepeatedlyAsync(int records)
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var client = await app.SignInAsync(person);
        for (var record = 0; record < records; record++)
        {
            var started = await SubmitConcurrentlyAsync(client, await client.Open("/intake"));
            Assert.StartsWith("/intake/", started, StringComparison.Ordinal);
            await client.Send($"{started}/person", ("Input.CoverName", $"Amber {record}"));

            var caseUrl = await SubmitConcurrentlyAsync(client, await client.Open($"{started}/check"));
            Assert.StartsWith("/cases/GB-", caseUrl, StringComparison.Ordinal);
        }

        Assert.Empty(await app.Database.ReadAsync<Guid>("select id from intake_draft where owner_id = $1", person.Id.Value));
        Assert.Equal(records, (await app.Database.ReadAsync<int>("select count(*)::int from cases where opened_by = $1", person.Id.Value)).Single());
    }

    private static async Task<string> SubmitConcurrentlyAsync(TestClient client, PageResponse form)
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, ConcurrentRequests).Select(_ => client.Send(form)));
        Assert.All(replies, r => Assert.Equal(HttpStatusCode.Redirect, r.Status));
        return Assert.Single(replies.Select(r => r.Location!).Distinct());
    }
}
