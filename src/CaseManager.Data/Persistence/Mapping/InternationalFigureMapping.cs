using CaseManager.Domain.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class InternationalFigureMapping : IEntityTypeConfiguration<InternationalFigure>
{
    public void Configure(EntityTypeBuilder<InternationalFigure> builder)
    {
        builder.ToTable("international_figure", t =>
        {
            // All users read these rows: the constraints keep out rows that the app cannot parse.
            t.HasCheckConstraint("ck_international_figure_codes",
                string.Join(" and ", GetInClause<InternationalIndicator>("indicator"), GetInClause<InternationalDimension>("dimension"),
                    GetInClause<InternationalSex>("sex"), GetInClause<InternationalAge>("age")));
            t.HasCheckConstraint("ck_international_figure_numbers", "line > 1 and year between 2000 and 2100 and value >= 0 and country ~ '^[A-Z]{2}$'");
        }).HasKey(f => f.Line);
        builder.Property(f => f.Line).ValueGeneratedNever();
        builder.HasIndex(f => new { f.Country, f.Indicator, f.Dimension, f.Year });
    }

    private static string GetInClause<TCode>(string column) where TCode : struct, Enum => $"{column} in ('{string.Join("', '", Enum.GetNames<TCode>())}')";
}
