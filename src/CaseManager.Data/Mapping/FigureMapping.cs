using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Mapping;

internal sealed class FigureExportMapping : IEntityTypeConfiguration<FigureExport>
{
    public void Configure(EntityTypeBuilder<FigureExport> builder)
    {
        builder.ToTable("figure_export").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Recipient).HasMaxLength(FigureExport.LongestWords);
        builder.Property(e => e.Purpose).HasMaxLength(FigureExport.LongestWords);
        builder.HasIndex(e => e.MadeAt);
        builder.HasOne<Staff>().WithMany().HasForeignKey(e => e.MadeBy).OnDelete(DeleteBehavior.Restrict);
    }
}
