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

/// <summary>What is on file about someone, weighed by the operational indicators: a view, and what keeping it makes of it.</summary>
[Needs(Permission.ViewIndicators)]
public sealed class IndexModel(CaseManagerDb db) : CasePersonPage(db)
{
    private Victim _victim = null!;

    public override string Section => "assessment";

    [FromQuery(Name = "list")]
    public string? List { get; set; }

    public AgeGroup Age => _victim.Exploitation?.AgeGroup ?? AgeGroup.NotKnown;

    public Assessment Assessment { get; private set; } = null!;

    public IReadOnlyList<KeptAssessment> Kept { get; private set; } = [];

    /// <summary>The list that the address asks for, or the one that fits the person.</summary>
    public Profile Profile => Answering.Is<Profile>(List, out var asked) && asked.IsForChildren() == Fitting.IsForChildren() ? asked : Fitting;

    /// <summary>The other list for the same age.</summary>
    public Profile Other => Enum.GetValues<Profile>().Single(p => p != Profile && p.IsForChildren() == Profile.IsForChildren());

    private Profile Fitting => Profiles.For(Age, _victim.Exploitation?.Forms.Contains(nameof(ExploitationForm.SexualExploitation)) == true
        || _victim.Indicators.Current().Any(i => i is { Stands: true, Code: nameof(ExploitationForm.SexualExploitation) }));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _victim = await Db.ToWeighAsync(Person.Id, cancellationToken);
        Assessment = Domain.Cases.Case.Weigh(_victim, Profile);
        Kept = await Db.Assessments.AsNoTracking().Where(a => a.VictimId == Person.Id).OrderByDescending(a => a.KeptAt).ToListAsync(cancellationToken);
    }

    public int Answered(Dimension dimension) => Questions(dimension) - Assessment.Ruleset.QuestionsOf(Profile, dimension).Count(q => Assessment.Open.Contains(q.Code));

    public int Questions(Dimension dimension) => Assessment.Ruleset.QuestionsOf(Profile, dimension).Count;
}
