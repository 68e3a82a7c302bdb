using CaseManager.Domain.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Mapping;

internal sealed class WorldFigureMapping : IEntityTypeConfiguration<WorldFigure>
{
    public void Configure(EntityTypeBuilder<WorldFigure> builder)
    {
        builder.ToTable("world_figure", t =>
        {
            // All users read these rows: the constraints keep out rows that the app cannot parse.
            t.HasCheckConstraint("ck_world_figure_codes", string.Join(" and ", In<WorldIndicator>("indicator"), In<WorldDimension>("dimension"), In<WorldSex>("sex"), In<WorldAge>("age")));
            t.HasCheckConstraint("ck_world_figure_numbers", "line > 1 and year between 2000 and 2100 and value >= 0 and country ~ '^[A-Z]{2}$'");
        }).HasKey(f => f.Line);
        builder.Property(f => f.Line).ValueGeneratedNever();
        builder.HasIndex(f => new { f.Country, f.Indicator, f.Dimension, f.Year });
    }

    private static string In<TCode>(string column) where TCode : struct, Enum => $"{column} in ('{string.Join("', '", Enum.GetNames<TCode>())}')";
}
