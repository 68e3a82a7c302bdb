using CaseManager.Domain.Sharing;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Consents;

public static class ConsentWords
{
    /// <summary>Summary of a decrypted consent, marked as expired where it has ended before <paramref name="today"/>.</summary>
    public static FactSheet Of(Consent consent, DateOnly today, Texts texts)
    {
        var explained = consent.Content!;
        var details = explained.Details;
        return new(
        [
            new(texts["consent.state.label"], texts.Say(new ConsentAnswer(consent.State, consent.AnsweredOn, explained.Language, null))),
            .. Known(texts["consent.recipient.label"], details.Recipient),
            .. Known(texts["consent.purpose.label"], details.Purpose),
            .. Known(texts["consent.how.label"], explained.Form is { } form ? texts.Of(form) : null),
            .. Known(texts["consent.interpreter.label"], details.Interpreter),
            .. Known(texts["consent.giver.label"], details.Giver is { } giver ? string.Join(", ", new[] { texts.Of(giver), details.GiverName }.OfType<string>()) : null),
            .. Known(texts["consent.sheet.label"], details.Sheet),
            .. Known(texts["consent.words.label"], details.Words),
            .. Known(texts["consent.expiresOn.label"], consent.ExpiresOn is { } end ? texts[end < today ? "consent.expired" : "consent.until", texts.Date(end)] : null),
        ]);
    }

    public static FactSheet Of(LegalBasis basis, string recordedBy, string recordedOn, Texts texts) => new(
        new Fact(texts["consent.basis.ordinary.label"], new(texts[$"law.basis.{basis.Ordinary}"])),
        new Fact(texts["consent.basis.special.label"], new(basis.Special is { } special ? texts[$"law.basis.{special}"] : texts["consent.basis.special.none"])),
        new Fact(texts["consent.basis.reason.label"], new(basis.Content!.Reason)),
        new Fact(texts["consent.basis.recorded"], new(texts["consent.basis.recorded.by", recordedOn, recordedBy])));

    /// <summary>Summary of sharing with police without consent, including its end.</summary>
    public static FactSheet Of(PoliceSharing sharing, string approved, (PoliceSharing Row, string Approved)? end, Texts texts) => new(
    [
        new(texts["consent.police.basis.fact"], new(texts[$"law.basis.{sharing.Basis}"])),
        new(texts["consent.police.reason.label"], new(sharing.Content!.Reason)),
        new(texts["consent.police.approved"], new(approved)),
        .. end is { } ended ? new[] { new Fact(texts["consent.police.ended"], new(ended.Approved)), new Fact(texts["consent.police.end.reason.label"], new(ended.Row.Content!.Reason)) } : [],
    ]);

    private static IEnumerable<Fact> Known(string name, string? value) => value is null ? [] : [new(name, new(value))];
}
