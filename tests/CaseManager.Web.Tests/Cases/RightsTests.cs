using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class RightsTests
{
    [Fact]
    public async Task On_what_law_a_file_is_kept_is_said_apart_from_consent_with_where_it_is_written()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Mihaela]);
        var (ana, aftercare, address) = (await app.As(DemoPeople.Ana), await app.As(DemoPeople.Mihaela), $"/cases/{opened.Reference}/consent");
        (await ana.Open(address)).Shows("No lawful basis recorded yet.");

        await ana.Send($"{address}/basis", ("Input.Ordinary", "VitalInterests"), ("Input.Special", "None"), ("Input.Reason", "She was in danger"));
        await ana.Send($"{address}/basis", ("Input.Ordinary", "LegitimateInterests"), ("Input.Special", "NotForProfit"), ("Input.Reason", "The danger is over"));

        var page = await aftercare.Open(address);
        page.Shows("Legitimate interests, balanced against those of the person");
        page.Shows("Regulation (EU) 2016/679 (GDPR), art. 6(1)(f) · not yet checked by a lawyer");
        page.Shows("The danger is over");
        page.Shows("She was in danger");
        Assert.Empty(page.Document.QuerySelectorAll("a[href$='/consent/basis']"));
        (await ana.Open($"/cases/{opened.Reference}/timeline")).Shows("Lawful basis recorded");
        await NothingInTheClearAsync("legal_basis", "danger");
    }

    [Theory]
    [InlineData("VitalInterests", "", "Select a lawful basis, or that no data of this kind is kept")]
    [InlineData("NotForProfit", "None", "Select the lawful basis for all personal data")]
    [InlineData("VitalInterests", "None", "Enter the reason")]
    public async Task A_basis_is_not_taken_down_by_halves(string ordinary, string special, string error)
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);

        var answer = await (await app.As(DemoPeople.Ana)).Send($"/cases/{opened.Reference}/consent/basis", ("Input.Ordinary", ordinary), ("Input.Special", special));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.Errors(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_is_the_leads_to_answer_and_the_answer_ends_it()
    {
        var app = await TestApp.SharedAsync();
        var lead = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        var opened = await app.OpenCase(lead, team: [DemoPeople.Mihaela, DemoPeople.Tom]);
        var (visitor, aftercare, address) = (await app.As(lead), await app.As(DemoPeople.Mihaela), $"/cases/{opened.Reference}/feedback");

        await aftercare.Send($"{address}/take", [("Input.Kind", "Complaint"), ("Input.Words", "They were late twice"), ("Input.Answerer", "Lead"), .. Today("ReceivedOn"), .. Today("AnswerBy", 10)]);

        (await visitor.Open("/work")).Shows("Answer the survivor’s feedback or complaint");
        (await visitor.Open(address)).Shows("Answer due by");
        (await visitor.Open($"/cases/{opened.Reference}/timeline")).Shows("Received from the survivor: complaint");

        var id = (await app.Database.ReadAsync<Guid>("select id from feedback where case_id = $1", opened.Id.Value)).Single();
        await visitor.Send($"{address}/{id}/answer", [("Input.Words", "That the driver is another now"), .. Today("On")]);

        var answered = await aftercare.Open(address);
        answered.Shows("That the driver is another now");
        Assert.DoesNotContain("Answer due", answered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Answer the survivor’s feedback", (await visitor.Open("/work")).Text, StringComparison.Ordinal);
        var late = await aftercare.Send($"{address}/{id}/answer", [("Input.Words", "Otherwise"), .. Today("On")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Otherwise"), (late.Status, late.Field("Input.Words")));
        await NothingInTheClearAsync("feedback", "late twice", "another now");
    }

    [Fact]
    public async Task A_complaint_about_the_lead_is_answered_by_the_lead_of_the_office_who_takes_it_down()
    {
        var app = await TestApp.SharedAsync();
        var (worker, head) = (await app.Hire(Role.Caseworker, DemoPeople.Bucharest), await app.Hire(Role.OfficeLead, DemoPeople.Bucharest));
        var opened = await app.OpenCase(worker);

        await (await app.As(head)).Send(
            $"/cases/{opened.Reference}/feedback/take", [("Input.Kind", "Complaint"), ("Input.Words", "She does not call back"), ("Input.Answerer", "Me"), .. Today("ReceivedOn"), .. Today("AnswerBy", 10)]);

        (await (await app.As(head)).Open("/work")).Shows("Answer the survivor’s feedback or complaint");
        Assert.DoesNotContain("Answer the survivor’s feedback", (await (await app.As(worker)).Open("/work")).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string?)> Today(string field, int later = 0)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(later);
        return [($"Input.{field}.Day", $"{day.Day}"), ($"Input.{field}.Month", $"{day.Month}"), ($"Input.{field}.Year", $"{day.Year}")];
    }

    private static async Task NothingInTheClearAsync(string table, params string[] planted)
    {
        var rows = await (await TestApp.SharedAsync()).Database.ReadAsync<string>($"select t::text from {table} t");
        Assert.NotEmpty(rows);
        Assert.All(planted, word => Assert.DoesNotContain(rows, row => row.Contains(word, StringComparison.Ordinal)));
    }
}
