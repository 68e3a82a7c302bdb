using System.Security.Cryptography;
using System.Text;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Documents;
using static CaseManager.Demo.DemoPeople;

namespace CaseManager.Demo;

internal sealed record DemoDocument(string CoverName, Staff Author, int DaysAgo, DocumentKind Kind, string Title, string Source, string FileName, string Text)
{
    /// <summary>Whether it is a redacted copy of the document added before it.</summary>
    public bool IsRedacted { get; init; }

    public byte[] Contents => Encoding.UTF8.GetBytes(Text);

    public CaseDocument AddTo(Case caseFile, AuditStamp stamp)
    {
        var details = new FileDetails(FileName, FileFormat.Text, Contents.Length, Convert.ToHexStringLower(SHA256.HashData(Contents)),
            IsCheckedForViruses: false);
        var account = new DocumentAccount(Title, Source, ApproximateDate.FromDate(stamp.Date), details);
        return IsRedacted
            ? caseFile.AddRedactedCopy(Guid.CreateVersion7(stamp.OccurredAt), caseFile.Documents[^1].Id, Kind, account, stamp)
            : caseFile.AddDocument(Guid.CreateVersion7(stamp.OccurredAt), Kind, caseFile.Victims[0].Id, account, stamp);
    }
}

internal static class DemoDocuments
{
    public static IReadOnlyList<DemoDocument> All { get; } =
    [
        new(
            "Antonia", Ana, 11, DocumentKind.Evidence, "The advert of 3 February", "She copied it from her telephone with us", "advert.txt",
            "Waitresses for a busy house in London. No experience needed. Travel and room paid, you pay back from your wages.\nAsk for Florin, any hour."),
        new(
            "Antonia", Ana, 10, DocumentKind.General, "The advert of 3 February, for the police", "Made by us from the original", "advert-for-police.txt",
            "Waitresses for a busy house in London. No experience needed. Travel and room paid, you pay back from your wages.\nAsk for █████, any "
                + "hour.")
                { IsRedacted = true },
        new(
            "Sorin", Mihai, 12, DocumentKind.Evidence, "Three payslips", "Typed out from the paper ones, which he keeps", "payslips.txt",
            "May: 212 hours, 640 euros, less 310 for the bed.\nJune: 230 hours, 690 euros, less 310 for the bed, less 90 for the bus.\nJuly: not paid."),
    ];
}
