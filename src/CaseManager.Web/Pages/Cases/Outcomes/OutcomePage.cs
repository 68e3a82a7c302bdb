using System.Globalization;
using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Outcomes;

[Needs(Permission.RecordAftercare)]
public abstract class OutcomePage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "outcomes";

    public override string MenuSection => "aftercare";

    [BindProperty]
    public OutcomeForm Input { get; set; } = new();

    /// <summary>The instrument in the version of the form.</summary>
    public Instrument Instrument { get; private set; } = null!;

    /// <summary>Whether the worker scores and the survivor's own rating is supplementary.</summary>
    public bool AsksWorker => Instrument.Definition.RatedBy == Rater.Worker;

    /// <summary>The rule that prevents an assessment with this instrument now; null if none does.</summary>
    public Rule? Blocker => Opened.BlockerToAssessing(Opened.Victims[0], Instrument, new(OutcomeOccasion.Extra, Today, [], new(null, null)), null) is { } rule && rule is Rule.InstrumentNotLoaded or Rule.InstrumentForAdults ? rule : null;

    protected Case Opened { get; private set; } = null!;

    protected DateOnly Today => user.Sign().Day;

    /// <summary>Id of the assessment that the new one supersedes; null if it corrects none.</summary>
    protected virtual Guid? Instead => null;

    public IReadOnlyList<Option> Scores(OutcomeItem item) => [.. Points(item), .. item.MayNotApply ? [new(ScoreForm.DoesNotApply, texts["outcomes.doesNotApply"])] : Array.Empty<Option>(), new(ScoreForm.None, texts["outcomes.notScored"])];

    public IReadOnlyList<Option> Own(OutcomeItem item) => [.. Points(item), .. item.MayNotApply && !AsksWorker ? [new(ScoreForm.DoesNotApply, texts["outcomes.doesNotApply"])] : Array.Empty<Option>(), new(ScoreForm.None, texts["outcomes.notAsked"])];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        foreach (var (item, index) in Instrument.Definition.Items.Select((item, index) => (item, index)))
        {
            Check(AsksWorker, Input.Scores[index].Score, Scores(item), index, nameof(ScoreForm.Score));
            Check(true, Input.Scores[index].Own, Own(item), index, nameof(ScoreForm.Own));
        }

        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var assessed = Opened.AssessOutcome(Opened.Victims[0], Input.Id, Instrument, Input.Facts(Instrument.Definition.RatedBy), Instead, user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        var missing = new AssessedOutcome(assessed, Instrument).Missing;
        TempData["Notice"] = missing > 0 ? texts.Count("outcomes.done.incomplete", missing) : texts[assessed.Result == OutcomeResult.Restored ? "outcomes.done.restored" : "outcomes.done"];
        return Redirect(Address("outcomes"));
    }

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        Opened = await Db.CaseWithOutcomesAsync(documents, Case.Id, Person.Id, cancellationToken);
        if (Find(await Db.AllInstrumentsAsync(cancellationToken)) is not { } found)
        {
            return NotFound();
        }

        (Instrument, Input.Version) = (found, found.Version);
        Input.Align(found.Definition);
        return null;
    }

    /// <summary>Selects the instrument from all versions in order; null leads to 404.</summary>
    protected abstract Instrument? Find(IReadOnlyList<Instrument> versions);

    private IEnumerable<Option> Points(OutcomeItem item) => Instrument.Definition.Scale.Select(p => new Option(p.Value.ToString(CultureInfo.InvariantCulture), texts.Point(Instrument.Definition, item, p.Value)));

    private void Check(bool isAsked, string? chosen, IReadOnlyList<Option> options, int index, string field)
    {
        if (isAsked && ScoreForm.IsGiven(chosen) && options.All(o => o.Value != chosen))
        {
            ModelState.AddModelError($"Input.{nameof(OutcomeForm.Scores)}[{index}].{field}", texts["rules.ScoreOffScale"]);
        }
    }
}
