using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class CasePageTests
{
    private const string RealName = "Canary Quill";
    private const string Number = "+40 700 111 222";
    private const string Whereabouts = "Strada Canarului 3";
    private const string SafeHours = "Canary hours";
    private const string Told = "Canary words";
    private const string MustNotKnow = "Canary cousin";
    private static readonly string[] _sections = ["", "/person", "/safety"];

    [Theory]
    [InlineData(Role.Caseworker, RealName + "|" + Number + "|" + Whereabouts + "|" + SafeHours + "|" + MustNotKnow + "|Forced labour")]
    [InlineData(Role.OfficeLead, RealName + "|" + Number + "|" + Whereabouts + "|" + SafeHours + "|" + MustNotKnow + "|Forced labour")]
    [InlineData(Role.AftercareWorker, RealName + "|" + Number + "|" + Whereabouts + "|" + SafeHours + "|" + MustNotKnow + "|Forced labour")]
    [InlineData(Role.LegalOfficer, RealName + "|" + Number + "|" + SafeHours + "|Forced labour")]
    [InlineData(Role.PoliceLiaison, "")]
    public async Task Each_role_reads_its_compartments_and_no_more(Role role, string reads)
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(role, role == Role.OfficeLead ? DemoPeople.Bucharest : DemoPeople.CasaLumina);
        var opened = await OpenAsync(app, person);
        using var visitor = await app.As(person);

        var everything = string.Concat(await Task.WhenAll(_sections.Select(async page => (await visitor.Get($"/cases/{opened.Reference}{page}")).Words)));

        Assert.Contains("Amber", everything, StringComparison.Ordinal);
        foreach (var fact in new[] { RealName, Number, Whereabouts, SafeHours, MustNotKnow, "Forced labour" })
        {
            Assert.Equal((fact, reads.Split('|').Contains(fact)), (fact, everything.Contains(fact, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Police_reach_the_survivor_through_the_lead_and_have_no_grid()
    {
        var app = await TestApp.SharedAsync();
        var tom = await app.Hire(Role.PoliceLiaison, DemoPeople.MetropolitanPolice);
        var opened = await OpenAsync(app, tom);
        using var visitor = await app.As(tom);

        var page = await visitor.Open($"/cases/{opened.Reference}");

        page.Shows("Contact Amber only through Ana Dumitru");
        Assert.Null(page.Document.QuerySelector(".app-finding"));
        Assert.Equal(["Overview", "People", "Notes", "Documents", "Tasks", "Indicators", "Suspects", "Justice", "Hearings", "Timeline"], page.Document.QuerySelectorAll(".app-identity .app-sections a").Select(a => a.TextContent));
        Assert.Equal(5, page.Document.QuerySelectorAll(".app-withheld").Length); // four fields, and recovery
        page.NeverShows(DemoPeople.Bucharest.Name);
    }

    [Fact]
    public async Task What_is_not_shared_reads_the_same_where_there_is_nothing_to_share()
    {
        var app = await TestApp.SharedAsync();
        var tom = await app.Hire(Role.PoliceLiaison, DemoPeople.MetropolitanPolice);
        var (full, bare) = (await OpenAsync(app, tom), await app.OpenCase(DemoPeople.Ana, team: [tom]));
        using var visitor = await app.As(tom);

        Assert.Equal(await MainOf(bare), await MainOf(full));

        async Task<string> MainOf(Case opened)
        {
            var main = (await visitor.Open($"/cases/{opened.Reference}")).Document;
            return main.QuerySelector(".app-safe")!.TextContent + main.QuerySelector(".app-facts")!.InnerHtml;
        }
    }

    [Fact]
    public async Task The_grid_names_what_is_shown_and_from_where_and_what_is_missing()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, answers: a => a with
        {
            Acts = Builders.Signs((Act.Recruitment, IndicatorSource.Document, null)),
            Purpose = new(Builders.Signs((ExploitationForm.ForcedLabour, IndicatorSource.Survivor, null)).Signs, default),
        });
        using var ana = await app.As(DemoPeople.Ana);

        var page = await ana.Open($"/cases/{opened.Reference}");

        page.Shows("Act and purpose are shown; the means is missing.");
        page.Shows("Document or record");
        page.Shows("“Forced labour” rests on one account only.");
        page.Shows("The age when exploitation began is not known. If it was under 18, no means is needed.");
    }

    [Fact]
    public async Task For_a_child_no_means_is_needed()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, answers: a => a with
        {
            Person = a.Person! with { Born = BirthDate.Estimated(14, 16, new(2026, 11, 1)) },
            Acts = Builders.Signs((Act.Recruitment, IndicatorSource.Survivor, null)),
            Purpose = new(Builders.Signs((ExploitationForm.ForcedBegging, IndicatorSource.Survivor, null)).Signs, default),
        });
        using var ana = await app.As(DemoPeople.Ana);

        var page = await ana.Open($"/cases/{opened.Reference}");

        page.Shows("Act and purpose are shown. For a child, this is enough.");
        page.Shows("Palermo Protocol, art. 3(c)");
        page.Shows("Not needed for a child");
    }

    [Fact]
    public async Task The_rule_of_contact_stands_before_the_number()
    {
        var app = await TestApp.SharedAsync();
        var opened = await OpenAsync(app);
        using var ana = await app.As(DemoPeople.Ana);

        var words = (await ana.Open($"/cases/{opened.Reference}/person")).Words;

        Assert.InRange(words.IndexOf(SafeHours, StringComparison.Ordinal), 0, words.IndexOf(Number, StringComparison.Ordinal));
        (await ana.Open($"/cases/{opened.Reference}")).NeverShows(Number);
        (await ana.Open($"/cases/{opened.Reference}/safety")).NeverShows(Number);
    }

    [Fact]
    public async Task Where_no_way_is_known_the_page_says_not_to_call()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);

        (await ana.Open($"/cases/{opened.Reference}")).Shows("Do not call or send messages until the survivor has been asked.");
    }

    private static Task<Case> OpenAsync(TestApp app, params Staff[] team) => app.OpenCase(
        DemoPeople.Ana,
        answers: a => a with
        {
            Person = a.Person! with { NameOnDocuments = RealName },
            Purpose = new(Builders.Signs((ExploitationForm.ForcedLabour, IndicatorSource.Survivor, Told)).Signs, default),
            Danger = new(DangerNow.Yes, "From him", Whereabouts, default, default),
            Contact = new(Domain.Answer.Of<IReadOnlyList<ContactChannel>>([ContactChannel.Call]), SafeHours, default, Number, MustNotKnow),
        },
        team: team);
}
