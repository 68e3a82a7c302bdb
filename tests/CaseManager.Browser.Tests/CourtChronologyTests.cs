using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Notes;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;
using CaseManager.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CaseManager.Browser.Tests;

/// <summary>Checks what the court chronology, printed to PDF by the browser, contains and omits.</summary>
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
    private const string PoliceMaterial = "Copquill";
    private static readonly string[] _withheld = [RealName, Phone, Whereabouts, Privileged, Counselling, Aftercare, Graphic, PoliceMaterial];

    [Fact]
    public async Task The_printed_chronology_contains_only_what_a_court_may_receive()
    {
        var (paper, caseFile, legal) = await PrintAsync("She called her mother");

        Assert.Equal([], _withheld.Where(paper.Contains));
        Assert.Equal($"{caseFile.Reference} – CaseManager", paper.SuggestedName);
        Assert.Contains($"Title: {caseFile.Reference} – CaseManager ",
            string.Join(' ', paper.Metadata.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ReplaceLineEndings(" "), StringComparison.Ordinal);
        foreach (var text in new[]
        {
            "Court chronology, disclosure 1", caseFile.Reference.Value, "Harbour Tribunal", "To show what happened", legal.Name, "This print is recorded",
            "1 October 2023 General note Recorded in this case", "2 15 October 2023 GB NRM: Referred to the Metropolitan Police NRM",
            "3 Date not known Means: Force Third party’s account: A neighbour", "She called her mother",
        })
        {
            Assert.Contains(text, paper.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_withheld_word_in_an_entry_is_detected()
    {
        var (paper, _, _) = await PrintAsync($"She called from {Whereabouts}");

        Assert.Equal([Whereabouts], _withheld.Where(paper.Contains));
    }

    private static async Task<(PrintedDocument Paper, Case Opened, Staff Legal)> PrintAsync(string general)
    {
        var app = await BrowserApp.GetSharedAsync();
        var (legal, counsellor, police) = (
            await app.CreateStaffAsync(Role.LegalOfficer, DemoPeople.Bucharest, "Lidia Legal"),
            await app.CreateStaffAsync(Role.AftercareWorker, DemoPeople.CasaLumina),
            await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.MetropolitanPolice));
        var caseFile = await app.OpenCase(
            DemoPeople.Ana,
            answers: a => a with
            {
                Person = a.Person! with { NameOnDocuments = RealName },
                Danger = new(DangerNow.Yes, "From him", Whereabouts, default, default),
                Contact = new(Answer.Create<IReadOnlyList<ContactChannel>>([ContactChannel.Call]), default, default, Phone, default),
            },
            team: [legal, counsellor, police]);
        await RecordMarkersAsync(app, caseFile, legal, counsellor, police, general);

        await using var worker = await app.OpenSessionAsync(legal);
        await worker.Open($"/cases/{caseFile.Reference}/disclosures");
        await worker.Page.GetByRole(AriaRole.Button, new() { Name = "Create court chronology" })
            .Or(worker.Page.GetByRole(AriaRole.Link, new() { Name = "Create court chronology" })).ClickAsync();
        await worker.Page.GetByLabel("Recipient").FillAsync("Harbour Tribunal");
        await worker.Page.GetByLabel("Purpose").FillAsync("To show what happened");
        await worker.Page.GetByLabel("Legal claims").CheckAsync();
        await worker.Press("Record and show chronology");
        await Assertions.Expect(worker.Page.Locator("h1")).ToHaveTextAsync("Court chronology, disclosure 1");
        var paper = await PrintedDocument.PrintAsync(worker.Page);
        worker.AssertNoBrowserErrors();
        return (paper, caseFile, legal);
    }

    private static async Task RecordMarkersAsync(TestApp app, Case caseFile, Staff legal, Staff counsellor, Staff police, string general)
    {
        var then = new ApproximateDate(2023, 10);
        await app.WriteNote(DemoPeople.Ana, caseFile.Id, NoteKind.General, general, happened: then);
        await app.WriteNote(DemoPeople.Ana, caseFile.Id, NoteKind.General, Graphic, graphic: true, happened: then);
        await app.WriteNote(DemoPeople.Ana, caseFile.Id, NoteKind.Safety, Whereabouts, happened: then);
        await app.WriteNote(legal, caseFile.Id, NoteKind.Legal, Privileged, happened: then);
        await app.WriteNote(counsellor, caseFile.Id, NoteKind.Health, Counselling, happened: then);
        await app.WriteNote(counsellor, caseFile.Id, NoteKind.Aftercare, Aftercare, happened: then);
        await app.UpdateCaseAsync(DemoPeople.Ana, caseFile.Id, (changed, stamp) =>
        {
            changed.RecordIndicator(changed.Victims[0], Guid.CreateVersion7(),
                new(Element.Means, nameof(Means.Force), IndicatorSource.ThirdParty, Confidence.Stated, new("He hit her", "A neighbour")), stamp);
            changed.AddTask(Guid.CreateVersion7(),
                new(Compartment.CaseFile, changed.Victims[0].Id, Domain.Tasks.TaskKind.Other, police.Id, stamp.Date, Domain.Tasks.Recurrence.None,
                    PoliceMaterial, null), stamp);
        });
        await app.AddReferralAsync(DemoPeople.Ana, caseFile.Id, new(2023, 10, 15));
    }
}
