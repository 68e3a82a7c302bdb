using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class PoliceSharingMapping() : SealedRecordMapping<PoliceSharing, PoliceSharingAccount>("police_sharing")
{
    protected override void ConfigureRow(EntityTypeBuilder<PoliceSharing> builder)
    {
        builder.ToTable(t => t.HasCheckConstraint("ck_police_sharing_begins_or_ends", "num_nonnulls(basis, supersedes_id) = 1")).HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasAlternateKey(s => new { s.CaseId, s.VictimId, s.Id });
        builder.HasIndex(s => new { s.CaseId, s.VictimId, s.SupersedesId }).IsUnique(); // ended at most once
        builder.HasOne<PoliceSharing>().WithMany()
            .HasForeignKey(s => new { s.CaseId, s.VictimId, s.SupersedesId }).HasPrincipalKey(s => new { s.CaseId, s.VictimId, s.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(s => new { s.CaseId, s.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DisclosureMapping() : SealedRecordMapping<Disclosure, DisclosureAccount>("disclosure")
{
    protected override void ConfigureRow(EntityTypeBuilder<Disclosure> builder)
    {
        builder.ToTable(t => t.HasCheckConstraint("ck_disclosure_ground", "num_nonnulls(consent_id, basis) > 0")).HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => new { d.CaseId, d.Number }).IsUnique();
        builder.HasOne<Consent>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.VictimId, d.ConsentId }).HasPrincipalKey(c => new { c.CaseId, c.VictimId, c.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
