using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.Outcomes;

[Needs(Permission.ViewAftercare)]
public sealed class AssessmentModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : CasePersonPage(db)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public override string Section => "outcomes";

    public override string MenuSection => "aftercare";

    [FromRoute(Name = "outcome")]
    public Guid OutcomeId { get; set; }

    public AssessedOutcome AssessedOutcome { get; private set; } = null!;

    public OutcomeAssessment Assessment => AssessedOutcome.Assessment;

    /// <summary>The assessment that this one supersedes; null if none.</summary>
    public OutcomeAssessment? SupersededAssessment { get; private set; }

    /// <summary>The assessment that supersedes this one; null if it is current.</summary>
    public OutcomeAssessment? SupersedingAssessment { get; private set; }

    public bool CanCorrect => SupersedingAssessment is null && user.HasPermission(Permission.RecordAftercare);

    public void OnGet()
    {
    }

    public string GetStaffName(StaffId staffId) => _names[staffId];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        var caseFile = await Db.LoadCaseWithOutcomesAsync(documents, Case.Id, Person.Id, cancellationToken);
        if (caseFile.Outcomes.FirstOrDefault(o => o.Id == OutcomeId) is not { } found)
        {
            return NotFound();
        }

        var versions = await Db.LoadAllInstrumentsAsync(cancellationToken);
        AssessedOutcome = new(found, versions.Single(v => v.Code == found.InstrumentCode && v.Version == found.InstrumentVersion));
        SupersededAssessment = caseFile.Outcomes.FirstOrDefault(o => o.Id == found.SupersedesId);
        SupersedingAssessment = caseFile.Outcomes.FirstOrDefault(o => o.SupersedesId == found.Id);
        _names = await Db.LoadStaffNamesAsync([found.RecordedBy], cancellationToken);
        return null;
    }
}
