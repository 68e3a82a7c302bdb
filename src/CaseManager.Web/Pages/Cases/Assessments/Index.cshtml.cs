using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Assessments;

/// <summary>Calculates a person's current assessment by the operational indicators and lists the saved assessments.</summary>
[Needs(Permission.ViewAssessments)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user) : CasePersonPage(db)
{
    private Victim _victim = null!;

    public override string Section => "assessment";

    [FromQuery(Name = "list")]
    public string? List { get; set; }

    public AgeGroup Age => _victim.Exploitation?.AgeGroup ?? AgeGroup.NotKnown;

    public Assessment Assessment { get; private set; } = null!;

    public AssessmentView View { get; private set; } = null!;

    /// <summary>Questions whose Yes no longer counts, because every supporting indicator is contested or withdrawn.</summary>
    public IReadOnlyList<string> Lapsed { get; private set; } = [];

    public IReadOnlyList<KeptAssessment> Kept { get; private set; } = [];

    /// <summary>The list requested in the URL where it fits the age group; otherwise the list that fits the person.</summary>
    public Profile Profile => Answering.Is<Profile>(List, out var asked) && asked.Fits(Age) ? asked : Fitting;

    /// <summary>The other list for the same age group.</summary>
    public Profile Other => Enum.GetValues<Profile>().Single(p => p != Profile && p.IsForChildren() == Profile.IsForChildren());

    private Profile Fitting => Profiles.For(Age, _victim.Exploitation?.Forms.Contains(nameof(ExploitationForm.SexualExploitation)) == true
        || _victim.Indicators.Current().Any(i => i is { Stands: true, Code: nameof(ExploitationForm.SexualExploitation) }));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _victim = await Db.ToWeighAsync(Person.Id, cancellationToken);
        Assessment = Domain.Cases.Case.Weigh(_victim, Profile);
        var latest = _victim.AssessmentAnswers.Latest();
        View = AssessmentView.Of(
            Assessment, latest.Values.Select(a => a.Counted(_victim.Indicators)), _victim.Indicators,
            user.May(Permission.RecordIndicators) ? dimension => Address($"assessment/answer?dimension={dimension}&list={Profile}") : null);
        Lapsed = [.. Assessment.Ruleset.QuestionsOf(Profile).Select(q => q.Code).Where(q => latest.GetValueOrDefault(q)?.HasLapsed(_victim.Indicators) == true)];
        Kept = await Db.Assessments.AsNoTracking().Where(a => a.VictimId == Person.Id).OrderByDescending(a => a.KeptAt).ToListAsync(cancellationToken);
    }
}
