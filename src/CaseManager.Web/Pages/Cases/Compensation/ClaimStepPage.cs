using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Law;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

public abstract class ClaimStepPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ClaimPage(db, documents, user, texts)
{
    private LawBook _law = null!;

    [BindProperty]
    public ClaimStepForm Input { get; set; } = new();

    /// <summary>Steps that the state of the claim allows.</summary>
    public abstract IReadOnlyList<ClaimEvent> Possible { get; }

    /// <summary>The limitation rule, where the user must confirm a late submission; otherwise null.</summary>
    public LawEntry? Limitation => Asked is not null && Opened.LimitationOf(Claim) is { } date ? _law.Find(date.RuleCode, date.RuleVersion) : null;

    /// <summary>The limitation date of the claim; null where it has none.</summary>
    public DateOnly? Until => Opened.LimitationOf(Claim)?.DueOn;

    /// <summary>The step to correct; null for a new step.</summary>
    protected virtual Guid? Instead => null;

    protected override bool IsThere => Possible.Count > 0;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        _law = await Db.ReadLawAsync(cancellationToken, LawKind.DateRule);
        var facts = Input.Facts();
        Asked = Opened.QuestionAboutClaimStep(Claim, facts);
        return await TellAsync(by => Opened.RecordClaimStep(Claim, Input.Id, facts, Instead, Input.Confirmed is not null, _law, by), "compensation.done", cancellationToken);
    }
}
