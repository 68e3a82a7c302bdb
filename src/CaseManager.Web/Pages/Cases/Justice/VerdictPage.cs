using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Justice;

[Needs(Permission.RecordProceedings)]
public abstract class VerdictPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ChargePage(db, documents, user, texts)
{
    [BindProperty]
    public VerdictForm Input { get; set; } = new();

    public abstract IReadOnlyList<VerdictStage> Stages { get; }

    public virtual IEnumerable<VerdictOutcome> Outcomes => Enum.GetValues<VerdictOutcome>().Where(o => o != VerdictOutcome.DidNotHappen);

    /// <summary>Other charges against the same person whose sentence this one may follow consecutively.</summary>
    public IReadOnlyList<Option> Others =>
        [.. Opened.Charges.Where(c => c.SuspectId == Charge.SuspectId && c.Id != Charge.Id && c.TakenBackAt is null).OrderBy(c => c.Id).Select(c => new Option($"{c.Id}", OffenceOf(c).Name))];

    /// <summary>Sentencing warnings to be confirmed; empty before the form is submitted.</summary>
    public IReadOnlyList<Option> Doubts { get; private set; } = [];

    /// <summary>Id of the verdict that the new one supersedes; null if it corrects none.</summary>
    protected virtual Guid? Instead => null;

    // A preceding sentence from another agency's proceedings is not visible to the police caller and must survive their correction.
    private VerdictFacts KeepHidden(VerdictFacts facts) =>
        Charge.Decided.FirstOrDefault(v => v.Id == Instead)?.After is { } after && facts.Sentence is { After: null } sentence && Others.All(o => o.Value != $"{after}")
            ? facts with { Sentence = sentence with { After = after } }
            : facts;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var facts = KeepHidden(Input.Facts());
        var found = Domain.Cases.Case.DoubtsOf(Charge, facts, Law);
        Doubts = [.. found.Select(d => new Option(d.ToString(), Texts.Say(d, Offence)))];
        if (Opened.BlockerToVerdict(Charge, facts, Instead, Law) == Rule.SentenceQuestioned)
        {
            ModelState.AddModelError("Input.Doubts", Texts["rules.SentenceQuestioned"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        return await ChangeAsync(by => Opened.RecordVerdict(Charge, Input.Id, facts, Instead, Law, by), Own, cancellationToken);
    }
}
