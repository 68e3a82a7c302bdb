using System.Net;
using System.Text;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Documents;
using CaseManager.Testing;
using CaseManager.Web.Tests.Access;
using Xunit;

namespace CaseManager.Web.Tests.Documents;

public class DocumentTests
{
    private static readonly byte[] _advert = Encoding.UTF8.GetBytes("Waitress wanted, room included");

    [Fact]
    public async Task Files_are_added_downloaded_unchanged_and_each_download_is_recorded()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Mihai]);
        var (ana, mihai, address) = (await app.SignInAsync(DemoPeople.Ana), await app.SignInAsync(DemoPeople.Mihai), $"/cases/{caseFile.Reference}/documents");
        (await ana.Open(address)).AssertShows("There are no documents that you can open");

        var list = await ana.Follow(await ana.Upload(
            $"{address}/add", [new("advert.txt", _advert), new("second.txt", Encoding.UTF8.GetBytes("The second page"))],
            ("Input.Title", "The advert of 3 February"), ("Input.Kind", "Evidence"), ("Input.Source", "A neighbour"), ("Input.ReceivedOn.Year", "2026")));

        list.AssertShows("2 documents have been added.");
        list.AssertShows("2 documents that you can open");
        var document = (await mihai.Open(address)).Document.QuerySelectorAll(".app-record a").Select(a => a.GetAttribute("href")!).Last();
        var page = await mihai.Open(document);
        page.AssertShows("advert.txt (plain text, 30 bytes)");
        page.AssertShows(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(_advert)));
        page.AssertShows("No downloads.");
        using var taken = await mihai.Client.GetAsync(new Uri($"{document}?handler=file", UriKind.Relative));
        Assert.Equal(_advert, await taken.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", taken.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches($"^{caseFile.Reference}-[0-9a-f]{{8}}.txt$", taken.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("text/plain", taken.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Mihai", (await ana.Open(document)).Document.QuerySelector(".app-records:last-child")!.TextContent, StringComparison.Ordinal);
        (await ana.Open($"/cases/{caseFile.Reference}/access-log")).AssertShows("Mihai Popescu downloaded a document");
        (await ana.Open($"/cases/{caseFile.Reference}/timeline")).AssertShows("Evidence added");
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
    public async Task A_document_is_visible_only_to_its_readers(DocumentKind kind, Role role)
    {
        var app = await TestApp.GetSharedAsync();
        var reader = await app.CreateStaffAsync(role,
            role == Role.AftercareWorker ? DemoPeople.CasaLumina : role == Role.PoliceLiaison
            ? DemoPeople.GetOrganisation(DemoPeople.Tom) : DemoPeople.Bucharest);
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Mihaela, DemoPeople.Irina, reader]);
        var author = kind switch { DocumentKind.Health => DemoPeople.Mihaela, DocumentKind.Legal => DemoPeople.Irina, _ => DemoPeople.Ana };
        var document = await app.AddDocument(author, caseFile.Id, kind, "Quince paper");
        var address = $"/cases/{caseFile.Reference}/documents";
        using var client = await app.SignInAsync(reader);

        var reads = AuthorizationMatrix.Levels[(role, kind.GetCompartment())] is Level.Read or Level.Write;

        Assert.Equal(reads, (await client.Open(address)).AllText.Contains("Quince", StringComparison.Ordinal));
        Assert.Equal(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.Get($"{address}/{document.Id}")).Status);
        Assert.Equal(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.Get($"{address}/{document.Id}?handler=file")).Status);
    }

    [Fact]
    public async Task New_versions_and_redacted_copies_appear_beside_the_original()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Tom]);
        var first = await app.AddDocument(DemoPeople.Ana, caseFile.Id, DocumentKind.Evidence, "The contract");
        var (ana, tom, address) = (await app.SignInAsync(DemoPeople.Ana), await app.SignInAsync(DemoPeople.Tom), $"/cases/{caseFile.Reference}/documents");

        await ana.Upload($"{address}/add?of={first.Id}", [new("contract.txt", _advert)], ("Input.Title", "The contract, second page too"));
        await ana.Upload($"{address}/add?of={first.Id}&redacted=true", [new("contract.txt", _advert)], ("Input.Title", "The contract for the police"),
            ("Input.Kind", "General"));

        var page = await ana.Open($"{address}/{first.Id}");
        page.AssertShows("The contract, second page too later version");
        page.AssertShows("The contract for the police redacted copy");
        Assert.Empty(page.Document.QuerySelectorAll($"a[href='{address}/add?of={first.Id}']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await ana.Upload($"{address}/add?of={first.Id}", [new("contract.txt", _advert)], ("Input.Title", "Once more"))).Status);
        (await ana.Open(address)).AssertDoesNotShow($"{first.Id}");
        var shared = Assert.Single((await tom.Open(address)).Document.QuerySelectorAll(".app-record a"));
        var forPolice = await tom.Open(shared.GetAttribute("href")!);
        forPolice.AssertShows("This is a redacted copy.");
        forPolice.AssertDoesNotShow($"{first.Id}");
    }

    [Fact]
    public async Task The_same_form_sent_twice_adds_each_file_once()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        var (ana, address, form) = (await app.SignInAsync(DemoPeople.Ana), $"/cases/{caseFile.Reference}/documents", Guid.CreateVersion7());

        foreach (var _ in new[] { 1, 2 })
        {
            var sent = await ana.Upload($"{address}/add", [new("a.txt", _advert), new("b.txt", Encoding.UTF8.GetBytes("Another page"))],
                ("Input.Id", $"{form}"), ("Input.Title", "An advert"), ("Input.Kind", "General"));
            Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        }

        (await ana.Open(address)).AssertShows("2 documents that you can open");
        await ana.Upload($"{address}/add", [new("c.txt", Encoding.UTF8.GetBytes("One more")), new("a.txt", _advert)], ("Input.Id", $"{form}"),
            ("Input.Title", "An advert"), ("Input.Kind", "General"));
        (await ana.Open(address)).AssertShows("3 documents that you can open");
    }

    [Theory]
    [InlineData("Input.Title", "", "Enter a title")]
    [InlineData("Input.Kind", "Legal", "Select an option from the list")]
    [InlineData("Input.Subject", "00000000-0000-0000-0000-000000000000", "Select an option from the list")]
    [InlineData("Input.ReceivedOn.Year", "2199", "The date must be today or in the past")]
    public async Task Other_errors_are_reported_and_input_remains(string field, string value, string error)
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var answer = await ana.Upload(
            $"/cases/{caseFile.Reference}/documents/add", [new("a.zip", Files())],
            [.. new[] { ("Input.Title", "An advert"), ("Input.Source", "By post"), ("Input.Kind", (string?)"General") }.Where(f => f.Item1 != field),
                (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.GetErrors(), StringComparison.Ordinal);
        Assert.Contains("“a.zip” was not added: it is an archive", answer.GetErrors(), StringComparison.Ordinal);
        Assert.Equal("By post", answer.GetFieldValue("Input.Source"));
        Assert.Equal("#Files", answer.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));

        static byte[] Files() => CaseManager.Domain.Tests.Documents.TestFiles.CreateZip();
    }

    [Theory]
    [InlineData("update document_part set seal = set_byte(seal, 40, get_byte(seal, 40) # 1) where document_id = $1 and number = 2")]
    [InlineData("delete from document_part where document_id = $1 and number = 3")]
    [InlineData("update document_part p set seal = o.seal from document_part o where p.document_id = $1 and o.document_id = $1 and p.number = 1 and o.number "
        + "= 2")]
    [InlineData("update case_document set part_count = 2 where id = $1")]
    [InlineData("update document_part p set seal = substr(seal, 1, 5000) where document_id = $1 and number = 3")]
    public async Task A_tampered_file_is_not_downloaded(string sql)
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        var file = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 120_000)));
        var document = await app.AddDocument(DemoPeople.Ana, caseFile.Id, DocumentKind.General, file: file);
        var address = $"/cases/{caseFile.Reference}/documents/{document.Id}?handler=file";
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        Assert.Equal(3, document.PartCount);
        Assert.Equal(file.Length, (await ana.Get(address)).Html.Length);

        await app.Database.ExecuteAsync(sql, document.Id);

        Assert.Equal(HttpStatusCode.InternalServerError, (await ana.Get(address)).Status);
    }

    [Fact]
    public async Task An_indicator_links_to_its_supporting_document()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Irina]);
        var (advert, hidden) = (await app.AddDocument(DemoPeople.Ana, caseFile.Id, DocumentKind.Evidence, "The advert"),
            await app.AddDocument(DemoPeople.Ana, caseFile.Id, DocumentKind.Safety, "Her new address"));
        var (ana, irina, address) = (await app.SignInAsync(DemoPeople.Ana), await app.SignInAsync(DemoPeople.Irina), $"/cases/{caseFile.Reference}/indicators");
        (string, string?)[] indicator = [("Input.Code", "Deception"), ("Input.Statement", "The advert spoke of waitresses"), ("Input.Source", "Document"),
            ("Input.Confidence", "Supported")];

        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send($"{address}/record?element=Means", [.. indicator, ("Input.DocumentId", $"{advert.Id}")])).Status);
        var refused = await ana.Send($"{address}/record?element=Means", [.. indicator, ("Input.DocumentId", $"{hidden.Id}")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Select an option from the list", refused.GetErrors());
        var link = (await irina.Open(address)).Document.QuerySelectorAll("a").Single(a => a.TextContent == "View document");
        (await irina.Open(link.GetAttribute("href")!)).AssertShows("The advert");
    }

    [Fact]
    public async Task A_download_contains_no_location_device_or_author()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        foreach (var (file, ending) in new[] { (await MetadataFiles.CreatePhotographAsync("Quentin"), ".jpg"),
            (await MetadataFiles.CreatePdfWithAuthorAsync("Quentin"), ".pdf") })
        {
            Assert.Contains("Quentin", await MetadataFiles.ReadMetadataAsync(file, ending), StringComparison.Ordinal);
            await ana.Upload($"/cases/{caseFile.Reference}/documents/add", [new($"a{ending}", file)], ("Input.Title", "A picture"), ("Input.Kind", "Evidence"));
            var document = (await ana.Open($"/cases/{caseFile.Reference}/documents")).Document.QuerySelector(".app-record a")!.GetAttribute("href")!;

            var taken = await ana.Client.GetByteArrayAsync(new Uri($"{document}?handler=file", UriKind.Relative));

            var text = await MetadataFiles.ReadMetadataAsync(taken, ending);
            Assert.DoesNotContain("Quentin", text, StringComparison.Ordinal);
            Assert.DoesNotContain("GPS", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Quentin", Encoding.Latin1.GetString(taken), StringComparison.Ordinal);
            Assert.Equal(ending == ".jpg", text.Contains("Orientation", StringComparison.Ordinal) && text.Contains(": 6", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_cleaned_is_refused_with_reason()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        var photograph = Encoding.Latin1.GetString(await MetadataFiles.CreatePhotographAsync("Quentin"));
        (string Name, byte[] File)[] files =
        [
            ("script.pdf", MetadataFiles.CreatePdf("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Java#53cript /J#53 (app.alert(1)) >> >>")),
            ("brings.pdf", MetadataFiles.CreatePdf("<< /Type /Catalog /Pages 2 0 R /AF [<< /E#46 << /F 4 0 R >> >>] >>",
                "<< /Length 1 >> stream\na\nendstream")),
            ("picture.pdf", MetadataFiles.CreatePdf("<< /Type /Catalog /Pages 2 0 R /Picture 4 0 R >>",
                $"<< /Subtype /Image /Width 8 /Height 8 /Filter /DCTDecode /Length {photograph.Length} >> stream\n{photograph}\nendstream")),
            ("packed.pdf", MetadataFiles.CreatePdf("<< /Type /Catalog /Pages 2 0 R /Picture 4 0 R >>",
                "<< /Filter [/FlateDecode /DCTDecode] /Length 3 >> stream\nabc\nendstream")),
            ("nothing.pdf", Domain.Tests.Documents.TestFiles.CreatePdf("nothing of a page")),
            ("private.png", [.. Domain.Tests.Documents.TestFiles.CreatePng()[..^12], 0, 0, 0, 3, .. "qrSt"u8, 1, 2, 3, 0, 0, 0, 0,
                .. Domain.Tests.Documents.TestFiles.CreatePng()[^12..]]),
        ];
        foreach (var (name, file) in files)
        {
            Assert.Equal((name, HttpStatusCode.Redirect),
                (name, (await ana.Upload($"/cases/{caseFile.Reference}/documents/add", [new(name, file)], ("Input.Title", "A paper"),
                    ("Input.Kind", "General"))).Status));
            var document = (await ana.Open($"/cases/{caseFile.Reference}/documents")).Document.QuerySelector(".app-record a")!.GetAttribute("href")!;

            var answer = await ana.Get($"{document}?handler=file");

            Assert.Equal((name, HttpStatusCode.UnprocessableEntity), (name, answer.Status));
            answer.AssertShows("This file cannot be downloaded");
            answer.AssertShows("No downloads.");
        }
    }
}
