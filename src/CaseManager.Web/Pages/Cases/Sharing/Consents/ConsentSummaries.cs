using CaseManager.Domain.Sharing;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Sharing.Consents;

public static class ConsentSummaries
{
    /// <summary>Summary of a decrypted consent, marked as expired where it has ended before <paramref name="today"/>.</summary>
    public static SummaryList Create(Consent consent, DateOnly today, TextLocalizer texts)
    {
        var explained = consent.Content!;
        var details = explained.Details;
        return new(
        [
            new(texts["consents.state.label"], texts.Format(new ConsentAnswer(consent.State, consent.AnsweredOn, explained.Language, null))),
            .. CreateRowIfRecorded(texts["consents.recipient.label"], details.Recipient),
            .. CreateRowIfRecorded(texts["consents.purpose.label"], details.Purpose),
            .. CreateRowIfRecorded(texts["consents.method.label"], explained.Form is { } form ? texts.Describe(form) : null),
            .. CreateRowIfRecorded(texts["consents.interpreter.label"], details.Interpreter),
            .. CreateRowIfRecorded(texts["consents.answeredBy.label"],
                details.Giver is { } giver ? string.Join(", ", new[] { texts.Describe(giver), details.GiverName }.OfType<string>()) : null),
            .. CreateRowIfRecorded(texts["consents.informationSheet.label"], details.InformationSheet),
            .. CreateRowIfRecorded(texts["consents.additionalInformation.label"], details.AdditionalInformation),
            .. CreateRowIfRecorded(texts["consents.expiresOn.label"],
                consent.ExpiresOn is { } end ? texts[end < today ? "consents.expired" : "consents.validUntil", texts.FormatDate(end)] : null),
        ]);
    }

    public static SummaryList Create(LegalBasis basis, string recordedBy, string recordedOn, TextLocalizer texts) => new(
        new SummaryListRow(texts["consents.lawfulBasis.ordinary.label"], new(texts[$"findings.lawfulBasis.{basis.Ordinary}"])),
        new SummaryListRow(texts["consents.lawfulBasis.special.label"],
            new(basis.Special is { } special ? texts[$"findings.lawfulBasis.{special}"] : texts["consents.lawfulBasis.special.none"])),
        new SummaryListRow(texts["consents.lawfulBasis.reason.label"], new(basis.Content!.Reason)),
        new SummaryListRow(texts["consents.lawfulBasis.recorded"], new(texts["consents.lawfulBasis.recordedBy", recordedOn, recordedBy])));

    /// <summary>Summary of sharing with police without consent, including its end.</summary>
    public static SummaryList Create(PoliceSharing sharing, string approved, (PoliceSharing Row, string Approved)? end, TextLocalizer texts) => new(
    [
        new(texts["consents.sharingWithPolice.basis.summary"], new(texts[$"findings.lawfulBasis.{sharing.Basis}"])),
        new(texts["consents.sharingWithPolice.reason.label"], new(sharing.Content!.Reason)),
        new(texts["consents.sharingWithPolice.authorisedBy"], new(approved)),
        .. end is { } ended
        ? new[] { new SummaryListRow(texts["consents.sharingWithPolice.endedBy"], new(ended.Approved)),
            new SummaryListRow(texts["consents.sharingWithPolice.end.reason.label"], new(ended.Row.Content!.Reason)) } : [],
    ]);

    private static IEnumerable<SummaryListRow> CreateRowIfRecorded(string name, string? value) => value is null ? [] : [new(name, new(value))];
}
