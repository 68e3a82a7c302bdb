using System.Text;
using CaseManager.Domain.Documents;
using Xunit;

namespace CaseManager.Domain.Tests.Documents;

public class FileInspectorTests
{
    public static TheoryData<string, FileFormat> Accepted => new()
    {
        { "scan.pdf", FileFormat.Pdf }, { "photo.JPG", FileFormat.Jpeg }, { "photo.jpeg", FileFormat.Jpeg }, { "picture.png", FileFormat.Png },
        { "picture.webp", FileFormat.Webp }, { "words.txt", FileFormat.Text }, { "list.csv", FileFormat.Text }, { "without an ending", FileFormat.Pdf },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_file_that_matches_its_name_is_accepted(string name, FileFormat format) =>
        Assert.Equal((FileInspectionResult)format, Inspect(CreateFile(format), name));

    [Fact]
    public void Data_appended_to_a_photograph_is_accepted() =>
        Assert.Equal((FileInspectionResult)FileFormat.Jpeg,
            Inspect([.. TestFiles.CreateJpeg(), .. Encoding.UTF8.GetBytes("a trailer of the maker's own")], "photo.jpg"));

    [Fact]
    public void Words_in_any_script_are_text() =>
        Assert.Equal((FileInspectionResult)FileFormat.Text, Inspect(Encoding.UTF8.GetBytes("Ștefania\r\n\tнапісала\n她说"), "words.txt"));

    public static TheoryData<string, FileRejectionReason, byte[]> Refused => new()
    {
        { "nothing.pdf", FileRejectionReason.Empty, [] },
        { "archive.zip", FileRejectionReason.Archive, TestFiles.CreateZip() },
        { "photo.jpg", FileRejectionReason.Archive, TestFiles.CreateZip() },
        { "letter.docx", FileRejectionReason.OfficeDocument, TestFiles.CreateZip("[Content_Types].xml") },
        { "letter.doc", FileRejectionReason.OfficeDocument, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
        { "letter.rtf", FileRejectionReason.OfficeDocument, Encoding.ASCII.GetBytes("{\\rtf1 a}") },
        { "photo.jpg", FileRejectionReason.Program, [.. "MZ"u8, 0x90, 0, 3] },
        { "words.txt", FileRejectionReason.Program, Encoding.ASCII.GetBytes("#!/bin/sh\necho a") },
        { "page.txt", FileRejectionReason.WebPage, Encoding.ASCII.GetBytes("<HTML><body>a") },
        { "drawing.txt", FileRejectionReason.WebPage, Encoding.UTF8.GetBytes("\ufeff  <svg onload='a()'/>") },
        { "photo.png", FileRejectionReason.ExtensionMismatch, TestFiles.CreateJpeg() },
        { "photo.jpg.exe", FileRejectionReason.ExtensionMismatch, TestFiles.CreateJpeg() },
        { "script.js", FileRejectionReason.ExtensionMismatch, Encoding.ASCII.GetBytes("alert(1)") },
        { "scan.pdf", FileRejectionReason.Polyglot, [.. TestFiles.CreatePdf(), .. TestFiles.CreateZip(), .. "%%EOF"u8] },
        { "photo.jpg", FileRejectionReason.Polyglot, [.. TestFiles.CreateJpeg(), .. TestFiles.CreateZip()] },
        { "photo.jpg", FileRejectionReason.Polyglot, TestFiles.CreateJpeg(comment: "%PDF-1.7") },
        { "photo.jpg", FileRejectionReason.Polyglot, [.. TestFiles.CreateJpeg(), .. "Rar!"u8, 0x1a, 0x07, 1, 0] },
        { "picture.png", FileRejectionReason.Polyglot, [.. TestFiles.CreatePng(), .. "more"u8] },
        { "picture.webp", FileRejectionReason.Polyglot, [.. TestFiles.CreateWebp(), .. "more"u8] },
        { "scan.pdf", FileRejectionReason.ActiveContent, TestFiles.CreatePdf("1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert(1))>> >> endobj") },
        { "scan.pdf", FileRejectionReason.ActiveContent, TestFiles.CreatePdf("1 0 obj <</S /Launch /F (calc.exe)>> endobj") },
        { "scan.pdf", FileRejectionReason.ActiveContent, TestFiles.CreatePdf("1 0 obj <</Type /EmbeddedFile>> endobj") },
        { "scan.pdf", FileRejectionReason.ActiveContent,
            TestFiles.CreatePdf("1 0 obj <</Subtype /FileAttachment /FS <</F (x.exe) /EF <</F 5 0 R>>>>>> endobj") },
        { "scan.pdf", FileRejectionReason.ActiveContent, TestFiles.CreatePdf("1 0 obj <</AcroForm <</XFA 5 0 R>>>> endobj") },
        { "scan.pdf", FileRejectionReason.ActiveContent, TestFiles.CreatePdf("1 0 obj <</OpenAction <</S /GoToR /F (a)>>>> endobj") },
        { "picture.png", FileRejectionReason.TooManyPixels, TestFiles.CreatePng(60_000, 60_000) },
        { "photo.jpg", FileRejectionReason.TooManyPixels, TestFiles.CreateJpeg(65_500, 65_500) },
        { "picture.webp", FileRejectionReason.TooManyPixels, TestFiles.CreateWebp(16_000, 16_000) },
        { "scan.pdf", FileRejectionReason.Corrupt, TestFiles.CreatePdf()[..^12] },
        { "picture.png", FileRejectionReason.Corrupt, TestFiles.CreatePng()[..^8] },
        { "picture.png", FileRejectionReason.Corrupt, TestFiles.CreatePng(0) },
        { "photo.jpg", FileRejectionReason.Corrupt, TestFiles.CreateJpeg()[..^2] },
        { "photo.jpg", FileRejectionReason.Corrupt, [0xff, 0xd8, 0xff, 0xe0] },
        { "picture.webp", FileRejectionReason.Corrupt, TestFiles.CreateWebp()[..^4] },
        { "words.txt", FileRejectionReason.Unknown, [0x61, 0xff, 0x62] },
        { "words.txt", FileRejectionReason.Unknown, [0x61, 0x00, 0x62] },
        { "picture.gif", FileRejectionReason.Unknown, [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Each_rejected_file_has_its_own_reason(string name, FileRejectionReason refusal, byte[] file) =>
        Assert.Equal((FileInspectionResult)refusal, Inspect(file, name));

    [Fact]
    public void A_character_split_across_two_reads_is_text() =>
        Assert.Equal((FileInspectionResult)FileFormat.Text,
            Inspect(Encoding.UTF8.GetBytes(new string('a', (128 * 1024) - 3) + "😀" + new string('a', 300_000)), "words.txt"));

    [Fact]
    public void A_marker_split_across_two_reads_is_detected()
    {
        var file = TestFiles.CreatePdf($"{new string(' ', (128 * 1024) - 15)}/JavaScript (a)");

        Assert.Equal((FileInspectionResult)FileRejectionReason.ActiveContent, Inspect(file, "scan.pdf"));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\ana\\photo.jpg", "photo.jpg")]
    [InlineData("invoice\u202egpj.exe", "invoicegpj.exe")]
    [InlineData("a\r\nContent-Type: text/html\0.pdf", "html.pdf")]
    [InlineData("  photo.jpg. ", "photo.jpg")]
    [InlineData("Ștefania – паспорт.pdf", "Ștefania – паспорт.pdf")]
    [InlineData(null, "")]
    public void Unreadable_characters_are_removed_from_a_name(string? name, string tidy) => Assert.Equal(tidy, FileName.Sanitize(name));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var tidy = FileName.Sanitize(new string('a', 500) + ".pdf");

        Assert.Equal(FileName.MaxLength, tidy.Length);
        Assert.EndsWith("….pdf", tidy, StringComparison.Ordinal);
    }

    private static FileInspectionResult Inspect(byte[] file, string name) => FileInspector.Inspect(new MemoryStream(file), name);

    private static byte[] CreateFile(FileFormat format) => format switch
    {
        FileFormat.Pdf => TestFiles.CreatePdf(),
        FileFormat.Jpeg => TestFiles.CreateJpeg(),
        FileFormat.Png => TestFiles.CreatePng(),
        FileFormat.Webp => TestFiles.CreateWebp(),
        _ => Encoding.UTF8.GetBytes("a, b\n1, 2"),
    };
}
