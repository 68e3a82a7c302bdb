using System.Net;
using System.Text;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Documents;
using CaseManager.Testing;
using CaseManager.Web.Tests.Doors;
using Xunit;

namespace CaseManager.Web.Tests.CaseDocuments;

public class DocumentTests
{
    private static readonly byte[] _advert = Encoding.UTF8.GetBytes("Waitress wanted, room included");

    [Fact]
    public async Task Files_are_added_found_and_taken_away_as_they_came_and_who_took_them_is_written_down()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Mihai]);
        var (ana, mihai, address) = (await app.As(DemoPeople.Ana), await app.As(DemoPeople.Mihai), $"/cases/{opened.Reference}/documents");
        (await ana.Open(address)).Shows("There are no documents that you can open");

        var list = await ana.Follow(await ana.Upload(
            $"{address}/add", [new("advert.txt", _advert), new("second.txt", Encoding.UTF8.GetBytes("The second page"))],
            ("Input.Title", "The advert of 3 February"), ("Input.Kind", "Evidence"), ("Input.From", "A neighbour"), ("Input.ReceivedOn.Year", "2026")));

        list.Shows("2 documents have been added.");
        list.Shows("2 documents that you can open");
        var document = (await mihai.Open(address)).Document.QuerySelectorAll(".app-record a").Select(a => a.GetAttribute("href")!).Last();
        var page = await mihai.Open(document);
        page.Shows("advert.txt (plain text, 30 bytes)");
        page.Shows(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(_advert)));
        page.Shows("No downloads.");
        using var taken = await mihai.Client.GetAsync(new Uri($"{document}?handler=file", UriKind.Relative));
        Assert.Equal(_advert, await taken.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", taken.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches($"^{opened.Reference}-[0-9a-f]{{8}}.txt$", taken.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("text/plain", taken.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Mihai", (await ana.Open(document)).Document.QuerySelector(".app-records:last-child")!.TextContent, StringComparison.Ordinal);
        (await ana.Open($"/cases/{opened.Reference}/looks")).Shows("Mihai Popescu downloaded a document");
        (await ana.Open($"/cases/{opened.Reference}/timeline")).Shows("Evidence added");
    }

    public static TheoryData<DocumentKind, Role> Pairs
    {
        get
        {
            var pairs = new TheoryData<DocumentKind, Role>();
            foreach (var kind in Enum.GetValues<DocumentKind>())
            {
                Array.ForEach([Role.Caseworker, Role.PoliceLiaison, Role.AftercareWorker, Role.LegalOfficer, Role.OfficeLead], role => pairs.Add(kind, role));
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_document_is_where_its_readers_look_and_nowhere_for_others(DocumentKind kind, Role role)
    {
        var app = await TestApp.SharedAsync();
        var reader = await app.Hire(role, role == Role.AftercareWorker ? DemoPeople.CasaLumina : role == Role.PoliceLiaison ? DemoPeople.OrganisationOf(DemoPeople.Tom) : DemoPeople.Bucharest);
        var opened = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Mihaela, DemoPeople.Irina, reader]);
        var author = kind switch { DocumentKind.Health => DemoPeople.Mihaela, DocumentKind.Legal => DemoPeople.Irina, _ => DemoPeople.Ana };
        var document = await app.AddDocument(author, opened.Id, kind, "Quince paper");
        var address = $"/cases/{opened.Reference}/documents";
        using var visitor = await app.As(reader);

        var reads = WhoMayDoWhat.Levels[(role, kind.Compartment())] is Level.Read or Level.Write;

        Assert.Equal(reads, (await visitor.Open(address)).Words.Contains("Quince", StringComparison.Ordinal));
        Assert.Equal(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await visitor.Get($"{address}/{document.Id}")).Status);
        Assert.Equal(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await visitor.Get($"{address}/{document.Id}?handler=file")).Status);
    }

    [Fact]
    public async Task A_later_version_and_a_copy_with_parts_blacked_out_stand_beside_it()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Tom]);
        var first = await app.AddDocument(DemoPeople.Ana, opened.Id, DocumentKind.Evidence, "The contract");
        var (ana, tom, address) = (await app.As(DemoPeople.Ana), await app.As(DemoPeople.Tom), $"/cases/{opened.Reference}/documents");

        await ana.Upload($"{address}/add?of={first.Id}", [new("contract.txt", _advert)], ("Input.Title", "The contract, second page too"));
        await ana.Upload($"{address}/add?of={first.Id}&redacted=true", [new("contract.txt", _advert)], ("Input.Title", "The contract for the police"), ("Input.Kind", "General"));

        var page = await ana.Open($"{address}/{first.Id}");
        page.Shows("The contract, second page too later version");
        page.Shows("The contract for the police redacted copy");
        Assert.Empty(page.Document.QuerySelectorAll($"a[href='{address}/add?of={first.Id}']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ana.Upload($"{address}/add?of={first.Id}", [new("contract.txt", _advert)], ("Input.Title", "Once more"))).Status);
        (await ana.Open(address)).NeverShows($"{first.Id}");
        var shared = Assert.Single((await tom.Open(address)).Document.QuerySelectorAll(".app-record a"));
        var forPolice = await tom.Open(shared.GetAttribute("href")!);
        forPolice.Shows("This is a redacted copy.");
        forPolice.NeverShows($"{first.Id}");
    }

    [Fact]
    public async Task The_same_form_sent_twice_adds_each_file_once()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);
        var (ana, address, form) = (await app.As(DemoPeople.Ana), $"/cases/{opened.Reference}/documents", Guid.CreateVersion7());

        foreach (var _ in new[] { 1, 2 })
        {
            var sent = await ana.Upload($"{address}/add", [new("a.txt", _advert), new("b.txt", Encoding.UTF8.GetBytes("Another page"))], ("Input.Id", $"{form}"), ("Input.Title", "An advert"), ("Input.Kind", "General"));
            Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        }

        (await ana.Open(address)).Shows("2 documents that you can open");
        await ana.Upload($"{address}/add", [new("c.txt", Encoding.UTF8.GetBytes("One more")), new("a.txt", _advert)], ("Input.Id", $"{form}"), ("Input.Title", "An advert"), ("Input.Kind", "General"));
        (await ana.Open(address)).Shows("3 documents that you can open");
    }

    [Theory]
    [InlineData("Input.Title", "", "Enter a title")]
    [InlineData("Input.Kind", "Legal", "Select an option from the list")]
    [InlineData("Input.About", "00000000-0000-0000-0000-000000000000", "Select an option from the list")]
    [InlineData("Input.ReceivedOn.Year", "2199", "The date must be today or in the past")]
    public async Task What_is_wrong_beside_the_files_is_said_and_what_was_written_stays(string field, string value, string error)
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);

        var answer = await ana.Upload(
            $"/cases/{opened.Reference}/documents/add", [new("a.zip", Files())], [.. new[] { ("Input.Title", "An advert"), ("Input.From", "By post"), ("Input.Kind", (string?)"General") }.Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.Errors(), StringComparison.Ordinal);
        Assert.Contains("“a.zip” was not added: it is an archive", answer.Errors(), StringComparison.Ordinal);
        Assert.Equal("By post", answer.Field("Input.From"));
        Assert.Equal("#Files", answer.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));

        static byte[] Files() => CaseManager.Domain.Tests.Documents.Files.Zip();
    }

    [Theory]
    [InlineData("update document_part set seal = set_byte(seal, 40, get_byte(seal, 40) # 1) where document_id = $1 and number = 2")]
    [InlineData("delete from document_part where document_id = $1 and number = 3")]
    [InlineData("update document_part p set seal = o.seal from document_part o where p.document_id = $1 and o.document_id = $1 and p.number = 1 and o.number = 2")]
    [InlineData("update case_document set parts = 2 where id = $1")]
    [InlineData("update document_part p set seal = substr(seal, 1, 5000) where document_id = $1 and number = 3")]
    public async Task A_file_that_was_tampered_with_is_not_handed_out(string sql)
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);
        var file = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 120_000)));
        var document = await app.AddDocument(DemoPeople.Ana, opened.Id, DocumentKind.General, file: file);
        var address = $"/cases/{opened.Reference}/documents/{document.Id}?handler=file";
        using var ana = await app.As(DemoPeople.Ana);
        Assert.Equal(3, document.Parts);
        Assert.Equal(file.Length, (await ana.Get(address)).Html.Length);

        await app.Database.ExecuteAsync(sql, document.Id);

        Assert.Equal(HttpStatusCode.InternalServerError, (await ana.Get(address)).Status);
    }

    [Fact]
    public async Task An_indicator_points_to_the_document_that_bears_it_out()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Irina]);
        var (advert, hidden) = (await app.AddDocument(DemoPeople.Ana, opened.Id, DocumentKind.Evidence, "The advert"), await app.AddDocument(DemoPeople.Ana, opened.Id, DocumentKind.Safety, "Her new address"));
        var (ana, irina, address) = (await app.As(DemoPeople.Ana), await app.As(DemoPeople.Irina), $"/cases/{opened.Reference}/indicators");
        (string, string?)[] indicator = [("Input.Code", "Deception"), ("Input.Said", "The advert spoke of waitresses"), ("Input.Source", "Document"), ("Input.Confidence", "Supported")];

        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send($"{address}/record?element=Means", [.. indicator, ("Input.Document", $"{advert.Id}")])).Status);
        var refused = await ana.Send($"{address}/record?element=Means", [.. indicator, ("Input.Document", $"{hidden.Id}")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Select an option from the list", refused.Errors());
        var link = (await irina.Open(address)).Document.QuerySelectorAll("a").Single(a => a.TextContent == "View document");
        (await irina.Open(link.GetAttribute("href")!)).Shows("The advert");
    }

    [Fact]
    public async Task What_is_handed_out_tells_neither_where_nor_with_what_nor_by_whom_it_was_made()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);
        foreach (var (file, ending) in new[] { (await ToolFiles.TellingPhotographAsync("Quentin"), ".jpg"), (await ToolFiles.TellingPdfAsync("Quentin"), ".pdf") })
        {
            Assert.Contains("Quentin", await ToolFiles.ReadAsync(file, ending), StringComparison.Ordinal);
            await ana.Upload($"/cases/{opened.Reference}/documents/add", [new($"a{ending}", file)], ("Input.Title", "A picture"), ("Input.Kind", "Evidence"));
            var document = (await ana.Open($"/cases/{opened.Reference}/documents")).Document.QuerySelector(".app-record a")!.GetAttribute("href")!;

            var taken = await ana.Client.GetByteArrayAsync(new Uri($"{document}?handler=file", UriKind.Relative));

            var said = await ToolFiles.ReadAsync(taken, ending);
            Assert.DoesNotContain("Quentin", said, StringComparison.Ordinal);
            Assert.DoesNotContain("GPS", said, StringComparison.Ordinal);
            Assert.DoesNotContain("Quentin", Encoding.Latin1.GetString(taken), StringComparison.Ordinal);
            Assert.Equal(ending == ".jpg", said.Contains("Orientation", StringComparison.Ordinal) && said.Contains(": 6", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_made_clean_is_not_handed_out_and_that_is_said()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);
        var photograph = Encoding.Latin1.GetString(await ToolFiles.TellingPhotographAsync("Quentin"));
        (string Name, byte[] File)[] files =
        [
            ("script.pdf", ToolFiles.Pdf("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Java#53cript /J#53 (app.alert(1)) >> >>")),
            ("brings.pdf", ToolFiles.Pdf("<< /Type /Catalog /Pages 2 0 R /AF [<< /E#46 << /F 4 0 R >> >>] >>", "<< /Length 1 >> stream\na\nendstream")),
            ("picture.pdf", ToolFiles.Pdf("<< /Type /Catalog /Pages 2 0 R /Picture 4 0 R >>", $"<< /Subtype /Image /Width 8 /Height 8 /Filter /DCTDecode /Length {photograph.Length} >> stream\n{photograph}\nendstream")),
            ("packed.pdf", ToolFiles.Pdf("<< /Type /Catalog /Pages 2 0 R /Picture 4 0 R >>", "<< /Filter [/FlateDecode /DCTDecode] /Length 3 >> stream\nabc\nendstream")),
            ("nothing.pdf", Domain.Tests.Documents.Files.Pdf("nothing of a page")),
            ("private.png", [.. Domain.Tests.Documents.Files.Png()[..^12], 0, 0, 0, 3, .. "qrSt"u8, 1, 2, 3, 0, 0, 0, 0, .. Domain.Tests.Documents.Files.Png()[^12..]]),
        ];
        foreach (var (name, file) in files)
        {
            Assert.Equal((name, HttpStatusCode.Redirect), (name, (await ana.Upload($"/cases/{opened.Reference}/documents/add", [new(name, file)], ("Input.Title", "A paper"), ("Input.Kind", "General"))).Status));
            var document = (await ana.Open($"/cases/{opened.Reference}/documents")).Document.QuerySelector(".app-record a")!.GetAttribute("href")!;

            var answer = await ana.Get($"{document}?handler=file");

            Assert.Equal((name, HttpStatusCode.UnprocessableEntity), (name, answer.Status));
            answer.Shows("This file cannot be downloaded");
            answer.Shows("No downloads.");
        }
    }
}
