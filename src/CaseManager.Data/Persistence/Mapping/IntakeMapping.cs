using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class IntakeDraftMapping() : SealedRecordMapping<IntakeDraft, IntakeAnswers>("intake_draft")
{
    protected override void ConfigureRow(EntityTypeBuilder<IntakeDraft> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => d.OwnerId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(d => d.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
