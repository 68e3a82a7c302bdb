using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Law;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>A page on which something is taken down that happened with a claim.</summary>
public abstract class ClaimStepPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ClaimPage(db, documents, user, texts)
{
    private LawBook _law = null!;

    [BindProperty]
    public ClaimStepForm Input { get; set; } = new();

    /// <summary>What may have happened.</summary>
    public abstract IReadOnlyList<ClaimEvent> Possible { get; }

    /// <summary>The rule that says until when, where it is asked about; else null.</summary>
    public LawEntry? Limitation => Asked is not null && Opened.LimitationOf(Claim) is { } date ? _law.Find(date.RuleCode, date.RuleVersion) : null;

    /// <summary>The date that it sets.</summary>
    public DateOnly? Until => Opened.LimitationOf(Claim)?.DueOn;

    /// <summary>The step that this one corrects; null for none.</summary>
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
