using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class ProceedingMapping() : SealedRecordMapping<Proceeding, ProceedingAccount>("proceeding")
{
    protected override void ConfigureRow(EntityTypeBuilder<Proceeding> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.MilestoneCounter).IsConcurrencyToken();
        builder.Ignore(p => p.ActiveMilestones);
        builder.HasAlternateKey(p => new { p.CaseId, p.Id });
        builder.HasOne<Case>().WithMany(c => c.Proceedings).HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Proceeding>().WithMany()
            .HasForeignKey(p => new { p.CaseId, p.LinkedProceedingId }).HasPrincipalKey(p => new { p.CaseId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Milestones).WithOne()
            .HasForeignKey(m => new { m.CaseId, m.ProceedingId }).HasPrincipalKey(p => new { p.CaseId, p.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MilestoneMapping() : SealedRecordMapping<Milestone, MilestoneNotes>("milestone")
{
    protected override void ConfigureRow(EntityTypeBuilder<Milestone> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasAlternateKey(m => new { m.CaseId, m.ProceedingId, m.Id });
        builder.HasIndex(m => new { m.CaseId, m.ProceedingId, m.SupersedesId }).IsUnique(); // superseded at most once
        builder.HasOne<Milestone>().WithMany()
            .HasForeignKey(m => new { m.CaseId, m.ProceedingId, m.SupersedesId }).HasPrincipalKey(m => new { m.CaseId, m.ProceedingId, m.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Suspect>().WithMany()
            .HasForeignKey(m => new { m.CaseId, m.SuspectId }).HasPrincipalKey(s => new { s.CaseId, s.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HearingMapping() : SealedRecordMapping<Hearing, HearingTime>("hearing")
{
    protected override void ConfigureRow(EntityTypeBuilder<Hearing> builder)
    {
        builder.HasKey(h => h.Id);
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.HasAlternateKey(h => new { h.CaseId, h.ProceedingId, h.Id });
        builder.HasAlternateKey(h => new { h.CaseId, h.Id });
        builder.HasOne<Case>().WithMany(c => c.Hearings).HasForeignKey(h => h.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Proceeding>().WithMany()
            .HasForeignKey(h => new { h.CaseId, h.ProceedingId }).HasPrincipalKey(p => new { p.CaseId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(h => h.Matter).WithOne()
            .HasForeignKey<HearingMatter>(m => new { m.CaseId, m.ProceedingId, m.HearingId })
            .HasPrincipalKey<Hearing>(h => new { h.CaseId, h.ProceedingId, h.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HearingMatterMapping() : SealedRecordMapping<HearingMatter, HearingAccount>("hearing_matter")
{
    protected override void ConfigureRow(EntityTypeBuilder<HearingMatter> builder) => builder.HasKey(m => m.HearingId);
}

internal sealed class TestimonyMapping() : SealedRecordMapping<Testimony, TestimonyAccount>("testimony")
{
    protected override void ConfigureRow(EntityTypeBuilder<Testimony> builder)
    {
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasAlternateKey(t => new { t.CaseId, t.HearingId, t.VictimId, t.Id });
        // One first version, and one successor for each version.
        builder.HasIndex(t => new { t.CaseId, t.HearingId, t.VictimId, t.SupersedesId }).IsUnique().AreNullsDistinct(false);
        builder.HasOne<Case>().WithMany(c => c.Testimonies).HasForeignKey(t => t.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Hearing>().WithMany()
            .HasForeignKey(t => new { t.CaseId, t.ProceedingId, t.HearingId }).HasPrincipalKey(h => new { h.CaseId, h.ProceedingId, h.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Testimony>().WithMany()
            .HasForeignKey(t => new { t.CaseId, t.HearingId, t.VictimId, t.SupersedesId }).HasPrincipalKey(t => new { t.CaseId, t.HearingId, t.VictimId, t.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(t => new { t.CaseId, t.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CourtSupportMapping() : SealedRecordMapping<CourtSupport, SupportPlan>("court_support")
{
    protected override void ConfigureRow(EntityTypeBuilder<CourtSupport> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasAlternateKey(s => new { s.CaseId, s.HearingId, s.VictimId, s.Id });
        // One first version, and one successor for each version.
        builder.HasIndex(s => new { s.CaseId, s.HearingId, s.VictimId, s.SupersedesId }).IsUnique().AreNullsDistinct(false);
        builder.HasOne<Case>().WithMany(c => c.CourtSupport).HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Hearing>().WithMany()
            .HasForeignKey(s => new { s.CaseId, s.HearingId }).HasPrincipalKey(h => new { h.CaseId, h.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CourtSupport>().WithMany()
            .HasForeignKey(s => new { s.CaseId, s.HearingId, s.VictimId, s.SupersedesId }).HasPrincipalKey(s => new { s.CaseId, s.HearingId, s.VictimId, s.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(s => new { s.CaseId, s.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
