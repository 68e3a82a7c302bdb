using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Hearings;

/// <summary>Edits the date, purpose and outcome of a hearing.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class ChangeModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ChangedPage<HearingForm>(db, user, texts)
{
    private Case _file = null!;
    private Hearing _hearing = null!;

    public override string Section => "hearings";

    [FromRoute(Name = "hearing")]
    public Guid HearingId { get; set; }

    public override string Back => $"/cases/{Case.Reference}/justice/{_hearing.ProceedingId}";

    // The matter changes with every edit, the hearing only with some; so the matter's version detects concurrent edits.
    protected override object Record => _hearing.Matter!;

    protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _file = await Db.CaseWithHearingsAsync(documents, Case.Id, cancellationToken);
        _hearing = _file.Hearings.FirstOrDefault(h => h.Id == HearingId)!;
        return _hearing?.Matter is not null;
    }

    protected override HearingForm Show() => HearingForm.Of(_hearing);

    protected override FactSheet Say(HearingForm form) => new(
        new Fact(Texts["hearings.kind.label"], Line(Texts.Of(Enum.Parse<HearingKind>(form.Kind!)))),
        new Fact(Texts["hearings.day.label"], Line(form.Day.ToDate() is { } day ? Texts.Date(day) : null)),
        new Fact(Texts["hearings.hour.label"], Line(form.Hour)),
        new Fact(Texts["hearings.state.label"], Line(Texts.Of(Enum.Parse<HearingState>(form.State!)))),
        new Fact(Texts["hearings.place.label"], Line(form.Place)),
        new Fact(Texts["hearings.attend.label"], Line(form.Attend)),
        new Fact(Texts["hearings.preparation.label"], Line(form.Preparation)),
        new Fact(Texts["hearings.outcome.label"], Line(form.Outcome)));

    protected override void Change(Signature by) => _file.ChangeHearing(_hearing, Input.Facts(), by);

    private Said Line(string? said) => said is null ? new(Texts["common.silence.NotKnown"], Silence.NotKnown) : new(said);
}
