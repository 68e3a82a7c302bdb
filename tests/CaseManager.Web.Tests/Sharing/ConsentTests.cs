using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Sharing;

public class ConsentTests
{
    private static readonly (string, string?)[] _consentFields =
    [
        ("Input.State", "Given"), ("Input.AnsweredOn.Day", "3"), ("Input.AnsweredOn.Month", "11"), ("Input.AnsweredOn.Year", "2026"), ("Input.Method", "Oral"),
        ("Input.Language", "ro"), ("Input.Giver", "Self"),
    ];

    private static readonly string[] _encryptedTexts = ["Harbour", "Friday", "Rusu", "Oral"];

    [Fact]
    public async Task Each_consent_question_is_separate_and_unticked()
    {
        var (ana, caseFile) = await OpenCaseAsync();

        foreach (var scope in Enum.GetNames<Domain.Sharing.ConsentScope>())
        {
            var form = await ana.Open($"/cases/{caseFile.Reference}/consent/record?scope={scope}");
            Assert.Empty(form.Document.QuerySelectorAll("main form [checked], main form option[selected]:not([value=''])"));
            Assert.Single(form.Document.QuerySelectorAll("main form fieldset:has([name='Input.State'])"));
        }
    }

    [Fact]
    public async Task Consent_is_recorded_with_its_form_and_encrypted()
    {
        var (ana, caseFile) = await OpenCaseAsync();

        await ana.Send(
            $"/cases/{caseFile.Reference}/consent/record?scope=ShareWithOrganisation",
            [.. _consentFields, ("Input.Recipient", "Harbour shelter"), ("Input.Purpose", "A bed from Friday"), ("Input.Interpreter", "Mrs Rusu"),
                ("Input.InformationSheet", "Sharing, version 2")]);

        var page = await ana.Open($"/cases/{caseFile.Reference}/consent");
        page.AssertShows("Yes, on 3 November 2026, explained in Romanian");
        page.AssertShows("Harbour shelter");
        page.AssertShows("Sharing, version 2");
        var rows = await (await TestApp.GetSharedAsync()).Database.ReadAsync<string>("select c::text from consent c where case_id = $1", caseFile.Id.Value);
        Assert.All(_encryptedTexts, word => Assert.DoesNotContain(rows, row => row.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Withdrawn_consent_notifies_the_lead_today_and_remains_readable()
    {
        var (ana, caseFile) = await OpenCaseAsync();
        await ana.Send($"/cases/{caseFile.Reference}/consent/record?scope=Photograph", _consentFields);
        var list = await ana.Open($"/cases/{caseFile.Reference}/consent");
        var withdraw = list.Document.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("Withdraw consent", StringComparison.Ordinal))
            .GetAttribute("href")!;
        var form = await ana.Open(withdraw);
        (string, string?)[] fields = [("Input.WithdrawnOn.Day", "4"), ("Input.WithdrawnOn.Month", "11"), ("Input.WithdrawnOn.Year", "2026"),
            ("Input.Method", "By text message")];

        Assert.All(await Task.WhenAll(ana.Send(form, fields), ana.Send(form, fields)), a => Assert.Equal(HttpStatusCode.Redirect, a.Status));

        var page = await ana.Open($"/cases/{caseFile.Reference}/consent");
        page.AssertShows("Withdrawn on 4 November 2026");
        page.AssertShows("Previous answers");
        Assert.Single((await ana.Open($"/cases/{caseFile.Reference}/tasks")).Document.QuerySelectorAll("main a"),
            a => a.TextContent.Contains("Consent withdrawn", StringComparison.Ordinal));
        (await ana.Open($"/cases/{caseFile.Reference}/timeline")).AssertShows("Consent withdrawn");
    }

    [Fact]
    public async Task Simultaneous_answers_do_not_overwrite_each_other_unseen()
    {
        var (ana, caseFile) = await OpenCaseAsync();
        var address = $"/cases/{caseFile.Reference}/consent/record?scope=Research";
        var (here, there) = (await ana.Open(address), await ana.Open(address));
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(there, _consentFields)).Status);

        var answer = await ana.Send(here, ("Input.State", "Declined"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Someone else has already recorded another answer", answer.GetErrors(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.State", "", "Select the answer")]
    [InlineData("Input.State", "Withdrawn", "Select the answer")]
    [InlineData("Input.AnsweredOn.Day", "", "Enter the date of the answer")]
    [InlineData("Input.Giver", "", "Select who answered")]
    [InlineData("Input.Giver", "Guardian", "Enter the name of the person who answered for the survivor")]
    [InlineData("Input.ExpiresOn.Year", "2026", "Enter a real date")]
    public async Task An_answer_without_what_it_needs_is_asked_for_again(string field, string value, string error)
    {
        var (ana, caseFile) = await OpenCaseAsync();

        var answer = await ana.Send($"/cases/{caseFile.Reference}/consent/record?scope=StoryUse",
            [.. _consentFields.Where(f => f.Item1 != field), (field, value), ("Input.AdditionalInformation", "Perhaps later")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.GetErrors(), StringComparison.Ordinal);
        Assert.Equal("Perhaps later", answer.GetFieldValue("Input.AdditionalInformation"));
    }

    [Fact]
    public async Task Police_see_only_their_own_consent_question()
    {
        var app = await TestApp.GetSharedAsync();
        var police = await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.BucharestPolice);
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [police]);
        await (await app.SignInAsync(DemoPeople.Ana)).Send($"/cases/{caseFile.Reference}/consent/record?scope=Photograph", _consentFields);
        var client = await app.SignInAsync(police);

        (await client.Open($"/cases/{caseFile.Reference}")).AssertDoesNotShow("photograph");
        (await client.Open($"/cases/{caseFile.Reference}/timeline")).AssertDoesNotShow("photograph");
    }

    private static async Task<(TestClient Ana, Case Opened)> OpenCaseAsync()
    {
        var app = await TestApp.GetSharedAsync();
        return (await app.SignInAsync(DemoPeople.Ana), await app.OpenCase(DemoPeople.Ana));
    }
}
