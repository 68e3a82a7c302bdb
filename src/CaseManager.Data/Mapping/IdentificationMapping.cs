using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using CaseManager.Domain.Victims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Mapping;

internal sealed class IdentificationProcedureMapping : IEntityTypeConfiguration<IdentificationProcedure>
{
    public void Configure(EntityTypeBuilder<IdentificationProcedure> builder)
    {
        builder.ToTable("identification").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.StepsTaken).IsConcurrencyToken();
        builder.Ignore(p => p.Happened).Ignore(p => p.Country).Ignore(p => p.IsOpen);
        builder.HasAlternateKey(p => new { p.CaseId, p.VictimId, p.Id });
        builder.HasIndex(p => new { p.CaseId, p.VictimId, p.SchemeCode }).IsUnique() // one active procedure per scheme
            .HasFilter("state not in ('Withdrawn', 'Disqualified')").HasDatabaseName("ix_identification_now");
        builder.HasOne<Case>().WithMany(c => c.Procedures).HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LawEntry>().WithMany().HasForeignKey(p => new { p.SchemeCode, p.SchemeVersion }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(p => new { p.CaseId, p.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Steps).WithOne()
            .HasForeignKey(s => new { s.CaseId, s.VictimId, s.ProcedureId }).HasPrincipalKey(p => new { p.CaseId, p.VictimId, p.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IdentificationStepMapping() : SealedRecordMapping<IdentificationStep, StepAccount>("identification_step")
{
    protected override void ConfigureRow(EntityTypeBuilder<IdentificationStep> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.On).HasColumnName("happened_on"); // "on" is a reserved word in SQL
        builder.Property(s => s.Until).HasColumnName("granted_until");
        builder.HasAlternateKey(s => new { s.CaseId, s.VictimId, s.Id });
        builder.HasIndex(s => new { s.CaseId, s.VictimId, s.Replaces }).IsUnique(); // superseded at most once
        builder.HasOne<IdentificationStep>().WithMany()
            .HasForeignKey(s => new { s.CaseId, s.VictimId, s.Replaces }).HasPrincipalKey(s => new { s.CaseId, s.VictimId, s.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeadlineMapping() : SealedRecordMapping<Deadline, DeadlineWords>("deadline")
{
    protected override void ConfigureRow(EntityTypeBuilder<Deadline> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.From).HasColumnName("reckoned_from");
        builder.Property(d => d.FromOn).HasColumnName("reckoned_from_on");
        builder.HasAlternateKey(d => new { d.CaseId, d.VictimId, d.Id });
        builder.HasIndex(d => new { d.CaseId, d.DueOn });
        builder.HasIndex(d => new { d.OwnerId, d.DueOn }).HasFilter("state = 'Open'");
        builder.HasIndex(d => new { d.CaseId, d.VictimId, d.Follows }).IsUnique(); // superseded at most once
        builder.HasOne<Case>().WithMany(c => c.Deadlines).HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LawEntry>().WithMany().HasForeignKey(d => new { d.RuleCode, d.RuleVersion }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(d => d.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IdentificationProcedure>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.VictimId, d.ProcedureId }).HasPrincipalKey(p => new { p.CaseId, p.VictimId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Proceeding>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.ProceedingId }).HasPrincipalKey(p => new { p.CaseId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Suspect>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.SuspectId }).HasPrincipalKey(s => new { s.CaseId, s.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CompensationClaim>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.VictimId, d.ClaimId }).HasPrincipalKey(c => new { c.CaseId, c.VictimId, c.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Deadline>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.VictimId, d.Follows }).HasPrincipalKey(d => new { d.CaseId, d.VictimId, d.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
