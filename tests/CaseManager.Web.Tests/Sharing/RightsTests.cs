using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Sharing;

public class RightsTests
{
    [Fact]
    public async Task The_lawful_basis_is_separate_from_consent_with_its_source()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Mihaela]);
        var (ana, aftercare, address) =
            (await app.SignInAsync(DemoPeople.Ana), await app.SignInAsync(DemoPeople.Mihaela), $"/cases/{caseFile.Reference}/consent");
        (await ana.Open(address)).AssertShows("No lawful basis recorded yet.");

        await ana.Send($"{address}/basis", ("Input.Ordinary", "VitalInterests"), ("Input.Special", "None"), ("Input.Reason", "She was in danger"));
        await ana.Send($"{address}/basis", ("Input.Ordinary", "LegitimateInterests"), ("Input.Special", "NotForProfit"),
            ("Input.Reason", "The danger is over"));

        var page = await aftercare.Open(address);
        page.AssertShows("Legitimate interests, balanced against those of the person");
        page.AssertShows("Regulation (EU) 2016/679 (GDPR), art. 6(1)(f) · not yet checked by a lawyer");
        page.AssertShows("The danger is over");
        page.AssertShows("She was in danger");
        Assert.Empty(page.Document.QuerySelectorAll("a[href$='/consent/basis']"));
        (await ana.Open($"/cases/{caseFile.Reference}/timeline")).AssertShows("Lawful basis recorded");
        await AssertEncryptedAsync("legal_basis", "danger");
    }

    [Theory]
    [InlineData("VitalInterests", "", "Select a lawful basis, or that no data of this kind is kept")]
    [InlineData("NotForProfit", "None", "Select the lawful basis for all personal data")]
    [InlineData("VitalInterests", "None", "Enter the reason")]
    public async Task An_incomplete_lawful_basis_is_rejected(string ordinary, string special, string error)
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);

        var answer = await (await app.SignInAsync(DemoPeople.Ana)).Send($"/cases/{caseFile.Reference}/consent/basis", ("Input.Ordinary", ordinary),
            ("Input.Special", special));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.GetErrors(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_is_a_task_of_the_lead_until_answered()
    {
        var app = await TestApp.GetSharedAsync();
        var lead = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        var caseFile = await app.OpenCase(lead, team: [DemoPeople.Mihaela, DemoPeople.Tom]);
        var (client, aftercare, address) = (await app.SignInAsync(lead), await app.SignInAsync(DemoPeople.Mihaela), $"/cases/{caseFile.Reference}/feedback");

        await aftercare.Send($"{address}/record",
            [("Input.Kind", "Complaint"), ("Input.Text", "They were late twice"), ("Input.Answerer", "Lead"), .. CreateDateFields("ReceivedOn"),
                .. CreateDateFields("AnswerDueOn", 10)]);

        (await client.Open("/my-work")).AssertShows("Answer the survivor’s feedback or complaint");
        (await client.Open(address)).AssertShows("Answer due by");
        (await client.Open($"/cases/{caseFile.Reference}/timeline")).AssertShows("Received from the survivor: complaint");

        var id = (await app.Database.ReadAsync<Guid>("select id from feedback where case_id = $1", caseFile.Id.Value)).Single();
        await client.Send($"{address}/{id}/answer", [("Input.Text", "That the driver is another now"), .. CreateDateFields("AnsweredOn")]);

        var answered = await aftercare.Open(address);
        answered.AssertShows("That the driver is another now");
        Assert.DoesNotContain("Answer due", answered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Answer the survivor’s feedback", (await client.Open("/my-work")).Text, StringComparison.Ordinal);
        var late = await aftercare.Send($"{address}/{id}/answer", [("Input.Text", "Otherwise"), .. CreateDateFields("AnsweredOn")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Otherwise"), (late.Status, late.GetFieldValue("Input.Text")));
        await AssertEncryptedAsync("feedback", "late twice", "another now");
    }

    [Fact]
    public async Task A_complaint_about_the_lead_goes_to_the_office_lead()
    {
        var app = await TestApp.GetSharedAsync();
        var (worker, head) = (await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest),
            await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Bucharest));
        var caseFile = await app.OpenCase(worker);

        await (await app.SignInAsync(head)).Send(
            $"/cases/{caseFile.Reference}/feedback/record",
            [("Input.Kind", "Complaint"), ("Input.Text", "She does not call back"), ("Input.Answerer", "Me"), .. CreateDateFields("ReceivedOn"),
                .. CreateDateFields("AnswerDueOn", 10)]);

        (await (await app.SignInAsync(head)).Open("/my-work")).AssertShows("Answer the survivor’s feedback or complaint");
        Assert.DoesNotContain("Answer the survivor’s feedback", (await (await app.SignInAsync(worker)).Open("/my-work")).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string?)> CreateDateFields(string field, int later = 0)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(later);
        return [($"Input.{field}.Day", $"{day.Day}"), ($"Input.{field}.Month", $"{day.Month}"), ($"Input.{field}.Year", $"{day.Year}")];
    }

    private static async Task AssertEncryptedAsync(string table, params string[] planted)
    {
        var rows = await (await TestApp.GetSharedAsync()).Database.ReadAsync<string>($"select t::text from {table} t");
        Assert.NotEmpty(rows);
        Assert.All(planted, word => Assert.DoesNotContain(rows, row => row.Contains(word, StringComparison.Ordinal)));
    }
}
