using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Tracks;

namespace CaseManager.Web.Pages.Cases.Aftercare;

/// <summary>A person's aftercare plan and the progress of each step.</summary>
[Needs(Permission.ViewAftercare)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : PlanPage(db, documents, user, texts)
{
    public IReadOnlyDictionary<StaffId, string> Names { get; private set; } = new Dictionary<StaffId, string>();

    /// <summary>Superseded versions, latest first.</summary>
    public IReadOnlyList<AftercarePlan> PreviousVersions => [.. CaseFile.Plans.Where(p => p.Id != Plan?.Id).OrderByDescending(p => p.Number)];

    private IEnumerable<GoalStep> OpenSteps => Plan!.Content!.Goals.SelectMany(g => g.Steps)
        .Where(s => (CaseFile.FindProgress(Person.Id, s.Id)?.State ?? ProgressState.Open) == ProgressState.Open).OrderBy(s => s.DueOn ?? DateOnly.MaxValue);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Names = await Db.LoadStaffNamesAsync(CaseFile.Plans.Select(p => p.RecordedBy), cancellationToken);

    /// <summary>Summary sentence: number of goals, and steps done out of all steps not dropped.</summary>
    public string GetSummaryText(TextLocalizer texts)
    {
        if (Plan is null)
        {
            return texts["aftercare.summary.none", Person.CoverName];
        }

        var steps = Plan.Content!.Goals.SelectMany(g => g.Steps).Select(s => CaseFile.FindProgress(Person.Id, s.Id)?.State)
            .Where(s => s != ProgressState.Dropped).ToList();
        return texts["aftercare.summary", texts.Count("aftercare.goals", Plan.Content.Goals.Count),
            steps.Count(s => s == ProgressState.Completed), steps.Count];
    }

    /// <summary>Next action: the pending agreement, the review that is due, or the open step with the earliest date; null where none is left.</summary>
    public NextAction? GetNextAction(TextLocalizer texts) =>
        Plan!.Agreement == PlanAgreement.Pending
        ? new(texts["aftercare.next.agree", Person.CoverName], GetPageUrl("aftercare/plan"), texts["aftercare.review.start"])
        : Plan.ReviewDueOn <= CurrentUser.CreateStamp().Date
        ? new(texts["aftercare.next.review", texts.FormatDate(Plan.ReviewDueOn)], GetPageUrl("aftercare/plan"), texts["aftercare.review.start"])
        : OpenSteps.FirstOrDefault() is { } step ? new(step.Description, GetPageUrl($"aftercare/steps/{step.Id}"), texts["aftercare.updateProgress"])
        : null;
}
