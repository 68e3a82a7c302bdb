using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare;

public abstract class PlanPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "aftercare";

    /// <summary>The case with the person's plans; only the current plan is decrypted.</summary>
    public Case CaseFile { get; private set; } = null!;

    /// <summary>The current plan; null where none is recorded.</summary>
    public AftercarePlan? Plan { get; private set; }

    /// <summary>Sentence stating whether and when the survivor agreed to the plan.</summary>
    public string DescribeAgreement(TextLocalizer texts, AftercarePlan plan) =>
        plan.AgreedOn is { } date ? texts["aftercare.agreed", Person.CoverName, texts.FormatDate(date), texts.Describe(plan.Agreement).ToLower(texts.Culture)]
        : texts["aftercare.notAgreed", Person.CoverName];

    protected RecordDecryptor Decryptor => documents;

    protected CurrentUser CurrentUser => user;

    protected TextLocalizer Texts => texts;

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        CaseFile = await Db.LoadCaseWithPlanAsync(documents, Case.Id, Person.Id, cancellationToken);
        Plan = CaseFile.FindPlan(Person.Id);
        return null;
    }

    /// <summary>Applies a change to the case, saves it idempotently and redirects with a notice.</summary>
    protected async Task<IActionResult> ApplyAndSaveAsync(Action<AuditStamp> tell, string notice, CancellationToken cancellationToken)
    {
        tell(user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts[notice];
        return Redirect(GetPageUrl("aftercare"));
    }
}
