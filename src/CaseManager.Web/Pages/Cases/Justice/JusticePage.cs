using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Law;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice;

/// <summary>A page about the proceedings of a case, limited to those that the caller may see.</summary>
public abstract class JusticePage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePage(db)
{
    public override string Section => "justice";

    /// <summary>The case with its suspects, proceedings and charges.</summary>
    public Case Opened { get; private set; } = null!;

    public LawBook Law { get; private set; } = null!;

    public string Above => $"/cases/{Case.Reference}/justice";

    protected Documents Documents => documents;

    protected CurrentUser Reader => user;

    protected Texts Texts => texts;

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        Opened = await Db.CaseWithProceedingsAsync(Case.Id, cancellationToken);
        Law = await Db.ReadLawAsync(cancellationToken, LawKind.Offence, LawKind.DateRule, LawKind.Calendar);
        await documents.OpenAsync(Opened.Proceedings, cancellationToken);
        return null;
    }

    public Proceeding ProceedingOf(Guid id) => Opened.Proceedings.Single(p => p.Id == id);

    public IEnumerable<Charge> ChargesOf(Proceeding proceeding) =>
        Opened.Charges.Where(c => c.ProceedingId == proceeding.Id && c.TakenBackAt is null).OrderBy(c => Opened.Suspects.FirstOrDefault(s => s.Id == c.SuspectId)?.Number).ThenBy(c => c.Id);

    public LawEntry OffenceOf(Charge charge) => Law.Find(charge.OffenceCode, charge.OffenceVersion);

    /// <summary>Applies a change to the case, saves it idempotently and redirects with a notice.</summary>
    protected async Task<IActionResult> ChangeAsync(Action<Signature> change, string address, CancellationToken cancellationToken)
    {
        change(user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts["justice.done"];
        return Redirect(address);
    }
}

public abstract class ProceedingPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : JusticePage(db, documents, user, texts)
{
    [FromRoute(Name = "proceeding")]
    public Guid ProceedingId { get; set; }

    public Proceeding Proceeding { get; private set; } = null!;

    public string Own => $"{Above}/{ProceedingId}";

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        var refusal = await base.RefusalAsync(cancellationToken);
        Proceeding = Opened.Proceedings.FirstOrDefault(p => p.Id == ProceedingId)!;
        return refusal ?? (Proceeding is null ? NotFound() : null);
    }
}

public abstract class ChargePage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : JusticePage(db, documents, user, texts)
{
    [FromRoute(Name = "charge")]
    public Guid ChargeId { get; set; }

    public Charge Charge { get; private set; } = null!;

    public Proceeding Proceeding => ProceedingOf(Charge.ProceedingId);

    public LawEntry Offence => OffenceOf(Charge);

    /// <summary>Null if the caller may not see the suspect.</summary>
    public Suspect? Suspect => Opened.Suspects.FirstOrDefault(s => s.Id == Charge.SuspectId);

    public string Own => $"{Above}/charges/{ChargeId}";

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        var refusal = await base.RefusalAsync(cancellationToken);
        Charge = Opened.Charges.FirstOrDefault(c => c.Id == ChargeId)!;
        return refusal ?? (Charge is null ? NotFound() : null);
    }
}
