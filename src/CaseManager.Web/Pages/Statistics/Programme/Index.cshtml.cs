using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Statistics.Programme;

/// <summary>Figures of all offices together and of each office.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : ProgrammeFiguresPage(db, user, texts)
{
    public override string Section => "";

    /// <summary>Offices by country and name, a total for each country with several offices, and the overall total.</summary>
    public IReadOnlyList<OfficeRow> Rows { get; private set; } = [];

    /// <summary>Figures that are compared by office.</summary>
    public IReadOnlyList<Figure> OfficeFigures { get; } = [.. Domain.Statistics.Figures.PeopleFigures, Figure.Charged, Figure.Convicted];

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        var offices = await Db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.Office).OrderBy(o => o.Country).ThenBy(o => o.Name)
            .ToListAsync(cancellationToken);
        Rows = [.. offices.GroupBy(o => o.Country).SelectMany(CreateRows), new(Texts["programme.offices.all"], "", offices)];
    }

    private IEnumerable<OfficeRow> CreateRows(IGrouping<string, Organisation> country)
    {
        var name = Texts[$"countries.{country.Key}"];
        OfficeRow[] together = country.Count() > 1 ? [new(Texts["programme.offices.country", name], "", [.. country])] : [];
        return [.. country.Select(o => new OfficeRow(o.Name, name, [o])), .. together];
    }
}

/// <summary>A row of the table of offices; <paramref name="Country"/> is the country, empty if the name includes it.</summary>
public sealed record OfficeRow(string Name, string Country, IReadOnlyList<Organisation> Offices);
