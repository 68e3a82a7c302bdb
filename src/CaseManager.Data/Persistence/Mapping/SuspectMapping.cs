using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class SuspectMapping() : SealedRecordMapping<Suspect, SuspectAccount>("suspect")
{
    protected override void ConfigureRow(EntityTypeBuilder<Suspect> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.StatusCounter).IsConcurrencyToken();
        builder.PrimitiveCollection(s => s.Roles).ElementType(e => e.HasConversion<string>());
        builder.Ignore(s => s.Letter);
        builder.HasAlternateKey(s => new { s.CaseId, s.Id });
        builder.HasIndex(s => new { s.CaseId, s.Number }).IsUnique(); // one letter per suspect
        builder.HasOne<Case>().WithMany(c => c.Suspects).HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SuspectStatusChangeMapping() : SealedRecordMapping<SuspectStatusChange, SuspectStatusNotes>("suspect_status")
{
    protected override void ConfigureRow(EntityTypeBuilder<SuspectStatusChange> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.CaseId, s.SuspectId });
        builder.HasOne<Case>().WithMany(c => c.SuspectStatuses).HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Suspect>().WithMany()
            .HasForeignKey(s => new { s.CaseId, s.SuspectId }).HasPrincipalKey(s => new { s.CaseId, s.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SuspectLinkMapping : IEntityTypeConfiguration<SuspectLink>
{
    public void Configure(EntityTypeBuilder<SuspectLink> builder)
    {
        builder.ToTable("suspect_link",
            t => t.HasCheckConstraint("ck_suspect_link_one", "num_nonnulls(other_suspect_id, victim_id) = 1 and other_suspect_id <> suspect_id"))
            .HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasIndex(l => new { l.CaseId, l.SuspectId, l.OtherSuspectId, l.VictimId, l.Kind }).IsUnique().AreNullsDistinct(false);
        builder.HasOne<Case>().WithMany(c => c.SuspectLinks).HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Suspect>().WithMany()
            .HasForeignKey(l => new { l.CaseId, l.SuspectId }).HasPrincipalKey(s => new { s.CaseId, s.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Suspect>().WithMany()
            .HasForeignKey(l => new { l.CaseId, l.OtherSuspectId }).HasPrincipalKey(s => new { s.CaseId, s.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(l => new { l.CaseId, l.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NonPunishmentMapping() : SealedRecordMapping<NonPunishment, NonPunishmentNotes>("non_punishment")
{
    protected override void ConfigureRow(EntityTypeBuilder<NonPunishment> builder)
    {
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.HasAlternateKey(n => new { n.CaseId, n.SuspectId, n.Id });
        // One first version, and one successor for each version.
        builder.HasIndex(n => new { n.CaseId, n.SuspectId, n.SupersedesId }).IsUnique().AreNullsDistinct(false);
        builder.HasOne<Case>().WithMany(c => c.NonPunishments).HasForeignKey(n => n.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<NonPunishment>().WithMany()
            .HasForeignKey(n => new { n.CaseId, n.SuspectId, n.SupersedesId }).HasPrincipalKey(n => new { n.CaseId, n.SuspectId, n.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Suspect>().WithMany()
            .HasForeignKey(n => new { n.CaseId, n.SuspectId }).HasPrincipalKey(s => new { s.CaseId, s.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(n => new { n.CaseId, n.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
