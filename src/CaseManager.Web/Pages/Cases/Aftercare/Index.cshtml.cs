using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Tracks;

namespace CaseManager.Web.Pages.Cases.Aftercare;

/// <summary>A person's aftercare plan and the progress of each step.</summary>
[Needs(Permission.ViewAftercare)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : PlanPage(db, documents, user, texts)
{
    public IReadOnlyDictionary<StaffId, string> Names { get; private set; } = new Dictionary<StaffId, string>();

    /// <summary>Superseded versions, latest first.</summary>
    public IReadOnlyList<AftercarePlan> Earlier => [.. Opened.Plans.Where(p => p.Id != Plan?.Id).OrderByDescending(p => p.Number)];

    private IEnumerable<GoalStep> OpenSteps => Plan!.Content!.Goals.SelectMany(g => g.Steps)
        .Where(s => (Opened.ProgressOf(Person.Id, s.Id)?.State ?? ProgressState.Open) == ProgressState.Open).OrderBy(s => s.By ?? DateOnly.MaxValue);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Names = await Db.NamesAsync(Opened.Plans.Select(p => p.WrittenBy), cancellationToken);

    /// <summary>Summary sentence: number of goals, and steps done out of all steps not dropped.</summary>
    public string Sentence(Texts texts)
    {
        if (Plan is null)
        {
            return texts["aftercare.sentence.none", Person.CoverName];
        }

        var steps = Plan.Content!.Goals.SelectMany(g => g.Steps).Select(s => Opened.ProgressOf(Person.Id, s.Id)?.State).Where(s => s != ProgressState.Dropped).ToList();
        return texts["aftercare.sentence", texts.Count("aftercare.goals", Plan.Content.Goals.Count), steps.Count(s => s == ProgressState.Done), steps.Count];
    }

    /// <summary>Next action: the pending agreement, the review that is due, or the open step with the earliest date; null where none is left.</summary>
    public OwnStep? Next(Texts texts) =>
        Plan!.Agreement == PlanAgreement.NotYet ? new(texts["aftercare.next.agree", Person.CoverName], Address("aftercare/plan"), texts["aftercare.change"])
        : Plan.ReviewOn <= Reader.Sign().Day ? new(texts["aftercare.next.review", texts.Date(Plan.ReviewOn)], Address("aftercare/plan"), texts["aftercare.change"])
        : OpenSteps.FirstOrDefault() is { } step ? new(step.What, Address($"aftercare/steps/{step.Id}"), texts["aftercare.mark"])
        : null;
}
