using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Justice.Charges;

[Needs(Permission.RecordProceedings)]
public abstract class VerdictPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ChargePage(db, documents, user, texts)
{
    [BindProperty]
    public VerdictForm Input { get; set; } = new();

    public abstract IReadOnlyList<VerdictStage> Stages { get; }

    public virtual IEnumerable<VerdictOutcome> Outcomes => Enum.GetValues<VerdictOutcome>().Where(o => o != VerdictOutcome.RecordedInError);

    /// <summary>Other charges against the same person whose sentence this one may follow consecutively.</summary>
    public IReadOnlyList<Option> OtherCharges =>
        [.. CaseFile.Charges.Where(c => c.SuspectId == Charge.SuspectId && c.Id != Charge.Id && c.RecordedInErrorAt is null).OrderBy(c => c.Id)
            .Select(c => new Option($"{c.Id}", GetOffence(c).Name))];

    /// <summary>Sentencing warnings to be confirmed; empty before the form is submitted.</summary>
    public IReadOnlyList<Option> Warnings { get; private set; } = [];

    /// <summary>Id of the verdict that the new one supersedes; null if it corrects none.</summary>
    protected virtual Guid? SupersedesId => null;

    // A preceding sentence from another agency's proceedings is not visible to the police caller and must survive their correction.
    private VerdictDetails PreserveHiddenSentence(VerdictDetails details) =>
        Charge.ActiveVerdicts.FirstOrDefault(v => v.Id == SupersedesId)?.ConsecutiveToChargeId is { } after
        && details.Sentence is { ConsecutiveToChargeId: null } sentence && OtherCharges.All(o => o.Value != $"{after}")
            ? details with { Sentence = sentence with { ConsecutiveToChargeId = after } }
            : details;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var details = PreserveHiddenSentence(Input.ToDetails());
        var found = Domain.Cases.Case.GetWarnings(Charge, details, LegalReferences);
        Warnings = [.. found.Select(d => new Option(d.ToString(), Texts.Describe(d, Offence)))];
        if (CaseFile.BlockerToVerdict(Charge, details, SupersedesId, LegalReferences) == BusinessRule.SentenceOutsideRange)
        {
            ModelState.AddModelError("Input.Warnings", Texts["rules.SentenceOutsideRange"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        return await ApplyAndSaveAsync(stamp => CaseFile.RecordVerdict(Charge, Input.Id, details, SupersedesId, LegalReferences, stamp), DetailsUrl,
            cancellationToken);
    }
}
