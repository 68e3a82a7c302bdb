using System.Globalization;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Aftercare.Outcomes;

[Needs(Permission.RecordAftercare)]
public abstract class OutcomePage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "outcomes";

    public override string MenuSection => "aftercare";

    [BindProperty]
    public OutcomeForm Input { get; set; } = new();

    /// <summary>The instrument in the version of the form.</summary>
    public Instrument Instrument { get; private set; } = null!;

    /// <summary>Whether the worker scores and the survivor's own rating is supplementary.</summary>
    public bool IsWorkerRated => Instrument.Definition.RatedBy == Rater.Worker;

    /// <summary>The rule that prevents an assessment with this instrument now; null if none does.</summary>
    public BusinessRule? Blocker =>
        CaseFile.BlockerToAssessing(CaseFile.Victims[0], Instrument, new(OutcomeOccasion.Extra, Today, [], new(null, null)), null) is { } rule
        && rule is BusinessRule.InstrumentNotLoaded or BusinessRule.InstrumentForAdults ? rule : null;

    protected Case CaseFile { get; private set; } = null!;

    protected DateOnly Today => user.CreateStamp().Date;

    /// <summary>Id of the assessment that the new one supersedes; null if it corrects none.</summary>
    protected virtual Guid? SupersedesId => null;

    public IReadOnlyList<Option> GetScoreOptions(OutcomeItem item) =>
        [.. GetScaleOptions(item), .. item.HasNotApplicableOption ? [new(ScoreForm.NotApplicable, texts["outcomes.notApplicable"])] : Array.Empty<Option>(),
            new(ScoreForm.None, texts["outcomes.notScored"])];

    public IReadOnlyList<Option> GetSurvivorScoreOptions(OutcomeItem item) =>
        [.. GetScaleOptions(item), .. item.HasNotApplicableOption && !IsWorkerRated
            ? [new(ScoreForm.NotApplicable, texts["outcomes.notApplicable"])] : Array.Empty<Option>(), new(ScoreForm.None, texts["outcomes.notAsked"])];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        foreach (var (item, index) in Instrument.Definition.Items.Select((item, index) => (item, index)))
        {
            ValidateScore(IsWorkerRated, Input.Scores[index].Score, GetScoreOptions(item), index, nameof(ScoreForm.Score));
            ValidateScore(true, Input.Scores[index].SurvivorScore, GetSurvivorScoreOptions(item), index, nameof(ScoreForm.SurvivorScore));
        }

        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var assessed = CaseFile.AssessOutcome(CaseFile.Victims[0], Input.Id, Instrument, Input.ToDetails(Instrument.Definition.RatedBy), SupersedesId,
            user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        var missing = new AssessedOutcome(assessed, Instrument).MissingCount;
        TempData["Notice"] = missing > 0
            ? texts.Count("outcomes.saved.incomplete", missing)
            : texts[assessed.Result == OutcomeResult.Restored ? "outcomes.saved.restored" : "outcomes.saved"];
        return Redirect(GetPageUrl("outcomes"));
    }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        CaseFile = await Db.LoadCaseWithOutcomesAsync(documents, Case.Id, Person.Id, cancellationToken);
        if (FindInstrument(await Db.LoadAllInstrumentsAsync(cancellationToken)) is not { } found)
        {
            return NotFound();
        }

        (Instrument, Input.Version) = (found, found.Version);
        Input.Align(found.Definition);
        return null;
    }

    /// <summary>Selects the instrument from all versions in order; null leads to 404.</summary>
    protected abstract Instrument? FindInstrument(IReadOnlyList<Instrument> versions);

    private IEnumerable<Option> GetScaleOptions(OutcomeItem item) =>
        Instrument.Definition.Scale.Select(p =>
            new Option(p.Value.ToString(CultureInfo.InvariantCulture), texts.DescribeScore(Instrument.Definition, item, p.Value)));

    private void ValidateScore(bool isAsked, string? chosen, IReadOnlyList<Option> options, int index, string field)
    {
        if (isAsked && ScoreForm.HasValue(chosen) && options.All(o => o.Value != chosen))
        {
            ModelState.AddModelError($"Input.{nameof(OutcomeForm.Scores)}[{index}].{field}", texts["rules.ScoreOffScale"]);
        }
    }
}
