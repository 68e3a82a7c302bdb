using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Domain.Victims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Mapping;

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

internal sealed class KeptAssessmentMapping() : SealedRecordMapping<KeptAssessment, AssessmentBasis>("assessment")
{
    protected override void ConfigureRow(EntityTypeBuilder<KeptAssessment> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<Victim>().WithMany(v => v.KeptAssessments)
            .HasForeignKey(a => new { a.CaseId, a.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
