using System.Net;
using System.Text;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Quotas of the database by person and case, and the pages that explain them.</summary>
public class QuotaTests
{
    [Fact]
    public async Task A_person_has_at_most_fifty_drafts()
    {
        var (app, person) = await CreateAsync();
        using var client = await app.SignInAsync(person);
        await client.Send("/intake");
        await UseAsync(app, "TooManyDrafts", $"{person.Id.Value}", null, 50);

        var refused = await client.Send("/intake");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "You have 50 drafts. Complete or delete some of them first."), (refused.Status, refused.GetErrors()));
        await app.Database.ExecuteAsync("delete from intake_draft where id = (select id from intake_draft where owner_id = $1 limit 1)", person.Id.Value);
        Assert.Equal(HttpStatusCode.Redirect, (await client.Send("/intake")).Status);
    }

    [Fact]
    public async Task Without_its_trigger_there_would_be_a_fifty_first_draft()
    {
        await using var app = await TestApp.StartAsync();
        await UseAsync(app, "TooManyDrafts", $"{DemoPeople.Grace.Id.Value}", null, 50);
        await app.Database.ExecuteAsync("drop trigger count_draft on intake_draft");
        using var client = await app.SignInAsync(DemoPeople.Grace);

        Assert.Equal(HttpStatusCode.Redirect, (await client.Send("/intake")).Status);
    }

    [Fact]
    public async Task Drafts_are_counted_as_they_come_and_go()
    {
        var (app, person) = await CreateAsync();
        await app.StartDraft(person);
        await app.StartDraft(person);
        await app.Database.ExecuteAsync("delete from intake_draft where id = (select id from intake_draft where owner_id = $1 limit 1)", person.Id.Value);

        Assert.Equal([1L], await app.Database.ReadAsync<long>(
            "select used from row_security.quota_use where quota = 'TooManyDrafts' and key = $1", $"{person.Id.Value}"));
        Assert.Equal([true], await app.Database.ReadAsync<bool>(
            """
            select used = (select octet_length(seal) from intake_draft where owner_id = $1)
            from row_security.quota_use where quota = 'DraftsTooLong' and key = $1::text
            """,
            person.Id.Value));
    }

    [Theory]
    [InlineData(0, HttpStatusCode.UnprocessableEntity)]
    [InlineData(1, HttpStatusCode.Redirect)] // control: what was used yesterday does not count
    public async Task A_change_beyond_the_quota_of_the_day_keeps_its_text(int daysAgo, HttpStatusCode expected)
    {
        var (app, person) = await CreateAsync();
        var caseFile = await app.OpenCase(person);
        await UseAsync(app, "TooManyChangesToday", $"{person.Id.Value} {caseFile.Id.Value}", daysAgo, 300);
        using var client = await app.SignInAsync(person);

        var answer = await client.Send($"/cases/{caseFile.Reference}/notes/add", ("Input.Kind", "General"), ("Input.Text", "A green door"));

        Assert.Equal((expected, answer.GetErrors()),
            (answer.Status, daysAgo == 0 ? "You made 300 changes in this case today. Save this tomorrow, or ask a colleague in the team." : ""));
        Assert.Equal(daysAgo == 0 ? "A green door" : null, answer.GetFieldValue("Input.Text"));
    }

    [Theory]
    [InlineData("TooManyFilesToday", 200, "You added 200 files today. Add these tomorrow.")]
    [InlineData("TooMuchFileDataToday", 8192, "You added 2 GB of files today. Add these tomorrow.")]
    [InlineData("TooManyFilesInCase", 2000, "This case has 2,000 files, and cannot have more.")]
    public async Task Files_beyond_a_quota_are_refused(string quota, int used, string error)
    {
        var (app, person) = await CreateAsync();
        var caseFile = await app.OpenCase(person);
        var ofCase = quota == "TooManyFilesInCase";
        await UseAsync(app, quota, $"{(ofCase ? caseFile.Id.Value : person.Id.Value)}", ofCase ? null : 0, used - 1);
        using var client = await app.SignInAsync(person);

        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync("one")).Status);
        var refused = await UploadAsync("two");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, error, "Papers"), (refused.Status, refused.GetErrors(), refused.GetFieldValue("Input.Title")));

        Task<PageResponse> UploadAsync(string text) => client.Upload($"/cases/{caseFile.Reference}/documents/add",
            [new("a.txt", Encoding.UTF8.GetBytes(text))], ("Input.Title", "Papers"), ("Input.Kind", "General"));
    }

    private static async Task<(TestApp App, Staff Person)> CreateAsync()
    {
        var app = await TestApp.GetSharedAsync();
        return (app, await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London));
    }

    private static Task UseAsync(TestApp app, string quota, string key, int? daysAgo, int used) => app.Database.ExecuteAsync(
        $"insert into row_security.quota_use values ($1, $2, {(daysAgo is { } days ? $"current_date - {days}" : "null")}, $3) "
            + "on conflict (quota, key) do update set day = excluded.day, used = excluded.used",
        quota, key, (long)used);
}
