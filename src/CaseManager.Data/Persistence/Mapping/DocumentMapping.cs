using CaseManager.Data.Documents;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Documents;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class CaseDocumentMapping() : SealedRecordMapping<CaseDocument, DocumentAccount>("case_document")
{
    protected override void ConfigureRow(EntityTypeBuilder<CaseDocument> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Ignore(d => d.Kind);
        builder.HasIndex(d => new { d.CaseId, d.RecordedAt, d.Id }).IsDescending(false, true, true);
        builder.HasOne<Case>().WithMany(c => c.Documents).HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(d => d.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);

        // The keys enforce that a version has the case and compartment of the one it supersedes, and at most one successor.
        builder.HasIndex(d => d.SupersedesId).IsUnique();
        builder.HasOne<CaseDocument>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.SupersedesId, d.Compartment })
            .HasPrincipalKey(d => new { d.CaseId, d.Id, d.Compartment }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseDocument>().WithMany()
            .HasForeignKey(d => new { d.CaseId, d.RedactedFromId }).HasPrincipalKey(d => new { d.CaseId, d.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentPartMapping : IEntityTypeConfiguration<DocumentPart>
{
    public void Configure(EntityTypeBuilder<DocumentPart> builder)
    {
        builder.ToTable("document_part", t => t.HasCheckConstraint("ck_document_part_number", "number > 0"));
        builder.HasKey(p => new { p.DocumentId, p.Number });
        builder.HasOne<CaseDocument>().WithMany().HasForeignKey(p => p.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
