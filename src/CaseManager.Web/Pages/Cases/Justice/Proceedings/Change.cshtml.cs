using CaseManager.Data.Justice;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Justice.Suspects;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Proceedings;

/// <summary>Edits the authority, court and reference of a proceeding.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class ChangeModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
: EditRecordPage<ProceedingForm>(db, user, texts)
{
    private Case _caseFile = null!;

    public override string Section => "justice";

    [FromRoute(Name = "proceeding")]
    public Guid ProceedingId { get; set; }

    public Proceeding Proceeding { get; private set; } = null!;

    public IReadOnlyList<Option> Agencies { get; private set; } = [];

    public override string ReturnUrl => $"/cases/{Case.Reference}/justice/{ProceedingId}";

    protected override object Record => Proceeding;

    protected override async Task<bool> LoadRecordAsync(CancellationToken cancellationToken)
    {
        Agencies = await Db.LoadAgencyOptionsAsync(CurrentUser, cancellationToken);
        _caseFile = await Db.LoadCaseWithProceedingsAsync(Case.Id, cancellationToken);
        Proceeding = _caseFile.Proceedings.FirstOrDefault(p => p.Id == ProceedingId)!;
        await documents.DecryptAsync([Proceeding], cancellationToken);
        return Proceeding is not null;
    }

    protected override ProceedingForm CreateForm() => ProceedingForm.FromProceeding(Proceeding);

    protected override SummaryList GetSummary(ProceedingForm form) => new(
        new SummaryListRow(Texts["justice.agency.label"],
            ToDisplayValue(Agencies.FirstOrDefault(a => a.Value == form.Agency || CurrentUser.Role == Role.PoliceLiaison)?.Text)),
        new SummaryListRow(Texts["justice.authority.label"], ToDisplayValue(form.Authority)),
        new SummaryListRow(Texts["justice.court.label"], ToDisplayValue(form.Court)),
        new SummaryListRow(Texts["justice.externalReference.label"], ToDisplayValue(form.ExternalReference)),
        new SummaryListRow(Texts["justice.additionalInformation.label"], ToDisplayValue(form.AdditionalInformation)));

    protected override void Update(AuditStamp stamp) =>
        _caseFile.UpdateProceeding(Proceeding, Agencies.FindSelected(Input.Agency, CurrentUser), Input.ToAccount(), stamp);

    private DisplayValue ToDisplayValue(string? text) => text is null ? new(Texts["common.nonResponse.NotKnown"], NonResponse.NotKnown) : new(text);
}
