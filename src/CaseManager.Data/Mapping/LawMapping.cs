using System.Text.Json;
using CaseManager.Domain.Access;
using CaseManager.Domain.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Mapping;

internal sealed class LawMapping : IEntityTypeConfiguration<LawEntry>
{
    public void Configure(EntityTypeBuilder<LawEntry> builder)
    {
        builder.ToTable("law_entry", t =>
        {
            // Every page reads the law: the constraints keep out rows that the app cannot parse.
            t.HasCheckConstraint("ck_law_entry_details", "details ->> 'is' = kind");
            t.HasCheckConstraint("ck_law_entry_code", @"code ~ '^[A-Z]{2}(\.[A-Z0-9_]+)+$' and jurisdiction = left(code, 2) and version between 1 and 1000");
            t.HasCheckConstraint("ck_law_entry_length", "(details ->> 'length')::bigint between 1 and 1000");
        }).HasKey(e => new { e.Code, e.Version });
        builder.Property(e => e.Details).HasColumnType("jsonb").HasConversion(
            details => JsonSerializer.Serialize(details, ShippedLaw.Format), text => JsonSerializer.Deserialize<LawDetails>(text, ShippedLaw.Format)!);
        builder.HasIndex(e => new { e.Jurisdiction, e.Kind });
        builder.HasOne<Staff>().WithMany().HasForeignKey(e => e.RecordedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
