using CaseManager.Domain.Documents;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.CaseDocuments;

public static class DocumentSheet
{
    /// <summary>Description, origin and integrity of a document: checksum and virus scan.</summary>
    public static FactSheet Of(StoredDocument stored, bool scannerIsThere, TimeZoneInfo zone, Texts texts)
    {
        var (document, account) = (stored.Document, stored.Document.Content!);
        return new(
        [
            new Fact(texts["documents.kind.label"], new(texts.Of(document.Kind))),
            new Fact(texts["documents.about.label"], new(stored.About ?? texts["notes.about.whole"])),
            .. account.From is { } from ? new[] { new Fact(texts["documents.from.label"], new(from)) } : [],
            .. account.ReceivedOn is { } day ? new[] { new Fact(texts["documents.received.label"], new(texts.Date(day))) } : [],
            new Fact(texts["documents.added.label"], new(texts["documents.added.by", stored.By, texts.Moment(document.AddedAt, zone)])),
            new Fact(texts["documents.file.label"], new(texts["documents.file.is", account.File.Name, texts.Of(account.File.Format), texts.Size(account.File.Size)])),
            new Fact(texts["documents.sha.label"], new(account.File.Sha256)),
            new Fact(texts["documents.viruses.label"], new(texts[account.File.CheckedForViruses ? "documents.viruses.passed" : scannerIsThere ? "documents.viruses.before" : "documents.viruses.none"])),
        ]);
    }

    /// <summary>Size in bytes, kB or MB, in multiples of 1,024.</summary>
    public static string Size(this Texts texts, long bytes) => bytes switch
    {
        < 1024 => texts.Count("documents.size.bytes", bytes),
        < 1024 * 1024 => texts["documents.size.kb", (bytes / 1024d).ToString("0", texts.Culture)],
        _ => texts["documents.size.mb", (bytes / (1024d * 1024)).ToString("0.0", texts.Culture)],
    };

    public static string MediaTypeOf(FileFormat format) => format switch
    {
        FileFormat.Pdf => "application/pdf",
        FileFormat.Jpeg => "image/jpeg",
        FileFormat.Png => "image/png",
        FileFormat.Webp => "image/webp",
        FileFormat.Text => "text/plain; charset=utf-8",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No one has said what this is."),
    };
}
