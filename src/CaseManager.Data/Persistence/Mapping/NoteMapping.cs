using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Notes;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class NoteMapping() : SealedRecordMapping<Note, NoteText>("note")
{
    protected override void ConfigureRow(EntityTypeBuilder<Note> builder)
    {
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Ignore(n => n.Kind);
        builder.HasIndex(n => new { n.CaseId, n.RecordedAt, n.Id }).IsDescending(false, true, true);
        builder.HasOne<Case>().WithMany(c => c.Notes).HasForeignKey(n => n.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(n => n.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(n => new { n.CaseId, n.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);

        // The keys enforce that a correction has the case, compartment and author of the original, and that a note is corrected at most once.
        builder.HasIndex(n => n.SupersedesId).IsUnique();
        builder.HasOne<Note>().WithMany()
            .HasForeignKey(n => new { n.CaseId, n.SupersedesId, n.Compartment, n.RecordedBy })
            .HasPrincipalKey(n => new { n.CaseId, n.Id, n.Compartment, n.RecordedBy }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NoteDraftMapping() : SealedRecordMapping<NoteDraft, UnfinishedForm>("note_draft")
{
    protected override void ConfigureRow(EntityTypeBuilder<NoteDraft> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => new { d.OwnerId, d.CaseId, d.CorrectedNoteId }).IsUnique().AreNullsDistinct(false);
        builder.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(d => d.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
