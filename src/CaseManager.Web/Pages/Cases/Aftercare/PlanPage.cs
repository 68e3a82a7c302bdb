using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare;

/// <summary>A page about one person's plan.</summary>
public abstract class PlanPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "aftercare";

    /// <summary>The case, with the person's plans; the one that stands is opened.</summary>
    public Case Opened { get; private set; } = null!;

    /// <summary>The plan that stands; null where there is none.</summary>
    public AftercarePlan? Plan { get; private set; }

    /// <summary>How the survivor agreed, in a sentence.</summary>
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

    /// <summary>Tells the case, and says so on the page that shows it.</summary>
    protected async Task<IActionResult> TellAsync(Action<Signature> tell, string notice, CancellationToken cancellationToken)
    {
        tell(user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts[notice];
        return Redirect(Address("aftercare"));
    }
}
