using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class CasePageTests
{
    private const string RealName = "Canary Quill";
    private const string Number = "+40 700 111 222";
    private const string Whereabouts = "Strada Canarului 3";
    private const string SafeHours = "Canary hours";
    private const string SurvivorStatement = "Canary words";
    private const string MustNotKnow = "Canary cousin";
    private static readonly string[] _sections = ["", "/person", "/safety"];

    [Theory]
    [InlineData(Role.Caseworker, RealName + "|" + Number + "|" + Whereabouts + "|" + SafeHours + "|" + MustNotKnow + "|Forced labour")]
    [InlineData(Role.OfficeLead, RealName + "|" + Number + "|" + Whereabouts + "|" + SafeHours + "|" + MustNotKnow + "|Forced labour")]
    [InlineData(Role.AftercareWorker, RealName + "|" + Number + "|" + Whereabouts + "|" + SafeHours + "|" + MustNotKnow + "|Forced labour")]
    [InlineData(Role.LegalOfficer, RealName + "|" + Number + "|" + SafeHours + "|Forced labour")]
    [InlineData(Role.PoliceLiaison, "Forced labour")] // with consent to tell the police, without which they see nothing of the case
    public async Task Each_role_reads_its_compartments_and_no_more(Role role, string reads)
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(role, role == Role.OfficeLead ? DemoPeople.Bucharest : DemoPeople.CasaLumina);
        var caseFile = await OpenCaseAsync(app, person);
        using var client = await app.SignInAsync(person);

        var everything = string.Concat(await Task.WhenAll(_sections.Select(async page => (await client.Get($"/cases/{caseFile.Reference}{page}")).AllText)));

        Assert.Contains("Amber", everything, StringComparison.Ordinal);
        foreach (var fact in new[] { RealName, Number, Whereabouts, SafeHours, MustNotKnow, "Forced labour" })
        {
            Assert.Equal((fact, reads.Split('|').Contains(fact)), (fact, everything.Contains(fact, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Police_contact_the_survivor_through_the_lead()
    {
        var app = await TestApp.GetSharedAsync();
        var tom = await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.MetropolitanPolice);
        var caseFile = await OpenCaseAsync(app, tom);
        using var client = await app.SignInAsync(tom);

        var page = await client.Open($"/cases/{caseFile.Reference}");

        page.AssertShows("Contact Amber only through Ana Dumitru");
        Assert.NotNull(page.Document.QuerySelector(".app-finding"));
        Assert.Equal(["Overview", "People", "Notes", "Documents", "Tasks", "Indicators", "Suspects", "Justice", "Hearings", "Timeline"],
            page.Document.QuerySelectorAll(".app-identity .app-sections a").Select(a => a.TextContent));
        Assert.Equal(4, page.Document.QuerySelectorAll(".app-withheld").Length); // three fields, and recovery
        page.AssertDoesNotShow(DemoPeople.Bucharest.Name);
    }

    [Fact]
    public async Task Unshared_and_absent_information_look_the_same()
    {
        var app = await TestApp.GetSharedAsync();
        var tom = await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.MetropolitanPolice);
        var (full, bare) = (await OpenCaseAsync(app, tom), await app.OpenCase(DemoPeople.Ana, team: [tom]));
        using var client = await app.SignInAsync(tom);

        Assert.Equal(await MainOf(bare), await MainOf(full));

        async Task<string> MainOf(Case caseFile)
        {
            var main = (await client.Open($"/cases/{caseFile.Reference}")).Document;
            return main.QuerySelector(".app-safe")!.TextContent + main.QuerySelector(".app-facts")!.InnerHtml;
        }
    }

    [Fact]
    public async Task The_grid_shows_elements_sources_and_gaps()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, answers: a => a with
        {
            Acts = CaseBuilders.CreateSigns((Act.Recruitment, IndicatorSource.Document, null)),
            Purpose = new(CaseBuilders.CreateSigns((ExploitationForm.ForcedLabour, IndicatorSource.Survivor, null)).Indicators, default),
        });
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var page = await ana.Open($"/cases/{caseFile.Reference}");

        page.AssertShows("Act and purpose are shown; the means is missing.");
        page.AssertShows("Document or record");
        page.AssertShows("“Forced labour” rests on one account only.");
        page.AssertShows("The age when exploitation began is not known. If it was under 18, no means is needed.");
    }

    [Fact]
    public async Task For_a_child_no_means_is_needed()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, answers: a => a with
        {
            Person = a.Person! with { BirthDate = BirthDate.FromEstimatedAge(14, 16, new(2026, 11, 1)) },
            Acts = CaseBuilders.CreateSigns((Act.Recruitment, IndicatorSource.Survivor, null)),
            Purpose = new(CaseBuilders.CreateSigns((ExploitationForm.ForcedBegging, IndicatorSource.Survivor, null)).Indicators, default),
        });
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var page = await ana.Open($"/cases/{caseFile.Reference}");

        page.AssertShows("Act and purpose are shown. For a child, this is enough.");
        page.AssertShows("Palermo Protocol, art. 3(c)");
        page.AssertShows("Not needed for a child");
    }

    [Fact]
    public async Task The_contact_rule_precedes_the_number()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await OpenCaseAsync(app);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var notes = (await ana.Open($"/cases/{caseFile.Reference}/person")).AllText;

        Assert.InRange(notes.IndexOf(SafeHours, StringComparison.Ordinal), 0, notes.IndexOf(Number, StringComparison.Ordinal));
        (await ana.Open($"/cases/{caseFile.Reference}")).AssertDoesNotShow(Number);
        (await ana.Open($"/cases/{caseFile.Reference}/safety")).AssertDoesNotShow(Number);
    }

    [Fact]
    public async Task Without_a_safe_contact_the_page_says_not_to_call()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        (await ana.Open($"/cases/{caseFile.Reference}")).AssertShows("Do not call or send messages until the survivor has been asked.");
    }

    private static Task<Case> OpenCaseAsync(TestApp app, params Staff[] team) => app.OpenCase(
        DemoPeople.Ana,
        answers: a => a with
        {
            Person = a.Person! with { NameOnDocuments = RealName },
            Purpose = new(CaseBuilders.CreateSigns((ExploitationForm.ForcedLabour, IndicatorSource.Survivor, SurvivorStatement)).Indicators, default),
            Danger = new(DangerNow.Yes, "From him", Whereabouts, default, default),
            Contact = new(Domain.Answer.Create<IReadOnlyList<ContactChannel>>([ContactChannel.Call]), SafeHours, default, Number, MustNotKnow),
        },
        team: team);
}
