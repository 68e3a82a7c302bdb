using CaseManager.Domain.Cases;
using CaseManager.Domain.Documents;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class ChargeMapping : IEntityTypeConfiguration<Charge>
{
    public void Configure(EntityTypeBuilder<Charge> builder)
    {
        builder.ToTable("charge").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.VerdictCounter).IsConcurrencyToken();
        builder.Property(c => c.RecordedInErrorAt).IsConcurrencyToken();
        builder.Ignore(c => c.ActiveVerdicts).Ignore(c => c.VerdictInForce);
        builder.HasAlternateKey(c => new { c.CaseId, c.ProceedingId, c.Id });
        builder.HasAlternateKey(c => new { c.CaseId, c.Id });
        builder.HasIndex(c => new { c.CaseId, c.SuspectId });
        builder.HasOne<Case>().WithMany(c => c.Charges).HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Proceeding>().WithMany()
            .HasForeignKey(c => new { c.CaseId, c.ProceedingId }).HasPrincipalKey(p => new { p.CaseId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Suspect>().WithMany()
            .HasForeignKey(c => new { c.CaseId, c.SuspectId }).HasPrincipalKey(s => new { s.CaseId, s.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LegalReferenceEntry>().WithMany().HasForeignKey(c => new { c.OffenceCode, c.OffenceVersion }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Victims).WithOne()
            .HasForeignKey(v => new { v.CaseId, v.ChargeId }).HasPrincipalKey(c => new { c.CaseId, c.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Verdicts).WithOne()
            .HasForeignKey(v => new { v.CaseId, v.ProceedingId, v.ChargeId }).HasPrincipalKey(c => new { c.CaseId, c.ProceedingId, c.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChargedVictimMapping : IEntityTypeConfiguration<ChargedVictim>
{
    public void Configure(EntityTypeBuilder<ChargedVictim> builder)
    {
        builder.ToTable("charged_victim").HasKey(v => new { v.ChargeId, v.VictimId });
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(v => new { v.CaseId, v.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VerdictMapping() : SealedRecordMapping<Verdict, VerdictNotes>("verdict")
{
    protected override void ConfigureRow(EntityTypeBuilder<Verdict> builder)
    {
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.FineAmount).HasPrecision(14, 2);
        builder.Ignore(v => v.Sentence);
        builder.HasAlternateKey(v => new { v.CaseId, v.ChargeId, v.Id });
        builder.HasIndex(v => new { v.CaseId, v.ChargeId, v.SupersedesId }).IsUnique(); // superseded at most once
        builder.HasOne<Verdict>().WithMany()
            .HasForeignKey(v => new { v.CaseId, v.ChargeId, v.SupersedesId }).HasPrincipalKey(v => new { v.CaseId, v.ChargeId, v.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Charge>().WithMany()
            .HasForeignKey(v => new { v.CaseId, v.ConsecutiveToChargeId }).HasPrincipalKey(c => new { c.CaseId, c.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CourtOrderMapping() : SealedRecordMapping<CourtOrder, CourtOrderNotes>("court_order")
{
    protected override void ConfigureRow(EntityTypeBuilder<CourtOrder> builder)
    {
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Amount).HasPrecision(14, 2);
        builder.Ignore(o => o.Sum);
        builder.HasAlternateKey(o => new { o.CaseId, o.ChargeId, o.Id });
        builder.HasIndex(o => new { o.CaseId, o.ChargeId, o.SupersedesId }).IsUnique(); // superseded at most once
        builder.HasOne<Case>().WithMany(c => c.CourtOrders).HasForeignKey(o => o.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Charge>().WithMany()
            .HasForeignKey(o => new { o.CaseId, o.ProceedingId, o.ChargeId }).HasPrincipalKey(c => new { c.CaseId, c.ProceedingId, c.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CourtOrder>().WithMany()
            .HasForeignKey(o => new { o.CaseId, o.ChargeId, o.SupersedesId }).HasPrincipalKey(o => new { o.CaseId, o.ChargeId, o.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChargeEvidenceMapping : IEntityTypeConfiguration<ChargeEvidence>
{
    public void Configure(EntityTypeBuilder<ChargeEvidence> builder)
    {
        builder.ToTable("charge_evidence", t => t.HasCheckConstraint("ck_charge_evidence_one", "num_nonnulls(indicator_id, document_id) = 1"))
            .HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Ignore(e => e.Source);
        builder.HasAlternateKey(e => new { e.CaseId, e.ChargeId, e.Id });
        // One first version, and one successor for each version.
        builder.HasIndex(e => new { e.CaseId, e.ChargeId, e.IndicatorId, e.DocumentId, e.Element, e.SupersedesId }).IsUnique().AreNullsDistinct(false);
        builder.HasOne<Case>().WithMany(c => c.ChargeEvidence).HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Charge>().WithMany()
            .HasForeignKey(e => new { e.CaseId, e.ChargeId }).HasPrincipalKey(c => new { c.CaseId, c.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ChargeEvidence>().WithMany()
            .HasForeignKey(e => new { e.CaseId, e.ChargeId, e.SupersedesId }).HasPrincipalKey(e => new { e.CaseId, e.ChargeId, e.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Indicator>().WithMany()
            .HasForeignKey(e => new { e.CaseId, e.IndicatorId }).HasPrincipalKey(i => new { i.CaseId, i.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseDocument>().WithMany()
            .HasForeignKey(e => new { e.CaseId, e.DocumentId }).HasPrincipalKey(d => new { d.CaseId, d.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
