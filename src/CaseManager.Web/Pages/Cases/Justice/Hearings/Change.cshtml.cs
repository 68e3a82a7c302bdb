using CaseManager.Data.Justice;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Hearings;

/// <summary>Edits the date, purpose and outcome of a hearing.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class ChangeModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
: EditRecordPage<HearingForm>(db, user, texts)
{
    private Case _caseFile = null!;
    private Hearing _hearing = null!;

    public override string Section => "hearings";

    [FromRoute(Name = "hearing")]
    public Guid HearingId { get; set; }

    public override string ReturnUrl => $"/cases/{Case.Reference}/justice/{_hearing.ProceedingId}";

    // The matter changes with every edit, the hearing only with some; so the matter's version detects concurrent edits.
    protected override object Record => _hearing.Matter!;

    protected override async Task<bool> LoadRecordAsync(CancellationToken cancellationToken)
    {
        _caseFile = await Db.LoadCaseWithHearingsAsync(documents, Case.Id, cancellationToken);
        _hearing = _caseFile.Hearings.FirstOrDefault(h => h.Id == HearingId)!;
        return _hearing?.Matter is not null;
    }

    protected override HearingForm CreateForm() => HearingForm.FromHearing(_hearing);

    protected override SummaryList GetSummary(HearingForm form) => new(
        new SummaryListRow(Texts["hearings.kind.label"], ToDisplayValue(Texts.Describe(Enum.Parse<HearingKind>(form.Kind!)))),
        new SummaryListRow(Texts["hearings.date.label"], ToDisplayValue(form.Date.ToDate() is { } day ? Texts.FormatDate(day) : null)),
        new SummaryListRow(Texts["hearings.time.label"], ToDisplayValue(form.Hour)),
        new SummaryListRow(Texts["hearings.state.label"], ToDisplayValue(Texts.Describe(Enum.Parse<HearingState>(form.State!)))),
        new SummaryListRow(Texts["hearings.place.label"], ToDisplayValue(form.Place)),
        new SummaryListRow(Texts["hearings.attendees.label"], ToDisplayValue(form.Attendees)),
        new SummaryListRow(Texts["hearings.preparation.label"], ToDisplayValue(form.Preparation)),
        new SummaryListRow(Texts["hearings.outcome.label"], ToDisplayValue(form.Outcome)));

    protected override void Update(AuditStamp stamp) => _caseFile.UpdateHearing(_hearing, Input.ToDetails(), stamp);

    private DisplayValue ToDisplayValue(string? text) => text is null ? new(Texts["common.nonResponse.NotKnown"], NonResponse.NotKnown) : new(text);
}
