using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Suspects;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice;

/// <summary>Edits the authority, court and reference of a proceeding.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class ChangeModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ChangedPage<ProceedingForm>(db, user, texts)
{
    private Case _file = null!;

    public override string Section => "justice";

    [FromRoute(Name = "proceeding")]
    public Guid ProceedingId { get; set; }

    public Proceeding Proceeding { get; private set; } = null!;

    public IReadOnlyList<Option> Agencies { get; private set; } = [];

    public override string Back => $"/cases/{Case.Reference}/justice/{ProceedingId}";

    protected override object Record => Proceeding;

    protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Agencies = await Db.AgenciesAsync(Reader, cancellationToken);
        _file = await Db.CaseWithProceedingsAsync(Case.Id, cancellationToken);
        Proceeding = _file.Proceedings.FirstOrDefault(p => p.Id == ProceedingId)!;
        await documents.OpenAsync([Proceeding], cancellationToken);
        return Proceeding is not null;
    }

    protected override ProceedingForm Show() => ProceedingForm.Of(Proceeding);

    protected override FactSheet Say(ProceedingForm form) => new(
        new Fact(Texts["justice.agency.label"], Line(Agencies.FirstOrDefault(a => a.Value == form.Agency || Reader.Role == Role.PoliceLiaison)?.Text)),
        new Fact(Texts["justice.authority.label"], Line(form.Authority)),
        new Fact(Texts["justice.court.label"], Line(form.Court)),
        new Fact(Texts["justice.externalReference.label"], Line(form.ExternalReference)),
        new Fact(Texts["justice.words.label"], Line(form.Words)));

    protected override void Change(Signature by) => _file.ChangeProceeding(Proceeding, Agencies.Chosen(Input.Agency, Reader), Input.Account(), by);

    private Said Line(string? said) => said is null ? new(Texts["common.silence.NotKnown"], Silence.NotKnown) : new(said);
}
