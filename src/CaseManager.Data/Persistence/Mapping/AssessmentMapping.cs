using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class AssessmentAnswerMapping : IEntityTypeConfiguration<AssessmentAnswer>
{
    public void Configure(EntityTypeBuilder<AssessmentAnswer> builder)
    {
        builder.ToTable("assessment_answer").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<Victim>().WithMany(v => v.AssessmentAnswers)
            .HasForeignKey(a => new { a.CaseId, a.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssessmentSnapshotMapping() : SealedRecordMapping<AssessmentSnapshot, AssessmentBasis>("assessment")
{
    protected override void ConfigureRow(EntityTypeBuilder<AssessmentSnapshot> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<Victim>().WithMany(v => v.AssessmentSnapshots)
            .HasForeignKey(a => new { a.CaseId, a.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
