using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class FigureExportMapping : IEntityTypeConfiguration<FigureExport>
{
    public void Configure(EntityTypeBuilder<FigureExport> builder)
    {
        builder.ToTable("figure_export").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Recipient).HasMaxLength(FigureExport.MaxTextLength);
        builder.Property(e => e.Purpose).HasMaxLength(FigureExport.MaxTextLength);
        builder.HasIndex(e => e.ExportedAt);
        builder.HasOne<Staff>().WithMany().HasForeignKey(e => e.ExportedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
