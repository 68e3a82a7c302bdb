using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Outcomes;

[Needs(Permission.ViewAftercare)]
public sealed class AssessmentModel(CaseManagerDb db, Documents documents, CurrentUser user) : CasePersonPage(db)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public override string Section => "outcomes";

    public override string MenuSection => "aftercare";

    [FromRoute(Name = "outcome")]
    public Guid OutcomeId { get; set; }

    public AssessedOutcome Assessed { get; private set; } = null!;

    public OutcomeAssessment Assessment => Assessed.Assessment;

    /// <summary>The assessment that this one supersedes; null if none.</summary>
    public OutcomeAssessment? Before { get; private set; }

    /// <summary>The assessment that supersedes this one; null if it is current.</summary>
    public OutcomeAssessment? After { get; private set; }

    public bool MayCorrect => After is null && user.May(Permission.RecordAftercare);

    public void OnGet()
    {
    }

    public string NameOf(StaffId who) => _names[who];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var opened = await Db.CaseWithOutcomesAsync(documents, Case.Id, Person.Id, cancellationToken);
        if (opened.Outcomes.FirstOrDefault(o => o.Id == OutcomeId) is not { } found)
        {
            return NotFound();
        }

        var versions = await Db.AllInstrumentsAsync(cancellationToken);
        Assessed = new(found, versions.Single(v => v.Code == found.InstrumentCode && v.Version == found.InstrumentVersion));
        Before = opened.Outcomes.FirstOrDefault(o => o.Id == found.Replaces);
        After = opened.Outcomes.FirstOrDefault(o => o.Replaces == found.Id);
        _names = await Db.NamesAsync([found.RecordedBy], cancellationToken);
        return null;
    }
}
