using System.Text.Json;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class ProviderMapping : IEntityTypeConfiguration<Provider>
{
    public void Configure(EntityTypeBuilder<Provider> builder)
    {
        builder.ToTable("provider", t =>
        {
            t.HasCheckConstraint("ck_provider_agreement", "agreement_starts_on <= agreement_ends_on");
            t.HasCheckConstraint("ck_provider_sealed", $"starts_with(name, '{ProviderNames.Prefix}') and starts_with(safe_contact, '{ProviderNames.Prefix}')");
        }).HasKey(p => new { p.Id, p.Version });
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).ValueGeneratedNever();
        builder.Property(p => p.Country).HasMaxLength(2);
        builder.PrimitiveCollection(p => p.Languages);
        builder.Property(p => p.Offers).HasColumnType("jsonb").HasConversion(
            offers => JsonSerializer.Serialize(offers, InstrumentDefinition.JsonOptions),
            text => JsonSerializer.Deserialize<Offer[]>(text, InstrumentDefinition.JsonOptions)!,
            ValueComparer.CreateDefault<IReadOnlyList<Offer>>(favorStructuralComparisons: false)); // offers are immutable: reference comparison suffices
        builder.HasOne<Staff>().WithMany().HasForeignKey(p => p.RecordedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InstrumentMapping : IEntityTypeConfiguration<Instrument>
{
    public void Configure(EntityTypeBuilder<Instrument> builder)
    {
        builder.ToTable("instrument").HasKey(i => new { i.Code, i.Version });
        builder.Property(i => i.Code).HasMaxLength(40);
        builder.Property(i => i.Version).ValueGeneratedNever();
        builder.Ignore(i => i.IsUsable);
        builder.Property(i => i.Definition).HasColumnType("jsonb").HasConversion(
            definition => JsonSerializer.Serialize(definition, InstrumentDefinition.JsonOptions),
            text => JsonSerializer.Deserialize<InstrumentDefinition>(text, InstrumentDefinition.JsonOptions)!);
        builder.HasOne<Staff>().WithMany().HasForeignKey(i => i.LoadedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
