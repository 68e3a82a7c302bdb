using CaseManager.Data.Security.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

// No foreign key: an entry outlives the record it refers to.
internal sealed class HistoryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("history_entry").HasKey(e => e.Seq);
        builder.Property(e => e.Seq).ValueGeneratedNever();
        builder.HasIndex(e => new { e.CaseId, e.Seq }).IsDescending(false, true);
        builder.HasIndex(e => new { e.StaffId, e.Seq }).IsDescending(false, true);
    }
}
