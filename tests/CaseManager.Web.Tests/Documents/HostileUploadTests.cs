using System.IO.Compression;
using System.Net;
using System.Text;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Tests.Documents;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Documents;

/// <summary>Files that are harmful, on purpose or not: each is handled with a plain message.</summary>
public class HostileUploadTests
{
    private const string Archive = "it is an archive";
    private const string Office = "it is an office file";
    private const string Program = "it is a program";
    private const string WebPage = "it is a web page";
    private const string TypeMismatch = "its content does not match the file type in its name";
    private const string HiddenFile = "it contains a second, hidden file";
    private const string ActiveContent = "it runs a program or loads another file";
    private const string TooManyPixels = "more than 50 million pixels";
    private const string TooManyParts = "it has too many parts";
    private const string Damaged = "it is incomplete or damaged";
    private const string UnknownType = "it is not an accepted file type";

    private static readonly Lazy<Task<(TestApp App, Case Opened, TestClient Ana)>> _case = new(async () =>
    {
        var app = await TestApp.GetSharedAsync();
        return (app, await app.OpenCase(DemoPeople.Ana), await app.SignInAsync(DemoPeople.Ana));
    });

    public static TheoryData<string, byte[], string> Refused => new()
    {
        // Empty or truncated.
        { "empty.pdf", [], "it is empty" },
        { "half.pdf", TestFiles.CreatePdf()[..30], Damaged },
        { "half.png", TestFiles.CreatePng()[..20], Damaged },
        { "half.jpg", TestFiles.CreateJpeg()[..25], Damaged },
        { "start.jpg", [0xff, 0xd8, 0xff], Damaged },
        { "half.webp", TestFiles.CreateWebp()[..22], Damaged },
        { "flat.png", TestFiles.CreatePng(0, 10), Damaged },

        // Content that does not match the file name.
        { "photo.png", TestFiles.CreateJpeg(), TypeMismatch },
        { "photo.jpg", TestFiles.CreatePng(), TypeMismatch },
        { "photo.jpg", TestFiles.CreatePdf(), TypeMismatch },
        { "photo.jpg.exe", TestFiles.CreateJpeg(), TypeMismatch },
        { "photo.scr", TestFiles.CreateJpeg(), TypeMismatch },
        { "words.pdf", GetBytes("words alone"), TypeMismatch },
        { "run.js", GetBytes("alert(1)"), TypeMismatch },
        { "run.bat", GetBytes("del *"), TypeMismatch },
        { "run.vbs", GetBytes("MsgBox 1"), TypeMismatch },
        { "page.html", GetBytes("words alone"), TypeMismatch },
        { "drawing.svg", GetBytes("words alone"), TypeMismatch },
        { "shortcut.url", GetBytes("[InternetShortcut]"), TypeMismatch },
        { "list.csv.lnk", GetBytes("a,b"), TypeMismatch },

        // Executables under any file name.
        { "photo.jpg", [.. "MZ"u8, .. new byte[100]], Program },
        { "scan.pdf", [0x7f, .. "ELF"u8, .. new byte[100]], Program },
        { "words.txt", GetBytes("#!/bin/sh\nrm -r ~"), Program },
        { "applet.txt", [0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 50], Program },

        // Archives and decompression bombs: never unpacked.
        { "bomb.zip", CreateZip(new byte[30_000_000]), Archive },
        { "nested.zip", CreateZip(CreateZip(new byte[1_000_000])), Archive },
        { "photo.jpg", CreateZip([1]), Archive },
        { "many.gz", CreateGZip(new byte[30_000_000]), Archive },
        { "a.7z", [.. "7z"u8, 0xbc, 0xaf, 0x27, 0x1c, 0, 4], Archive },
        { "a.rar", [.. "Rar!"u8, 0x1a, 7, 1, 0], Archive },
        { "a.xz", [0xfd, .. "7zXZ"u8, 0], Archive },
        { "a.bz2", [.. "BZh91AY"u8], Archive },
        { "a.cab", [.. "MSCF"u8, 0, 0], Archive },
        { "path.zip", TestFiles.CreateZip("../../etc/passwd"), Archive },

        // Office files, with or without macros.
        { "letter.docx", TestFiles.CreateZip("[Content_Types].xml"), Office },
        { "letter.docm", TestFiles.CreateZip("[Content_Types].xml"), Office },
        { "sheet.xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], Office },
        { "letter.rtf", GetBytes("{\\rtf1 {\\object}}"), Office },

        // Web pages, SVG and other markup or scripts.
        { "page.txt", GetBytes("<html><script>alert(1)</script>"), WebPage },
        { "drawing.txt", GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), WebPage },
        { "entities.txt", GetBytes("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"), WebPage },
        { "shell.txt", GetBytes("<?php system($_GET['c']);"), WebPage },

        // Two formats in one file (polyglots).
        { "both.jpg", [.. TestFiles.CreateJpeg(), .. TestFiles.CreateZip()], HiddenFile },
        { "both.pdf", [.. TestFiles.CreatePdf(), .. TestFiles.CreateZip(), .. "\n%%EOF\n"u8], HiddenFile },
        { "both.png", [.. TestFiles.CreatePng(), .. "<script>alert(1)</script>"u8], HiddenFile },
        { "both.webp", [.. TestFiles.CreateWebp(), .. "MZ"u8], HiddenFile },
        { "both.jpg", TestFiles.CreateJpeg(comment: "%PDF-1.7 1 0 obj"), HiddenFile },
        { "both.jpg", [.. TestFiles.CreateJpeg(), .. "Rar!"u8, 0x1a, 7, 1, 0], HiddenFile },

        // Active content that runs on opening.
        { "acts.pdf", TestFiles.CreatePdf("1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert(1))>> >> endobj"), ActiveContent },
        { "starts.pdf", TestFiles.CreatePdf("1 0 obj <</S /Launch /F (cmd.exe)>> endobj"), ActiveContent },
        { "brings.pdf", TestFiles.CreatePdf("1 0 obj <</Type /EmbeddedFile>> endobj"), ActiveContent },
        { "sends.pdf", TestFiles.CreatePdf("1 0 obj <</S /SubmitForm /F (http://example.org)>> endobj"), ActiveContent },

        // Images that would exhaust memory when decoded.
        { "bomb.png", TestFiles.CreatePng(100_000, 100_000), TooManyPixels },
        { "bomb.jpg", TestFiles.CreateJpeg(65_500, 65_500), TooManyPixels },
        { "bomb.webp", TestFiles.CreateWebp(16_383, 16_383), TooManyPixels },

        // Unsupported types.
        { "picture.gif", [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0], UnknownType },
        { "noise.txt", [0x80, 0x81, 0xfe, 0xff, 0], UnknownType },
        { "zeros.txt", new byte[1000], UnknownType },
        { "film.mp4", [0, 0, 0, 0x18, .. "ftypmp42"u8], UnknownType },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_hostile_file_is_refused_with_the_reason(string name, byte[] file, string reason)
    {
        var answer = await UploadAsync(name, file);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"“{name}” was not added: ", answer.GetErrors(), StringComparison.Ordinal);
        Assert.Contains(reason, answer.GetErrors(), StringComparison.Ordinal);
    }

    // Cleaning an image or a PDF in so many parts would take minutes.
    [Fact]
    public async Task A_file_in_too_many_parts_is_refused()
    {
        (string Name, byte[] File)[] files =
        [
            ("many.png", TestFiles.CreatePngWithTexts(20_000)), ("many.jpg", TestFiles.CreateJpegWithComments(2000)),
            ("many.webp", TestFiles.CreateWebpWithChunks(20_000)),
            ("many.pdf", TestFiles.CreatePdf(string.Concat(Enumerable.Repeat("1 0 obj\n", 200_001)))),
        ];
        foreach (var (name, file) in files)
        {
            Assert.Contains($"“{name}” was not added: {TooManyParts}", (await UploadAsync(name, file)).GetErrors(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("../../../etc/cron.d/evil.txt", "evil.txt")]
    [InlineData("..\\..\\windows\\evil.txt", "evil.txt")]
    [InlineData("a\u202etxt.txt", "atxt.txt")]
    [InlineData("zero\u200bwidth.txt", "zerowidth.txt")]
    [InlineData("<script>alert(1)</script>.txt", "script>.txt")]
    [InlineData("'; drop table case_document; --.txt", "'; drop table case_document; --.txt")]
    [InlineData("{{7*7}} ${7*7} %s%n.txt", "{{7*7}} ${7*7} %s%n.txt")]
    [InlineData("CON.txt", "CON.txt")]
    [InlineData("паспорт – Ștefania 她.txt", "паспорт – Ștefania 她.txt")]
    public async Task A_hostile_name_is_sanitized_and_downloads_use_our_name(string name, string saved)
    {
        var (_, caseFile, ana) = await _case.Value;

        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(name, GetBytes("words alone"))).Status);

        var document = (await ana.Open($"/cases/{caseFile.Reference}/documents")).Document.QuerySelector(".app-record a")!.GetAttribute("href")!;
        var shown = (await ana.Open(document)).Document.QuerySelector("main dl")!.TextContent;
        Assert.Contains($"{saved} (plain text, 11 bytes)", shown, StringComparison.Ordinal);
        using var taken = await ana.Client.GetAsync(new Uri($"{document}?handler=file", UriKind.Relative));
        Assert.Matches($"^{caseFile.Reference}-[0-9a-f]{{8}}.txt$", taken.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("nosniff", taken.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task One_refused_file_refuses_the_whole_upload()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        var address = $"/cases/{caseFile.Reference}/documents";

        var answer = await ana.Upload($"{address}/add", [new("good.txt", GetBytes("a")), new("bad.zip", TestFiles.CreateZip()), new("worse.exe", [.. "MZ"u8])],
            ("Input.Title", "Papers"), ("Input.Kind", "General"));

        Assert.Contains("“bad.zip” was not added: it is an archive", answer.GetErrors(), StringComparison.Ordinal);
        Assert.Contains("“worse.exe” was not added: it is a program", answer.GetErrors(), StringComparison.Ordinal);
        (await ana.Open(address)).AssertShows("There are no documents that you can open");
    }

    [Theory]
    [InlineData(0, "Select a file")]
    [InlineData(21, "Select up to 20 files")]
    public async Task Too_few_and_too_many_files_are_reported(int count, string error)
    {
        var (_, caseFile, ana) = await _case.Value;

        var answer = await ana.Upload($"/cases/{caseFile.Reference}/documents/add",
            [.. Enumerable.Range(0, count).Select(i => new UploadedFile($"{i}.txt", GetBytes("a")))], ("Input.Title", "Papers"), ("Input.Kind", "General"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.GetErrors(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Infected_or_unscanned_files_are_refused()
    {
        await using var clamd = new FakeClamd();
        await using var app = await TestApp.StartAsync(settings: new() { ["Viruses:Clamd"] = clamd.Address });
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        var add = $"/cases/{caseFile.Reference}/documents/add";
        (await ana.Open(add)).AssertDoesNotShow("no virus scanner is set up");

        Assert.Contains("the virus scanner found a threat in it", (await Send(FakeClamd.Eicar)).GetErrors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Send(GetBytes("clean"))).Status);
        clamd.FixedResponse = "INSTREAM size limit exceeded. ERROR\0";
        Assert.Contains("the virus scanner did not respond", (await Send(GetBytes("clean"))).GetErrors(), StringComparison.Ordinal);
        await clamd.DisposeAsync();
        Assert.Contains("the virus scanner did not respond", (await Send(GetBytes("clean"))).GetErrors(), StringComparison.Ordinal);

        var document = Assert.Single((await ana.Open($"/cases/{caseFile.Reference}/documents")).Document.QuerySelectorAll(".app-record a"))
            .GetAttribute("href")!;
        (await ana.Open(document)).AssertShows("No virus found when the file was added");

        Task<PageResponse> Send(byte[] file) => ana.Upload(add, [new("a.txt", file)], ("Input.Title", "A paper"), ("Input.Kind", "General"));
    }

    [Fact]
    public async Task The_pages_state_that_no_scanner_is_configured()
    {
        var (_, caseFile, ana) = await _case.Value;
        await UploadAsync("a.txt", FakeClamd.Eicar);

        (await ana.Open($"/cases/{caseFile.Reference}/documents/add")).AssertShows("Files are not checked for viruses: no virus scanner is set up.");
        var document = (await ana.Open($"/cases/{caseFile.Reference}/documents")).Document.QuerySelector(".app-record a")!.GetAttribute("href")!;
        (await ana.Open(document)).AssertShows("Not checked: no virus scanner is available");
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=a")]
    public async Task A_malformed_form_is_reported(string type)
    {
        var (_, caseFile, ana) = await _case.Value;
        using var body = new ByteArrayContent(GetBytes("--b\r\nnothing"));
        body.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await ana.Client.PostAsync(new Uri($"/cases/{caseFile.Reference}/documents/add", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Uploads_after_session_expiry_are_not_stored_on_disk()
    {
        var (app, caseFile, _) = await _case.Value;
        using var anyone = app.CreateAnonymousClient();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(GetBytes(new string('q', 200_000))), "Files", "a.txt" } };

        using var answer = await anyone.Client.PostAsync(new Uri($"/cases/{caseFile.Reference}/documents/add", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in?returnUrl=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private static async Task<PageResponse> UploadAsync(string name, byte[] file)
    {
        var (_, caseFile, ana) = await _case.Value;
        return await ana.Upload($"/cases/{caseFile.Reference}/documents/add", [new(name, file)], ("Input.Title", "A paper"), ("Input.Kind", "General"));
    }

    private static byte[] GetBytes(string notes) => Encoding.UTF8.GetBytes(notes);

    private static byte[] CreateZip(byte[] file)
    {
        using var zipped = new MemoryStream();
        using (var archive = new ZipArchive(zipped, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("a").Open();
            entry.Write(file);
        }

        return zipped.ToArray();
    }

    private static byte[] CreateGZip(byte[] file)
    {
        using var zipped = new MemoryStream();
        using (var stream = new GZipStream(zipped, CompressionLevel.Optimal))
        {
            stream.Write(file);
        }

        return zipped.ToArray();
    }
}
