using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

public abstract class ClaimStepPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ClaimPage(db, documents, user, texts)
{
    private LegalReferenceData _legalReferences = null!;

    [BindProperty]
    public ClaimStepForm Input { get; set; } = new();

    /// <summary>Steps that the state of the claim allows.</summary>
    public abstract IReadOnlyList<ClaimEvent> AllowedSteps { get; }

    /// <summary>The limitation rule, where the user must confirm a late submission; otherwise null.</summary>
    public LegalReferenceEntry? Limitation =>
        Warning is not null && CaseFile.FindLimitation(Claim) is { } date ? _legalReferences.Find(date.RuleCode, date.RuleVersion) : null;

    /// <summary>The limitation date of the claim; null where it has none.</summary>
    public DateOnly? LimitationDate => CaseFile.FindLimitation(Claim)?.DueOn;

    /// <summary>The step to correct; null for a new step.</summary>
    protected virtual Guid? SupersedesId => null;

    protected override bool IsAvailable => AllowedSteps.Count > 0;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        _legalReferences = await Db.LoadLegalReferencesAsync(cancellationToken, LegalReferenceKind.DateRule);
        var details = Input.ToDetails();
        Warning = CaseFile.WarningAboutClaimStep(Claim, details);
        return await ApplyAndSaveAsync(stamp =>
            CaseFile.RecordClaimStep(Claim, Input.Id, details, SupersedesId, Input.Confirmed is not null, _legalReferences, stamp), "compensation.saved",
            cancellationToken);
    }
}
