using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare;

public abstract class PlanPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "aftercare";

    /// <summary>The case with the person's plans; only the current plan is decrypted.</summary>
    public Case Opened { get; private set; } = null!;

    /// <summary>The current plan; null where none is recorded.</summary>
    public AftercarePlan? Plan { get; private set; }

    /// <summary>Sentence stating whether and when the survivor agreed to the plan.</summary>
    public string Agreed(Texts texts, AftercarePlan plan) =>
        plan.AgreedOn is { } on ? texts["aftercare.agreed", Person.CoverName, texts.Date(on), texts.Of(plan.Agreement).ToLower(texts.Culture)] : texts["aftercare.notAgreed", Person.CoverName];

    protected Documents Documents => documents;

    protected CurrentUser Reader => user;

    protected Texts Texts => texts;

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        Opened = await Db.CaseWithPlanAsync(documents, Case.Id, Person.Id, cancellationToken);
        Plan = Opened.PlanOf(Person.Id);
        return null;
    }

    /// <summary>Applies a change to the case, saves it idempotently and redirects with a notice.</summary>
    protected async Task<IActionResult> TellAsync(Action<Signature> tell, string notice, CancellationToken cancellationToken)
    {
        tell(user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts[notice];
        return Redirect(Address("aftercare"));
    }
}
