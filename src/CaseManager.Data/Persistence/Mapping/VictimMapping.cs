using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class VictimMapping : IEntityTypeConfiguration<Victim>
{
    public void Configure(EntityTypeBuilder<Victim> builder)
    {
        builder.ToTable("victim").HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.CoverName).HasMaxLength(CoverName.MaxLength);
        builder.HasAlternateKey(v => new { v.CaseId, v.Id });
        HasOne(builder, v => v.Identity);
        HasOne(builder, v => v.Safety);
        HasOne(builder, v => v.SafeContact);
        HasOne(builder, v => v.Exploitation);
        HasOne(builder, v => v.Circumstances);
        HasOne(builder, v => v.ChildProtection);
        builder.Ignore(v => v.Status).Ignore(v => v.BroughtToSafety).Ignore(v => v.Risk).Ignore(v => v.CurrentMissingEpisode);
        builder.HasIndex(v => new { v.CaseId, v.CoverName }).IsUnique();
        builder.HasMany(v => v.StatusDecisions).WithOne()
            .HasForeignKey(d => new { d.CaseId, d.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.BroughtToSafetyRecords).WithOne()
            .HasForeignKey(b => new { b.CaseId, b.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.RiskAssessments).WithOne()
            .HasForeignKey(r => new { r.CaseId, r.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.Locations).WithOne()
            .HasForeignKey(l => new { l.CaseId, l.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.MissingEpisodes).WithOne()
            .HasForeignKey(m => new { m.CaseId, m.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.Indicators).WithOne()
            .HasForeignKey(i => new { i.CaseId, i.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    // The key includes the case: a row cannot refer to a hidden person of another case, nor reveal whether one exists.
    private static void HasOne<T>(
        EntityTypeBuilder<Victim> builder, System.Linq.Expressions.Expression<Func<Victim, T?>> record) where T : class, IPartOfCase =>
        builder.HasOne(record).WithOne()
            .HasForeignKey<T>(nameof(IPartOfCase.CaseId), "VictimId")
            .HasPrincipalKey<Victim>(v => new { v.CaseId, v.Id })
            .OnDelete(DeleteBehavior.Restrict);
}

/// <summary>Common mapping of records with encrypted content.</summary>
internal abstract class SealedRecordMapping<T, TContent>(string table) : IEntityTypeConfiguration<T>
    where T : SealedRecord<TContent> where TContent : class
{
    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.ToTable(table);
        builder.Ignore(r => r.Content).Ignore(r => r.SealedFor).Ignore(r => r.RowId);
        builder.Property(r => r.Seal).IsRequired();
        builder.Property<uint>("Version").IsRowVersion();
        ConfigureRow(builder);
    }

    protected virtual void ConfigureRow(EntityTypeBuilder<T> builder) => builder.HasKey("VictimId");
}

internal sealed class IdentityMapping() : SealedRecordMapping<Identity, IdentityDetails>("identity");

internal sealed class SafetyMapping() : SealedRecordMapping<Safety, SafetyDetails>("safety");

internal sealed class SafeContactMapping() : SealedRecordMapping<SafeContact, SafeContactRule>("safe_contact");

internal sealed class ExploitationMapping() : SealedRecordMapping<Exploitation, ExploitationAccount>("exploitation");

internal sealed class CircumstancesMapping() : SealedRecordMapping<Circumstances, CircumstanceDetails>("circumstances")
{
    protected override void ConfigureRow(EntityTypeBuilder<Circumstances> builder)
    {
        base.ConfigureRow(builder);
        builder.PrimitiveCollection(c => c.Vulnerabilities).ElementType(e => e.HasConversion<string>());
        builder.PrimitiveCollection(c => c.Displacement).ElementType(e => e.HasConversion<string>());
    }
}

internal sealed class ChildProtectionMapping() : SealedRecordMapping<ChildProtection, ChildProtectionDetails>("child_protection");

internal sealed class TraffickingStatusMapping() : SealedRecordMapping<TraffickingStatusDecision, DecisionAccount>("trafficking_status")
{
    protected override void ConfigureRow(EntityTypeBuilder<TraffickingStatusDecision> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
    }
}

internal sealed class BroughtToSafetyMapping() : SealedRecordMapping<BroughtToSafety, SafetyAccount>("brought_to_safety")
{
    protected override void ConfigureRow(EntityTypeBuilder<BroughtToSafety> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
    }
}

internal sealed class RiskAssessmentMapping() : SealedRecordMapping<RiskAssessment, RiskAccount>("risk_assessment")
{
    protected override void ConfigureRow(EntityTypeBuilder<RiskAssessment> builder)
    {
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
    }
}

internal sealed class LocationMapping() : SealedRecordMapping<Location, LocationAccount>("location")
{
    protected override void ConfigureRow(EntityTypeBuilder<Location> builder)
    {
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
    }
}

internal sealed class MissingEpisodeMapping() : SealedRecordMapping<MissingEpisode, MissingAccount>("missing_episode")
{
    protected override void ConfigureRow(EntityTypeBuilder<MissingEpisode> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => new { m.CaseId, m.VictimId, m.RecordedAt });
        // One open missing episode at a time.
        builder.HasIndex(m => new { m.CaseId, m.VictimId }).IsUnique().HasFilter("ended_at is null").HasDatabaseName("ix_missing_episode_open");
    }
}

internal sealed class VictimLinkMapping : IEntityTypeConfiguration<VictimLink>
{
    public void Configure(EntityTypeBuilder<VictimLink> builder)
    {
        builder.ToTable("victim_link", t => t.HasCheckConstraint("ck_victim_link_order", "first_victim_id < second_victim_id")).HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasIndex(l => new { l.CaseId, l.FirstVictimId, l.SecondVictimId, l.Kind }).IsUnique();
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(l => new { l.CaseId, l.FirstVictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(l => new { l.CaseId, l.SecondVictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IndicatorMapping() : SealedRecordMapping<Indicator, IndicatorAccount>("indicator")
{
    protected override void ConfigureRow(EntityTypeBuilder<Indicator> builder)
    {
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasAlternateKey(i => new { i.CaseId, i.VictimId, i.Id });
        builder.HasIndex(i => new { i.CaseId, i.VictimId, i.SupersedesId }).IsUnique(); // superseded at most once
        builder.HasOne<Indicator>().WithMany()
            .HasForeignKey(i => new { i.CaseId, i.VictimId, i.SupersedesId }).HasPrincipalKey(i => new { i.CaseId, i.VictimId, i.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConsentMapping() : SealedRecordMapping<Consent, ConsentExplanation>("consent")
{
    protected override void ConfigureRow(EntityTypeBuilder<Consent> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasAlternateKey(c => new { c.CaseId, c.VictimId, c.Id });
        builder.HasIndex(c => new { c.CaseId, c.VictimId, c.SupersedesId }).IsUnique(); // superseded at most once
        builder.HasOne<Consent>().WithMany()
            .HasForeignKey(c => new { c.CaseId, c.VictimId, c.SupersedesId }).HasPrincipalKey(c => new { c.CaseId, c.VictimId, c.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(c => new { c.CaseId, c.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LegalBasisMapping() : SealedRecordMapping<LegalBasis, LegalBasisAccount>("legal_basis")
{
    protected override void ConfigureRow(EntityTypeBuilder<LegalBasis> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(b => new { b.CaseId, b.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FeedbackMapping() : SealedRecordMapping<Feedback, FeedbackAccount>("feedback")
{
    protected override void ConfigureRow(EntityTypeBuilder<Feedback> builder)
    {
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(f => new { f.CaseId, f.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
