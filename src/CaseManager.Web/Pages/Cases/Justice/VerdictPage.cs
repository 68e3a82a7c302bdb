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

/// <summary>A page on which it is taken down what a court decided of a charge.</summary>
[Needs(Permission.RecordProceedings)]
public abstract class VerdictPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ChargePage(db, documents, user, texts)
{
    [BindProperty]
    public VerdictForm Input { get; set; } = new();

    /// <summary>Which courts may have decided.</summary>
    public abstract IReadOnlyList<VerdictStage> Stages { get; }

    /// <summary>What may have been decided.</summary>
    public virtual IEnumerable<VerdictOutcome> Outcomes => Enum.GetValues<VerdictOutcome>().Where(o => o != VerdictOutcome.DidNotHappen);

    /// <summary>The other charges against the same person, after whose sentence this one may be served.</summary>
    public IReadOnlyList<Option> Others =>
        [.. Opened.Charges.Where(c => c.SuspectId == Charge.SuspectId && c.Id != Charge.Id && c.TakenBackAt is null).OrderBy(c => c.Id).Select(c => new Option($"{c.Id}", OffenceOf(c).Name))];

    /// <summary>What does not agree with the law, to be looked at again; nothing until someone asks.</summary>
    public IReadOnlyList<Option> Doubts { get; private set; } = [];

    /// <summary>The verdict that it corrects; null for none.</summary>
    protected virtual Guid? Instead => null;

    // Police do not lose what they cannot see: a sentence that follows one of another agency's proceeding still does.
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
