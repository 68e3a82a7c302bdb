using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("cases").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Reference).ValueGeneratedOnAdd().Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        builder.Property(c => c.CoverName).HasMaxLength(CoverName.MaxLength);
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasIndex(c => c.Reference).IsUnique();
        builder.HasIndex(c => c.CoverName, "ix_cases_cover_name_trgm").HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(c => c.Reference, "ix_cases_reference_trgm").HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(c => new { c.OpenedAt, c.Id }).IsDescending();
        builder.HasIndex(c => new { c.OfficeId, c.OpenedAt, c.Id }).IsDescending(false, true, true);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OfficeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(c => c.OpenedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Victims).WithOne().HasForeignKey(v => v.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Links).WithOne().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Members).WithOne().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.StatusChanges).WithOne().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(c => c.Merge);
        builder.HasMany(c => c.Consents).WithOne().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.LegalBases).WithOne().HasForeignKey(b => b.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.PoliceSharings).WithOne().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Disclosures).WithOne().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Feedback).WithOne().HasForeignKey(f => f.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CaseMergeMapping : IEntityTypeConfiguration<CaseMerge>
{
    public void Configure(EntityTypeBuilder<CaseMerge> builder)
    {
        builder.ToTable("case_merge", t => t.HasCheckConstraint("ck_case_merge_distinct", "case_id <> target_case_id")).HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.UndoneAt).IsConcurrencyToken();
        // A case is merged into at most one other at a time.
        builder.HasIndex(m => m.CaseId).IsUnique().HasFilter("undone_at is null").HasDatabaseName("ix_case_merge_active");
        builder.HasIndex(m => m.TargetCaseId);
        builder.HasOne<Case>().WithMany(c => c.Merges).HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Case>().WithMany().HasForeignKey(m => m.TargetCaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(m => m.MergedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(m => m.UndoneBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StatusChangeMapping() : SealedRecordMapping<StatusChange, StatusReason>("status_change")
{
    protected override void ConfigureRow(EntityTypeBuilder<StatusChange> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => new { c.CaseId, c.ChangedAt });
    }
}

internal sealed class CaseMemberMapping : IEntityTypeConfiguration<CaseMember>
{
    public void Configure(EntityTypeBuilder<CaseMember> builder)
    {
        builder.ToTable("case_member").HasKey(m => new { m.StaffId, m.CaseId, m.StartedAt });
        builder.HasIndex(m => m.CaseId);
        builder.HasOne(m => m.Staff).WithMany().HasForeignKey(m => m.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccessRestrictionMapping : IEntityTypeConfiguration<AccessRestriction>
{
    public void Configure(EntityTypeBuilder<AccessRestriction> builder)
    {
        builder.ToTable("access_restriction").HasKey(n => new { n.StaffId, n.CaseId });
        builder.HasOne<Case>().WithMany().HasForeignKey(n => n.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(n => n.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CaseEventMapping : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        builder.ToTable("case_event").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new { e.CaseId, e.OccurredAt, e.Id }).IsDescending(false, true, true);
        builder.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(e => e.ActorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(e => e.AffectedStaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(e => new { e.CaseId, e.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
