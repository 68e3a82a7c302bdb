using System.Text;
using CaseManager.Domain.Documents;
using Xunit;

namespace CaseManager.Domain.Tests.Documents;

public class FileJudgeTests
{
    public static TheoryData<string, FileFormat> Taken => new()
    {
        { "scan.pdf", FileFormat.Pdf }, { "photo.JPG", FileFormat.Jpeg }, { "photo.jpeg", FileFormat.Jpeg }, { "picture.png", FileFormat.Png },
        { "picture.webp", FileFormat.Webp }, { "words.txt", FileFormat.Text }, { "list.csv", FileFormat.Text }, { "without an ending", FileFormat.Pdf },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void What_is_what_its_name_says_is_taken_in(string name, FileFormat format) => Assert.Equal((FileJudgement)format, Judge(Of(format), name));

    [Fact]
    public void What_a_telephone_puts_behind_a_photograph_is_no_hindrance() =>
        Assert.Equal((FileJudgement)FileFormat.Jpeg, Judge([.. Files.Jpeg(), .. Encoding.UTF8.GetBytes("a trailer of the maker's own")], "photo.jpg"));

    [Fact]
    public void Words_in_any_script_are_text() => Assert.Equal((FileJudgement)FileFormat.Text, Judge(Encoding.UTF8.GetBytes("Ștefania\r\n\tнапісала\n她说"), "words.txt"));

    public static TheoryData<string, FileRefusal, byte[]> Refused => new()
    {
        { "nothing.pdf", FileRefusal.Empty, [] },
        { "archive.zip", FileRefusal.Archive, Files.Zip() },
        { "photo.jpg", FileRefusal.Archive, Files.Zip() },
        { "letter.docx", FileRefusal.Office, Files.Zip("[Content_Types].xml") },
        { "letter.doc", FileRefusal.Office, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
        { "letter.rtf", FileRefusal.Office, Encoding.ASCII.GetBytes("{\\rtf1 a}") },
        { "photo.jpg", FileRefusal.Program, [.. "MZ"u8, 0x90, 0, 3] },
        { "words.txt", FileRefusal.Program, Encoding.ASCII.GetBytes("#!/bin/sh\necho a") },
        { "page.txt", FileRefusal.WebPage, Encoding.ASCII.GetBytes("<HTML><body>a") },
        { "drawing.txt", FileRefusal.WebPage, Encoding.UTF8.GetBytes("\ufeff  <svg onload='a()'/>") },
        { "photo.png", FileRefusal.NotWhatItsNameSays, Files.Jpeg() },
        { "photo.jpg.exe", FileRefusal.NotWhatItsNameSays, Files.Jpeg() },
        { "script.js", FileRefusal.NotWhatItsNameSays, Encoding.ASCII.GetBytes("alert(1)") },
        { "scan.pdf", FileRefusal.SecondFile, [.. Files.Pdf(), .. Files.Zip(), .. "%%EOF"u8] },
        { "photo.jpg", FileRefusal.SecondFile, [.. Files.Jpeg(), .. Files.Zip()] },
        { "photo.jpg", FileRefusal.SecondFile, Files.Jpeg(comment: "%PDF-1.7") },
        { "photo.jpg", FileRefusal.SecondFile, [.. Files.Jpeg(), .. "Rar!"u8, 0x1a, 0x07, 1, 0] },
        { "picture.png", FileRefusal.SecondFile, [.. Files.Png(), .. "more"u8] },
        { "picture.webp", FileRefusal.SecondFile, [.. Files.Webp(), .. "more"u8] },
        { "scan.pdf", FileRefusal.Acts, Files.Pdf("1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert(1))>> >> endobj") },
        { "scan.pdf", FileRefusal.Acts, Files.Pdf("1 0 obj <</S /Launch /F (calc.exe)>> endobj") },
        { "scan.pdf", FileRefusal.Acts, Files.Pdf("1 0 obj <</Type /EmbeddedFile>> endobj") },
        { "scan.pdf", FileRefusal.Acts, Files.Pdf("1 0 obj <</Subtype /FileAttachment /FS <</F (x.exe) /EF <</F 5 0 R>>>>>> endobj") },
        { "scan.pdf", FileRefusal.Acts, Files.Pdf("1 0 obj <</AcroForm <</XFA 5 0 R>>>> endobj") },
        { "scan.pdf", FileRefusal.Acts, Files.Pdf("1 0 obj <</OpenAction <</S /GoToR /F (a)>>>> endobj") },
        { "picture.png", FileRefusal.TooManyPixels, Files.Png(60_000, 60_000) },
        { "photo.jpg", FileRefusal.TooManyPixels, Files.Jpeg(65_500, 65_500) },
        { "picture.webp", FileRefusal.TooManyPixels, Files.Webp(16_000, 16_000) },
        { "scan.pdf", FileRefusal.Broken, Files.Pdf()[..^12] },
        { "picture.png", FileRefusal.Broken, Files.Png()[..^8] },
        { "picture.png", FileRefusal.Broken, Files.Png(0) },
        { "photo.jpg", FileRefusal.Broken, Files.Jpeg()[..^2] },
        { "photo.jpg", FileRefusal.Broken, [0xff, 0xd8, 0xff, 0xe0] },
        { "picture.webp", FileRefusal.Broken, Files.Webp()[..^4] },
        { "words.txt", FileRefusal.Unknown, [0x61, 0xff, 0x62] },
        { "words.txt", FileRefusal.Unknown, [0x61, 0x00, 0x62] },
        { "picture.gif", FileRefusal.Unknown, [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_taken_in_is_refused_for_its_own_reason(string name, FileRefusal refusal, byte[] file) => Assert.Equal((FileJudgement)refusal, Judge(file, name));

    [Fact]
    public void A_letter_that_lies_across_two_readings_is_text() =>
        Assert.Equal((FileJudgement)FileFormat.Text, Judge(Encoding.UTF8.GetBytes(new string('a', (128 * 1024) - 3) + "😀" + new string('a', 300_000)), "words.txt"));

    [Fact]
    public void A_mark_that_lies_across_two_readings_is_seen()
    {
        var file = Files.Pdf($"{new string(' ', (128 * 1024) - 15)}/JavaScript (a)");

        Assert.Equal((FileJudgement)FileRefusal.Acts, Judge(file, "scan.pdf"));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\ana\\photo.jpg", "photo.jpg")]
    [InlineData("invoice\u202egpj.exe", "invoicegpj.exe")]
    [InlineData("a\r\nContent-Type: text/html\0.pdf", "html.pdf")]
    [InlineData("  photo.jpg. ", "photo.jpg")]
    [InlineData("Ștefania – паспорт.pdf", "Ștefania – паспорт.pdf")]
    [InlineData(null, "")]
    public void A_name_is_kept_as_far_as_it_can_be_read(string? name, string tidy) => Assert.Equal(tidy, FileName.Tidy(name));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var tidy = FileName.Tidy(new string('a', 500) + ".pdf");

        Assert.Equal(FileName.Longest, tidy.Length);
        Assert.EndsWith("….pdf", tidy, StringComparison.Ordinal);
    }

    private static FileJudgement Judge(byte[] file, string name) => FileJudge.Judge(new MemoryStream(file), name);

    private static byte[] Of(FileFormat format) => format switch
    {
        FileFormat.Pdf => Files.Pdf(),
        FileFormat.Jpeg => Files.Jpeg(),
        FileFormat.Png => Files.Png(),
        FileFormat.Webp => Files.Webp(),
        _ => Encoding.UTF8.GetBytes("a, b\n1, 2"),
    };
}
