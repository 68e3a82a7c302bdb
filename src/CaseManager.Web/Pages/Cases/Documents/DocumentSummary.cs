using CaseManager.Domain.Documents;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Documents;

public static class DocumentSummary
{
    /// <summary>Description, origin and integrity of a document: checksum and virus scan.</summary>
    public static SummaryList Create(StoredDocument stored, bool scannerIsThere, TimeZoneInfo zone, TextLocalizer texts)
    {
        var (document, account) = (stored.Document, stored.Document.Content!);
        return new(
        [
            new SummaryListRow(texts["documents.kind.label"], new(texts.Describe(document.Kind))),
            new SummaryListRow(texts["documents.subject.label"], new(stored.CoverName ?? texts["notes.subject.wholeCase"])),
            .. account.Source is { } from ? new[] { new SummaryListRow(texts["documents.source.label"], new(from)) } : [],
            .. account.ReceivedOn is { } day ? new[] { new SummaryListRow(texts["documents.receivedOn.label"], new(texts.FormatDate(day))) } : [],
            new SummaryListRow(texts["documents.addedAt.label"],
                new(texts["documents.addedBy", stored.RecordedBy, texts.FormatDateTime(document.RecordedAt, zone)])),
            new SummaryListRow(texts["documents.file.label"],
                new(texts["documents.file.summary", account.File.Name, texts.Describe(account.File.Format), texts.FormatSize(account.File.Size)])),
            new SummaryListRow(texts["documents.sha256.label"], new(account.File.Sha256)),
            new SummaryListRow(texts["documents.virusCheck.label"],
                new(texts[account.File.IsCheckedForViruses ? "documents.virusCheck.passed" : scannerIsThere
                    ? "documents.virusCheck.beforeScanner" : "documents.virusCheck.none"])),
        ]);
    }

    /// <summary>Size in bytes, kB or MB, in multiples of 1,024.</summary>
    public static string FormatSize(this TextLocalizer texts, long bytes) => bytes switch
    {
        < 1024 => texts.Count("documents.size.bytes", bytes),
        < 1024 * 1024 => texts["documents.size.kb", (bytes / 1024d).ToString("0", texts.Culture)],
        _ => texts["documents.size.mb", (bytes / (1024d * 1024)).ToString("0.0", texts.Culture)],
    };

    public static string GetMediaType(FileFormat format) => format switch
    {
        FileFormat.Pdf => "application/pdf",
        FileFormat.Jpeg => "image/jpeg",
        FileFormat.Png => "image/png",
        FileFormat.Webp => "image/webp",
        FileFormat.Text => "text/plain; charset=utf-8",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No one has said what this is."),
    };
}
