using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Forms;

/// <summary>A double click, a reload or a lost response: a form sent many times at once creates one record, and each response leads to it.</summary>
public class RepetitionTests
{
    private const int AtOnce = 20;

    [Fact]
    public Task Sent_twenty_times_at_once_a_form_makes_one_record() => RepeatAsync(5);

    [Fact, Trait("Category", "Long")]
    public Task Many_forms_sent_twenty_times_each_make_one_record_each() => RepeatAsync(Repetitions.Of(200));

    private static async Task RepeatAsync(int records)
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var visitor = await app.As(person);
        for (var record = 0; record < records; record++)
        {
            var begun = await ManyAsync(visitor, await visitor.Open("/intake"));
            Assert.StartsWith("/intake/", begun, StringComparison.Ordinal);
            await visitor.Send($"{begun}/person", ("Input.CoverName", $"Amber {record}"));

            var opened = await ManyAsync(visitor, await visitor.Open($"{begun}/check"));
            Assert.StartsWith("/cases/GB-", opened, StringComparison.Ordinal);
        }

        Assert.Empty(await app.Database.ReadAsync<Guid>("select id from intake_draft where owner_id = $1", person.Id.Value));
        Assert.Equal(records, (await app.Database.ReadAsync<int>("select count(*)::int from cases where opened_by = $1", person.Id.Value)).Single());
    }

    private static async Task<string> ManyAsync(Visitor visitor, Reply form)
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => visitor.Send(form)));
        Assert.All(replies, r => Assert.Equal(HttpStatusCode.Redirect, r.Status));
        return Assert.Single(replies.Select(r => r.Location!).Distinct());
    }
}
