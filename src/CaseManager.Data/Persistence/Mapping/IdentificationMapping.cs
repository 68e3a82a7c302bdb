using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class IdentificationProcedureMapping : IEntityTypeConfiguration<IdentificationProcedure>
{
    public void Configure(EntityTypeBuilder<IdentificationProcedure> builder)
    {
        builder.ToTable("identification").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.StepCounter).IsConcurrencyToken();
        builder.Ignore(p => p.ActiveSteps).Ignore(p => p.Country).Ignore(p => p.IsOpen);
        builder.HasAlternateKey(p => new { p.CaseId, p.VictimId, p.Id });
        builder.HasIndex(p => new { p.CaseId, p.VictimId, p.SchemeCode }).IsUnique() // one active procedure per scheme
            .HasFilter("state not in ('Withdrawn', 'Disqualified')").HasDatabaseName("ix_identification_active");
        builder.HasOne<Case>().WithMany(c => c.Procedures).HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LegalReferenceEntry>().WithMany().HasForeignKey(p => new { p.SchemeCode, p.SchemeVersion }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(p => new { p.CaseId, p.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Steps).WithOne()
            .HasForeignKey(s => new { s.CaseId, s.VictimId, s.ProcedureId }).HasPrincipalKey(p => new { p.CaseId, p.VictimId, p.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IdentificationStepMapping() : SealedRecordMapping<IdentificationStep, StepAccount>("identification_step")
{
    protected override void ConfigureRow(EntityTypeBuilder<IdentificationStep> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasAlternateKey(s => new { s.CaseId, s.VictimId, s.Id });
        builder.HasIndex(s => new { s.CaseId, s.VictimId, s.SupersedesId }).IsUnique(); // superseded at most once
        builder.HasOne<IdentificationStep>().WithMany()
            .HasForeignKey(s => new { s.CaseId, s.VictimId, s.SupersedesId }).HasPrincipalKey(s => new { s.CaseId, s.VictimId, s.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeadlineMapping() : SealedRecordMapping<Deadline, DeadlineNotes>("deadline")
{
    protected override void ConfigureRow(EntityTypeBuilder<Deadline> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasAlternateKey(d => new { d.CaseId, d.VictimId, d.Id });
        builder.HasIndex(d => new { d.CaseId, d.DueOn });
        builder.HasIndex(d => new { d.OwnerId, d.DueOn }).HasFilter("state = 'Open'");
        builder.HasIndex(d => new { d.CaseId, d.VictimId, d.SupersedesId }).IsUnique(); // superseded at most once
        builder.HasOne<Case>().WithMany(c => c.Deadlines).HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LegalReferenceEntry>().WithMany().HasForeignKey(d => new { d.RuleCode, d.RuleVersion }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(d => d.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IdentificationProcedure>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.VictimId, d.ProcedureId }).HasPrincipalKey(p => new { p.CaseId, p.VictimId, p.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Proceeding>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.ProceedingId }).HasPrincipalKey(p => new { p.CaseId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Suspect>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.SuspectId }).HasPrincipalKey(s => new { s.CaseId, s.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CompensationClaim>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.VictimId, d.ClaimId }).HasPrincipalKey(c => new { c.CaseId, c.VictimId, c.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Deadline>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.VictimId, d.SupersedesId }).HasPrincipalKey(d => new { d.CaseId, d.VictimId, d.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
