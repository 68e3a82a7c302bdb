using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class TaskMapping() : SealedRecordMapping<CaseTask, TaskContent>("case_task")
{
    protected override void ConfigureRow(EntityTypeBuilder<CaseTask> builder)
    {
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasIndex(t => new { t.CaseId, t.DueOn });
        builder.HasIndex(t => new { t.OwnerId, t.DueOn }).HasFilter("state = 'Open'");
        builder.HasOne<Case>().WithMany(c => c.Tasks).HasForeignKey(t => t.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(t => t.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(t => t.AssignedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(t => t.ClosedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(t => new { t.CaseId, t.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);

        // The keys enforce that a recurring task has at most one successor, in the same case and compartment, even under concurrent requests.
        builder.HasIndex(t => t.PreviousTaskId).IsUnique();
        builder.HasOne<CaseTask>().WithMany()
            .HasForeignKey(t => new { t.CaseId, t.PreviousTaskId, t.Compartment })
            .HasPrincipalKey(t => new { t.CaseId, t.Id, t.Compartment }).OnDelete(DeleteBehavior.Restrict);
    }
}
