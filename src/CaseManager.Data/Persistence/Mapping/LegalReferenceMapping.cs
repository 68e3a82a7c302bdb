using System.Text.Json;
using CaseManager.Domain.Access;
using CaseManager.Domain.LegalReference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class LegalReferenceMapping : IEntityTypeConfiguration<LegalReferenceEntry>
{
    public void Configure(EntityTypeBuilder<LegalReferenceEntry> builder)
    {
        builder.ToTable("legal_reference", t =>
        {
            // Every page reads legal reference data: the constraints keep out rows that the app cannot parse.
            t.HasCheckConstraint("ck_legal_reference_details", "details ->> 'is' = kind");
            t.HasCheckConstraint("ck_legal_reference_code",
                @"code ~ '^[A-Z]{2}(\.[A-Z0-9_]+)+$' and jurisdiction = left(code, 2) and version between 1 and 1000");
            t.HasCheckConstraint("ck_legal_reference_length", "(details ->> 'length')::bigint between 1 and 1000");
        }).HasKey(e => new { e.Code, e.Version });
        builder.Property(e => e.Details).HasColumnType("jsonb").HasConversion(
            details => JsonSerializer.Serialize(details, ShippedLegalReferences.JsonOptions),
            text => JsonSerializer.Deserialize<LegalReferenceDetails>(text, ShippedLegalReferences.JsonOptions)!);
        builder.HasIndex(e => new { e.Jurisdiction, e.Kind });
        builder.HasOne<Staff>().WithMany().HasForeignKey(e => e.RecordedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
