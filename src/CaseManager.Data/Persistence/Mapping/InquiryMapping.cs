using CaseManager.Data.Search;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class StoredMarkMapping : IEntityTypeConfiguration<StoredMark>
{
    public void Configure(EntityTypeBuilder<StoredMark> builder)
    {
        // The case comes first in the key, or a caller could probe for marks of another case.
        builder.ToTable("identity_mark").HasKey(m => new { m.CaseId, m.VictimId, m.Kind, m.Mark });
        builder.HasIndex(m => new { m.Kind, m.Mark });
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(m => new { m.CaseId, m.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InquiryMapping : IEntityTypeConfiguration<Inquiry>
{
    public void Configure(EntityTypeBuilder<Inquiry> builder)
    {
        builder.ToTable("inquiry").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.State).IsConcurrencyToken(); // concurrent answers conflict
        builder.Ignore(i => i.MatchedKinds);
        builder.HasIndex(i => new { i.CaseId, i.State });
        builder.HasOne<Case>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(i => i.RequestedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(i => i.AnsweredBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(i => new { i.CaseId, i.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
