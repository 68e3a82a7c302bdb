using CaseManager.Data.Justice;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice;

/// <summary>A page about the proceedings of a case, limited to those that the caller may see.</summary>
public abstract class JusticePage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePage(db)
{
    public override string Section => "justice";

    /// <summary>The case with its suspects, proceedings and charges.</summary>
    public Case CaseFile { get; private set; } = null!;

    public LegalReferenceData LegalReferences { get; private set; } = null!;

    public string ParentUrl => $"/cases/{Case.Reference}/justice";

    protected RecordDecryptor Decryptor => documents;

    protected CurrentUser CurrentUser => user;

    protected TextLocalizer Texts => texts;

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        CaseFile = await Db.LoadCaseWithProceedingsAsync(Case.Id, cancellationToken);
        LegalReferences = await Db.LoadLegalReferencesAsync(cancellationToken, LegalReferenceKind.Offence, LegalReferenceKind.DateRule,
            LegalReferenceKind.Calendar);
        await documents.DecryptAsync(CaseFile.Proceedings, cancellationToken);
        return null;
    }

    public Proceeding GetProceeding(Guid id) => CaseFile.Proceedings.Single(p => p.Id == id);

    public IEnumerable<Charge> GetCharges(Proceeding proceeding) =>
        CaseFile.Charges.Where(c => c.ProceedingId == proceeding.Id && c.RecordedInErrorAt is null)
        .OrderBy(c => CaseFile.Suspects.FirstOrDefault(s => s.Id == c.SuspectId)?.Number).ThenBy(c => c.Id);

    public LegalReferenceEntry GetOffence(Charge charge) => LegalReferences.Find(charge.OffenceCode, charge.OffenceVersion);

    /// <summary>Applies a change to the case, saves it idempotently and redirects with a notice.</summary>
    protected async Task<IActionResult> ApplyAndSaveAsync(Action<AuditStamp> change, string address, CancellationToken cancellationToken)
    {
        change(user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts["justice.saved"];
        return Redirect(address);
    }
}

public abstract class ProceedingPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : JusticePage(db, documents, user, texts)
{
    [FromRoute(Name = "proceeding")]
    public Guid ProceedingId { get; set; }

    public Proceeding Proceeding { get; private set; } = null!;

    public string DetailsUrl => $"{ParentUrl}/{ProceedingId}";

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        var result = await base.LoadAsync(cancellationToken);
        Proceeding = CaseFile.Proceedings.FirstOrDefault(p => p.Id == ProceedingId)!;
        return result ?? (Proceeding is null ? NotFound() : null);
    }
}

public abstract class ChargePage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : JusticePage(db, documents, user, texts)
{
    [FromRoute(Name = "charge")]
    public Guid ChargeId { get; set; }

    public Charge Charge { get; private set; } = null!;

    public Proceeding Proceeding => GetProceeding(Charge.ProceedingId);

    public LegalReferenceEntry Offence => GetOffence(Charge);

    /// <summary>Null if the caller may not see the suspect.</summary>
    public Suspect? Suspect => CaseFile.Suspects.FirstOrDefault(s => s.Id == Charge.SuspectId);

    public string DetailsUrl => $"{ParentUrl}/charges/{ChargeId}";

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        var result = await base.LoadAsync(cancellationToken);
        Charge = CaseFile.Charges.FirstOrDefault(c => c.Id == ChargeId)!;
        return result ?? (Charge is null ? NotFound() : null);
    }
}
