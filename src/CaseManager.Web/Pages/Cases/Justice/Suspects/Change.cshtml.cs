using CaseManager.Data.Justice;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Suspects;

[Needs(Permission.RecordSuspects)]
public sealed class ChangeModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
: EditRecordPage<SuspectForm>(db, user, texts), ISuspectForm
{
    private Case _caseFile = null!;
    private Suspect _suspect = null!;

    public override string Section => "suspects";

    [FromRoute(Name = "suspect")]
    public Guid SuspectId { get; set; }

    public IReadOnlyList<Option> Agencies { get; private set; } = [];

    public string Letter => _suspect.Letter;

    public override string ReturnUrl => $"/cases/{Case.Reference}/suspects/{SuspectId}";

    protected override object Record => _suspect;

    protected override async Task<bool> LoadRecordAsync(CancellationToken cancellationToken)
    {
        Agencies = await Db.LoadAgencyOptionsAsync(CurrentUser, cancellationToken);
        _caseFile = await Db.LoadCaseWithSuspectsAsync(Case.Id, cancellationToken);
        _suspect = _caseFile.Suspects.FirstOrDefault(s => s.Id == SuspectId)!;
        await documents.DecryptAsync([_suspect], cancellationToken);
        return _suspect is not null;
    }

    protected override SuspectForm CreateForm() => SuspectForm.FromSuspect(_suspect);

    protected override SummaryList GetSummary(SuspectForm form) =>
        SuspectSummary.Create(form, Agencies.FirstOrDefault(a => a.Value == form.Agency || CurrentUser.Role == Role.PoliceLiaison)?.Text, Texts);

    protected override void Update(AuditStamp stamp) =>
        _caseFile.UpdateSuspect(_suspect, Input.ToDetails(Agencies.FindSelected(Input.Agency, CurrentUser)), stamp);
}
