using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using CaseManager.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CaseManager.Browser.Tests;

/// <summary>The court chronology as printed by the browser: what the PDF contains and what it omits.</summary>
public class CourtChronologyTests
{
    // One marker per withheld field: identity, contact, location, privileged, health, aftercare, graphic and police material.
    private const string RealName = "Vasilquill";
    private const string Phone = "0700555123";
    private const string Whereabouts = "Canarystreet";
    private const string Privileged = "Privquill";
    private const string Counselling = "Healthquill";
    private const string Aftercare = "Carequill";
    private const string Graphic = "Graphquill";
    private const string OfPolice = "Copquill";
    private static readonly string[] _withheld = [RealName, Phone, Whereabouts, Privileged, Counselling, Aftercare, Graphic, OfPolice];

    [Fact]
    public async Task The_paper_holds_what_may_go_to_a_court_and_nothing_else()
    {
        var (paper, opened, legal) = await PrintAsync("She called her mother");

        Assert.Equal([], _withheld.Where(paper.Tells));
        Assert.Equal($"{opened.Reference} – CaseManager", paper.SuggestedName);
        Assert.Contains($"Title: {opened.Reference} – CaseManager ", string.Join(' ', paper.About.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ReplaceLineEndings(" "), StringComparison.Ordinal);
        foreach (var said in new[]
        {
            "Court chronology, disclosure 1", opened.Reference.Value, "Harbour Tribunal", "To show what happened", legal.Name, "This print is recorded",
            "1 October 2023 General note Recorded in this case", "2 15 October 2023 GB NRM: Referred to the NRM Metropolitan Police", "3 Date not known Means: Force Third party’s account: A neighbour", "She called her mother",
        })
        {
            Assert.Contains(said, paper.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_word_that_must_not_be_in_it_is_found_where_someone_wrote_it_into_an_entry()
    {
        var (paper, _, _) = await PrintAsync($"She called from {Whereabouts}");

        Assert.Equal([Whereabouts], _withheld.Where(paper.Tells));
    }

    private static async Task<(PrintedPaper Paper, Case Opened, Staff Legal)> PrintAsync(string general)
    {
        var app = await BrowserApp.SharedAsync();
        var (legal, counsellor, police) = (
            await app.Hire(Role.LegalOfficer, DemoPeople.Bucharest, "Lidia Legal"), await app.Hire(Role.AftercareWorker, DemoPeople.CasaLumina), await app.Hire(Role.PoliceLiaison, DemoPeople.MetropolitanPolice));
        var opened = await app.OpenCase(
            DemoPeople.Ana,
            answers: a => a with
            {
                Person = a.Person! with { NameOnDocuments = RealName },
                Danger = new(DangerNow.Yes, "From him", Whereabouts, default, default),
                Contact = new(Answer.Of<IReadOnlyList<ContactChannel>>([ContactChannel.Call]), default, default, Phone, default),
            },
            team: [legal, counsellor, police]);
        await TellAsync(app, opened, legal, counsellor, police, general);

        await using var seat = await app.SeatOf(legal);
        await seat.Open($"/cases/{opened.Reference}/disclosures");
        await seat.Page.GetByRole(AriaRole.Button, new() { Name = "Create court chronology" }).Or(seat.Page.GetByRole(AriaRole.Link, new() { Name = "Create court chronology" })).ClickAsync();
        await seat.Page.GetByLabel("Recipient").FillAsync("Harbour Tribunal");
        await seat.Page.GetByLabel("Purpose").FillAsync("To show what happened");
        await seat.Page.GetByLabel("Legal claims").CheckAsync();
        await seat.Press("Record and show chronology");
        await Assertions.Expect(seat.Page.Locator("h1")).ToHaveTextAsync("Court chronology, disclosure 1");
        var paper = await PrintedPaper.PrintAsync(seat.Page);
        seat.NothingWasObjectedTo();
        return (paper, opened, legal);
    }

    private static async Task TellAsync(TestApp app, Case opened, Staff legal, Staff counsellor, Staff police, string general)
    {
        var then = new ApproximateDate(2023, 10);
        await app.WriteNote(DemoPeople.Ana, opened.Id, NoteKind.General, general, happened: then);
        await app.WriteNote(DemoPeople.Ana, opened.Id, NoteKind.General, Graphic, graphic: true, happened: then);
        await app.WriteNote(DemoPeople.Ana, opened.Id, NoteKind.Safety, Whereabouts, happened: then);
        await app.WriteNote(legal, opened.Id, NoteKind.Legal, Privileged, happened: then);
        await app.WriteNote(counsellor, opened.Id, NoteKind.Health, Counselling, happened: then);
        await app.WriteNote(counsellor, opened.Id, NoteKind.Aftercare, Aftercare, happened: then);
        await app.Change(DemoPeople.Ana, opened.Id, (changed, by) =>
        {
            changed.RecordIndicator(changed.Victims[0], Guid.CreateVersion7(), new(Element.Means, nameof(Means.Force), IndicatorSource.ThirdParty, Confidence.Stated, new("He hit her", "A neighbour")), by);
            changed.AddTask(Guid.CreateVersion7(), new(Compartment.CaseFile, changed.Victims[0].Id, Domain.Tasks.TaskKind.Other, police.Id, by.Day, Domain.Tasks.Recurrence.None, OfPolice, null), by);
        });
        await app.Refer(DemoPeople.Ana, opened.Id, new(2023, 10, 15));
    }
}
