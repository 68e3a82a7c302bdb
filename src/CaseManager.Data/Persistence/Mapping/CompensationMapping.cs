using System.Text.Json;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class CompensationClaimMapping : IEntityTypeConfiguration<CompensationClaim>
{
    public void Configure(EntityTypeBuilder<CompensationClaim> builder)
    {
        builder.ToTable("compensation_claim").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.StepCounter).IsConcurrencyToken();
        builder.Ignore(c => c.ActiveSteps).Ignore(c => c.CurrentDetails).Ignore(c => c.ActivePayments).Ignore(c => c.Ledger).Ignore(c => c.NextEvents);
        builder.HasAlternateKey(c => new { c.CaseId, c.VictimId, c.Id });
        builder.HasOne<Case>().WithMany(c => c.Claims).HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LegalReferenceEntry>().WithMany().HasForeignKey(c => new { c.FundCode, c.FundVersion }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(c => new { c.CaseId, c.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Steps).WithOne().HasClaimForeignKey(s => new { s.CaseId, s.VictimId, s.ClaimId });
        builder.HasMany(c => c.Details).WithOne().HasClaimForeignKey(d => new { d.CaseId, d.VictimId, d.ClaimId });
        builder.HasMany(c => c.Awards).WithOne().HasClaimForeignKey(a => new { a.CaseId, a.VictimId, a.ClaimId });
        builder.HasMany(c => c.Payments).WithOne().HasClaimForeignKey(p => new { p.CaseId, p.VictimId, p.ClaimId });
    }
}

internal sealed class ClaimStepMapping : IEntityTypeConfiguration<ClaimStep>
{
    public void Configure(EntityTypeBuilder<ClaimStep> builder)
    {
        builder.ToTable("claim_step").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasAlternateKey(s => new { s.CaseId, s.VictimId, s.ClaimId, s.Id });
        builder.HasIndex(s => new { s.CaseId, s.VictimId, s.ClaimId, s.SupersedesId }).IsUnique(); // superseded at most once
        builder.HasOne<ClaimStep>().WithMany().HasForeignKey(s => new { s.CaseId, s.VictimId, s.ClaimId, s.SupersedesId })
            .HasPrincipalKey(s => new { s.CaseId, s.VictimId, s.ClaimId, s.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClaimDetailsMapping() : SealedRecordMapping<ClaimDetails, ClaimAccount>("claim_details")
{
    protected override void ConfigureRow(EntityTypeBuilder<ClaimDetails> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasAlternateKey(d => new { d.CaseId, d.VictimId, d.ClaimId, d.Id });
        builder.HasIndex(d => new { d.CaseId, d.VictimId, d.ClaimId, d.SupersedesId }).IsUnique(); // superseded at most once
        builder.HasOne<ClaimDetails>().WithMany().HasForeignKey(d => new { d.CaseId, d.VictimId, d.ClaimId, d.SupersedesId })
            .HasPrincipalKey(d => new { d.CaseId, d.VictimId, d.ClaimId, d.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AwardMapping : IEntityTypeConfiguration<Award>
{
    public void Configure(EntityTypeBuilder<Award> builder)
    {
        builder.ToTable("award").HasKey(a => a.StepId);
        builder.Property(a => a.StepId).ValueGeneratedNever();
        builder.Property(a => a.Total).HasPrecision(14, 2);
        builder.Property(a => a.Currency).HasMaxLength(3);
        builder.Property(a => a.Heads).HasColumnType("jsonb").HasConversion(
            heads => JsonSerializer.Serialize(heads, ShippedLegalReferences.JsonOptions),
            text => JsonSerializer.Deserialize<HeadAmount[]>(text, ShippedLegalReferences.JsonOptions)!,
            ValueComparer.CreateDefault<IReadOnlyList<HeadAmount>>(favorStructuralComparisons: false)); // amounts are immutable: reference comparison suffices
        builder.HasOne<ClaimStep>().WithOne().HasForeignKey<Award>(a => new { a.CaseId, a.VictimId, a.ClaimId, a.StepId })
            .HasPrincipalKey<ClaimStep>(s => new { s.CaseId, s.VictimId, s.ClaimId, s.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PaymentMapping() : SealedRecordMapping<Payment, PaymentNotes>("payment")
{
    protected override void ConfigureRow(EntityTypeBuilder<Payment> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Amount).HasPrecision(14, 2);
        builder.Property(p => p.AmountInAwardCurrency).HasPrecision(14, 2);
        builder.Property(p => p.Rate).HasPrecision(20, 10);
        builder.Property(p => p.Currency).HasMaxLength(3);
        builder.Property(p => p.AwardCurrency).HasMaxLength(3);
        builder.HasAlternateKey(p => new { p.CaseId, p.VictimId, p.ClaimId, p.Id });
        builder.HasIndex(p => new { p.CaseId, p.VictimId, p.ClaimId, p.SupersedesId }).IsUnique(); // reversed at most once
        builder.HasOne<Payment>().WithMany().HasForeignKey(p => new { p.CaseId, p.VictimId, p.ClaimId, p.SupersedesId })
            .HasPrincipalKey(p => new { p.CaseId, p.VictimId, p.ClaimId, p.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class ClaimRecordExtensions
{
    /// <summary>Configures rows that belong to a claim of the same person in the same case.</summary>
    public static void HasClaimForeignKey<T>(this ReferenceCollectionBuilder<CompensationClaim, T> rows,
        System.Linq.Expressions.Expression<Func<T, object?>> key) where T : class =>
        rows.HasForeignKey(key).HasPrincipalKey(c => new { c.CaseId, c.VictimId, c.Id }).OnDelete(DeleteBehavior.Restrict);
}
