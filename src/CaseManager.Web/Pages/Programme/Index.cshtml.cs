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

    /// <summary>Each office, by country and name; the offices of a country together, where it has several; and all.</summary>
    public IReadOnlyList<OfficeRow> Rows { get; private set; } = [];

    /// <summary>The figures that offices are told by.</summary>
    public IReadOnlyList<Figure> OfOffices { get; } = [.. Domain.Statistics.Figures.OfPeople, Figure.Charged, Figure.Convicted];

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        var offices = await Db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.Office).OrderBy(o => o.Country).ThenBy(o => o.Name).ToListAsync(cancellationToken);
        Rows = [.. offices.GroupBy(o => o.Country).SelectMany(RowsOf), new(Texts["programme.offices.all"], "", offices)];
    }

    private IEnumerable<OfficeRow> RowsOf(IGrouping<string, Organisation> country)
    {
        var name = Texts[$"countries.{country.Key}"];
        OfficeRow[] together = country.Count() > 1 ? [new(Texts["programme.offices.country", name], "", [.. country])] : [];
        return [.. country.Select(o => new OfficeRow(o.Name, name, [o])), .. together];
    }
}

/// <summary>A line of the table of offices.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Where">In which country; empty where the name says it.</param>
/// <param name="Offices">Those that it counts together.</param>
public sealed record OfficeRow(string Name, string Where, IReadOnlyList<Organisation> Offices);
