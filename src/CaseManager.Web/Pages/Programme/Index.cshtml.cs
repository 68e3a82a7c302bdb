using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Programme;

/// <summary>What the programme comes to: all offices together, and each beside the others.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, Texts texts) : ProgrammeFiguresPage(db, user, texts)
{
    public override string Section => "";

    /// <summary>The offices, by country and name.</summary>
    public IReadOnlyList<Organisation> Offices { get; private set; } = [];

    /// <summary>The figures that offices are told by.</summary>
    public IReadOnlyList<Figure> OfOffices { get; } = [.. Domain.Statistics.Figures.OfPeople, Figure.Charged, Figure.Convicted];

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        Offices = await Db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.Office).OrderBy(o => o.Country).ThenBy(o => o.Name).ToListAsync(cancellationToken);
    }
}
