using System.IO.Compression;
using System.Net;
using System.Text;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;
using Files = CaseManager.Domain.Tests.Documents.Files;

namespace CaseManager.Web.Tests.CaseDocuments;

/// <summary>Files that are harmful, on purpose or not: each is handled with a plain message.</summary>
public class HostileUploadTests
{
    private const string Archive = "it is an archive";
    private const string Office = "it is an office file";
    private const string Program = "it is a program";
    private const string WebPage = "it is a web page";
    private const string Name = "its content does not match the file type in its name";
    private const string Second = "it contains a second, hidden file";
    private const string Acts = "it runs a program or loads another file";
    private const string Pixels = "more than 50 million pixels";
    private const string Broken = "it is incomplete or damaged";
    private const string Unknown = "it is not an accepted file type";

    private static readonly Lazy<Task<(TestApp App, Case Opened, Visitor Ana)>> _desk = new(async () =>
    {
        var app = await TestApp.SharedAsync();
        return (app, await app.OpenCase(DemoPeople.Ana), await app.As(DemoPeople.Ana));
    });

    public static TheoryData<string, byte[], string> Refused => new()
    {
        // Empty or truncated.
        { "empty.pdf", [], "it is empty" },
        { "half.pdf", Files.Pdf()[..30], Broken },
        { "half.png", Files.Png()[..20], Broken },
        { "half.jpg", Files.Jpeg()[..25], Broken },
        { "start.jpg", [0xff, 0xd8, 0xff], Broken },
        { "half.webp", Files.Webp()[..22], Broken },
        { "flat.png", Files.Png(0, 10), Broken },

        // Content that does not match the file name.
        { "photo.png", Files.Jpeg(), Name },
        { "photo.jpg", Files.Png(), Name },
        { "photo.jpg", Files.Pdf(), Name },
        { "photo.jpg.exe", Files.Jpeg(), Name },
        { "photo.scr", Files.Jpeg(), Name },
        { "words.pdf", Words("words alone"), Name },
        { "run.js", Words("alert(1)"), Name },
        { "run.bat", Words("del *"), Name },
        { "run.vbs", Words("MsgBox 1"), Name },
        { "page.html", Words("words alone"), Name },
        { "drawing.svg", Words("words alone"), Name },
        { "shortcut.url", Words("[InternetShortcut]"), Name },
        { "list.csv.lnk", Words("a,b"), Name },

        // Executables under any file name.
        { "photo.jpg", [.. "MZ"u8, .. new byte[100]], Program },
        { "scan.pdf", [0x7f, .. "ELF"u8, .. new byte[100]], Program },
        { "words.txt", Words("#!/bin/sh\nrm -r ~"), Program },
        { "applet.txt", [0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 50], Program },

        // Archives and decompression bombs: never unpacked.
        { "bomb.zip", Zip(new byte[30_000_000]), Archive },
        { "nested.zip", Zip(Zip(new byte[1_000_000])), Archive },
        { "photo.jpg", Zip([1]), Archive },
        { "many.gz", GZip(new byte[30_000_000]), Archive },
        { "a.7z", [.. "7z"u8, 0xbc, 0xaf, 0x27, 0x1c, 0, 4], Archive },
        { "a.rar", [.. "Rar!"u8, 0x1a, 7, 1, 0], Archive },
        { "a.xz", [0xfd, .. "7zXZ"u8, 0], Archive },
        { "a.bz2", [.. "BZh91AY"u8], Archive },
        { "a.cab", [.. "MSCF"u8, 0, 0], Archive },
        { "path.zip", Files.Zip("../../etc/passwd"), Archive },

        // Office files, with or without macros.
        { "letter.docx", Files.Zip("[Content_Types].xml"), Office },
        { "letter.docm", Files.Zip("[Content_Types].xml"), Office },
        { "sheet.xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], Office },
        { "letter.rtf", Words("{\\rtf1 {\\object}}"), Office },

        // Web pages, SVG and other markup or scripts.
        { "page.txt", Words("<html><script>alert(1)</script>"), WebPage },
        { "drawing.txt", Words("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), WebPage },
        { "entities.txt", Words("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"), WebPage },
        { "shell.txt", Words("<?php system($_GET['c']);"), WebPage },

        // Two formats in one file (polyglots).
        { "both.jpg", [.. Files.Jpeg(), .. Files.Zip()], Second },
        { "both.pdf", [.. Files.Pdf(), .. Files.Zip(), .. "\n%%EOF\n"u8], Second },
        { "both.png", [.. Files.Png(), .. "<script>alert(1)</script>"u8], Second },
        { "both.webp", [.. Files.Webp(), .. "MZ"u8], Second },
        { "both.jpg", Files.Jpeg(comment: "%PDF-1.7 1 0 obj"), Second },
        { "both.jpg", [.. Files.Jpeg(), .. "Rar!"u8, 0x1a, 7, 1, 0], Second },

        // Active content that runs on opening.
        { "acts.pdf", Files.Pdf("1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert(1))>> >> endobj"), Acts },
        { "starts.pdf", Files.Pdf("1 0 obj <</S /Launch /F (cmd.exe)>> endobj"), Acts },
        { "brings.pdf", Files.Pdf("1 0 obj <</Type /EmbeddedFile>> endobj"), Acts },
        { "sends.pdf", Files.Pdf("1 0 obj <</S /SubmitForm /F (http://example.org)>> endobj"), Acts },

        // Images that would exhaust memory when decoded.
        { "bomb.png", Files.Png(100_000, 100_000), Pixels },
        { "bomb.jpg", Files.Jpeg(65_500, 65_500), Pixels },
        { "bomb.webp", Files.Webp(16_383, 16_383), Pixels },

        // Unsupported types.
        { "picture.gif", [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0], Unknown },
        { "noise.txt", [0x80, 0x81, 0xfe, 0xff, 0], Unknown },
        { "zeros.txt", new byte[1000], Unknown },
        { "film.mp4", [0, 0, 0, 0x18, .. "ftypmp42"u8], Unknown },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task It_is_refused_and_why_is_said(string name, byte[] file, string why)
    {
        var answer = await SendAsync(name, file);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"“{name}” was not added: ", answer.Errors(), StringComparison.Ordinal);
        Assert.Contains(why, answer.Errors(), StringComparison.Ordinal);
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
    public async Task Whatever_it_is_called_it_is_kept_under_what_can_be_read_of_that_and_handed_out_under_our_name(string name, string kept)
    {
        var (_, opened, ana) = await _desk.Value;

        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(name, Words("words alone"))).Status);

        var document = (await ana.Open($"/cases/{opened.Reference}/documents")).Document.QuerySelector(".app-record a")!.GetAttribute("href")!;
        var shown = (await ana.Open(document)).Document.QuerySelector("main dl")!.TextContent;
        Assert.Contains($"{kept} (plain text, 11 bytes)", shown, StringComparison.Ordinal);
        using var taken = await ana.Client.GetAsync(new Uri($"{document}?handler=file", UriKind.Relative));
        Assert.Matches($"^{opened.Reference}-[0-9a-f]{{8}}.txt$", taken.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("nosniff", taken.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Where_one_of_several_is_refused_none_is_added()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);
        var address = $"/cases/{opened.Reference}/documents";

        var answer = await ana.Upload($"{address}/add", [new("good.txt", Words("a")), new("bad.zip", Files.Zip()), new("worse.exe", [.. "MZ"u8])], ("Input.Title", "Papers"), ("Input.Kind", "General"));

        Assert.Contains("“bad.zip” was not added: it is an archive", answer.Errors(), StringComparison.Ordinal);
        Assert.Contains("“worse.exe” was not added: it is a program", answer.Errors(), StringComparison.Ordinal);
        (await ana.Open(address)).Shows("There are no documents that you can open");
    }

    [Theory]
    [InlineData(0, "Select a file")]
    [InlineData(21, "Select up to 20 files")]
    public async Task Too_few_and_too_many_are_said(int count, string error)
    {
        var (_, opened, ana) = await _desk.Value;

        var answer = await ana.Upload($"/cases/{opened.Reference}/documents/add", [.. Enumerable.Range(0, count).Select(i => new SentFile($"{i}.txt", Words("a")))], ("Input.Title", "Papers"), ("Input.Kind", "General"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.Errors(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_virus_scanner_finds_or_does_not_answer_to_is_not_taken_in()
    {
        await using var clamd = new Clamd();
        await using var app = await TestApp.StartAsync(settings: new() { ["Viruses:Clamd"] = clamd.Address });
        var opened = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);
        var add = $"/cases/{opened.Reference}/documents/add";
        (await ana.Open(add)).NeverShows("no virus scanner is set up");

        Assert.Contains("the virus scanner found a threat in it", (await Send(Clamd.Eicar)).Errors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Send(Words("clean"))).Status);
        clamd.Answer = "INSTREAM size limit exceeded. ERROR\0";
        Assert.Contains("the virus scanner did not respond", (await Send(Words("clean"))).Errors(), StringComparison.Ordinal);
        await clamd.DisposeAsync();
        Assert.Contains("the virus scanner did not respond", (await Send(Words("clean"))).Errors(), StringComparison.Ordinal);

        var document = Assert.Single((await ana.Open($"/cases/{opened.Reference}/documents")).Document.QuerySelectorAll(".app-record a")).GetAttribute("href")!;
        (await ana.Open(document)).Shows("No virus found when the file was added");

        Task<Reply> Send(byte[] file) => ana.Upload(add, [new("a.txt", file)], ("Input.Title", "A paper"), ("Input.Kind", "General"));
    }

    [Fact]
    public async Task Where_no_scanner_is_set_up_the_pages_say_so()
    {
        var (_, opened, ana) = await _desk.Value;
        await SendAsync("a.txt", Clamd.Eicar);

        (await ana.Open($"/cases/{opened.Reference}/documents/add")).Shows("Files are not checked for viruses: no virus scanner is set up.");
        var document = (await ana.Open($"/cases/{opened.Reference}/documents")).Document.QuerySelector(".app-record a")!.GetAttribute("href")!;
        (await ana.Open(document)).Shows("Not checked: no virus scanner is available");
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=a")]
    public async Task What_is_no_form_is_said_to_be_none(string type)
    {
        var (_, opened, ana) = await _desk.Value;
        using var body = new ByteArrayContent(Words("--b\r\nnothing"));
        body.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await ana.Client.PostAsync(new Uri($"/cases/{opened.Reference}/documents/add", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Files_that_come_after_the_session_ran_out_are_not_held_on_the_disk()
    {
        var (app, opened, _) = await _desk.Value;
        using var anyone = app.Anyone();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Words(new string('q', 200_000))), "Files", "a.txt" } };

        using var answer = await anyone.Client.PostAsync(new Uri($"/cases/{opened.Reference}/documents/add", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in?returnUrl=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private static async Task<Reply> SendAsync(string name, byte[] file)
    {
        var (_, opened, ana) = await _desk.Value;
        return await ana.Upload($"/cases/{opened.Reference}/documents/add", [new(name, file)], ("Input.Title", "A paper"), ("Input.Kind", "General"));
    }

    private static byte[] Words(string words) => Encoding.UTF8.GetBytes(words);

    private static byte[] Zip(byte[] file)
    {
        using var zipped = new MemoryStream();
        using (var archive = new ZipArchive(zipped, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("a").Open();
            entry.Write(file);
        }

        return zipped.ToArray();
    }

    private static byte[] GZip(byte[] file)
    {
        using var zipped = new MemoryStream();
        using (var stream = new GZipStream(zipped, CompressionLevel.Optimal))
        {
            stream.Write(file);
        }

        return zipped.ToArray();
    }
}
