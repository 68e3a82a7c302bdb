using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Trafficking.Assessments;

/// <summary>Calculates a person's current assessment by the operational indicators and lists the saved assessments.</summary>
[Needs(Permission.ViewAssessments)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user) : CasePersonPage(db)
{
    private Victim _victim = null!;

    public override string Section => "assessment";

    [FromQuery(Name = "list")]
    public string? RequestedList { get; set; }

    public AgeGroup Age => _victim.Exploitation?.AgeGroup ?? AgeGroup.NotKnown;

    public Assessment Assessment { get; private set; } = null!;

    public AssessmentView View { get; private set; } = null!;

    /// <summary>Questions whose Yes no longer counts, because every supporting indicator is contested or withdrawn.</summary>
    public IReadOnlyList<string> LapsedQuestions { get; private set; } = [];

    public IReadOnlyList<AssessmentSnapshot> Snapshots { get; private set; } = [];

    /// <summary>The list requested in the URL where it fits the age group; otherwise the list that fits the person.</summary>
    public Profile Profile => FormValues.TryParseCode<Profile>(RequestedList, out var asked) && asked.IsForAgeGroup(Age) ? asked : DefaultProfile;

    /// <summary>The other list for the same age group.</summary>
    public Profile AlternativeProfile => Enum.GetValues<Profile>().Single(p => p != Profile && p.IsForChildren() == Profile.IsForChildren());

    private Profile DefaultProfile => Profiles.For(Age, _victim.Exploitation?.Forms.Contains(nameof(ExploitationForm.SexualExploitation)) == true
        || _victim.Indicators.Current().Any(i => i is { IsCounted: true, Code: nameof(ExploitationForm.SexualExploitation) }));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _victim = await Db.LoadVictimForAssessmentAsync(Person.Id, cancellationToken);
        Assessment = Domain.Cases.Case.CalculateAssessment(_victim, Profile);
        var latest = _victim.AssessmentAnswers.Latest();
        View = AssessmentView.Create(
            Assessment, latest.Values.Select(a => a.GetEffectiveReply(_victim.Indicators)), _victim.Indicators,
            user.HasPermission(Permission.RecordIndicators) ? dimension => GetPageUrl($"assessment/answer?dimension={dimension}&list={Profile}") : null);
        LapsedQuestions = [.. Assessment.Ruleset.GetQuestions(Profile).Select(q => q.Code)
            .Where(q => latest.GetValueOrDefault(q)?.HasLapsed(_victim.Indicators) == true)];
        Snapshots = await Db.Assessments.AsNoTracking().Where(a => a.VictimId == Person.Id).OrderByDescending(a => a.RecordedAt).ToListAsync(cancellationToken);
    }
}
