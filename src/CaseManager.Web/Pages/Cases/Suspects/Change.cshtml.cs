using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Suspects;

[Needs(Permission.RecordSuspects)]
public sealed class ChangeModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ChangedPage<SuspectForm>(db, user, texts), ISuspectForm
{
    private Case _file = null!;
    private Suspect _suspect = null!;

    public override string Section => "suspects";

    [FromRoute(Name = "suspect")]
    public Guid SuspectId { get; set; }

    public IReadOnlyList<Option> Agencies { get; private set; } = [];

    public string Letter => _suspect.Letter;

    public override string Back => $"/cases/{Case.Reference}/suspects/{SuspectId}";

    protected override object Record => _suspect;

    protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Agencies = await Db.AgenciesAsync(Reader, cancellationToken);
        _file = await Db.CaseWithSuspectsAsync(Case.Id, cancellationToken);
        _suspect = _file.Suspects.FirstOrDefault(s => s.Id == SuspectId)!;
        await documents.OpenAsync([_suspect], cancellationToken);
        return _suspect is not null;
    }

    protected override SuspectForm Show() => SuspectForm.Of(_suspect);

    protected override FactSheet Say(SuspectForm form) => SuspectFactSheet.Of(form, Agencies.FirstOrDefault(a => a.Value == form.Agency || Reader.Role == Role.PoliceLiaison)?.Text, Texts);

    protected override void Change(Signature by) => _file.ChangeSuspect(_suspect, Input.Facts(Agencies.Chosen(Input.Agency, Reader)), by);
}
