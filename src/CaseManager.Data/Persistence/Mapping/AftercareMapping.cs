using System.Linq.Expressions;
using System.Text.Json;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class AftercarePlanMapping() : SealedRecordMapping<AftercarePlan, PlanContent>("aftercare_plan")
{
    protected override void ConfigureRow(EntityTypeBuilder<AftercarePlan> builder) => builder.ConfigureVictimRecord(c => c.Plans, areOneLine: true);
}

internal sealed class GoalProgressMapping : IEntityTypeConfiguration<GoalProgress>
{
    public void Configure(EntityTypeBuilder<GoalProgress> builder)
    {
        builder.ToTable("goal_progress");
        // One first version, and one successor for each version.
        builder.HasIndex(p => new { p.CaseId, p.VictimId, p.StepId, p.SupersedesId }).IsUnique().AreNullsDistinct(false);
        builder.ConfigureVictimRecord(c => c.Progress, areOneLine: null);
    }
}

internal sealed class OutcomeAssessmentMapping() : SealedRecordMapping<OutcomeAssessment, OutcomeNotes>("outcome_assessment")
{
    protected override void ConfigureRow(EntityTypeBuilder<OutcomeAssessment> builder)
    {
        builder.ConfigureVictimRecord(c => c.Outcomes, areOneLine: false);
        builder.Property(o => o.Ratings).HasColumnType("jsonb").HasConversion(
            ratings => JsonSerializer.Serialize(ratings, InstrumentDefinition.JsonOptions),
            text => JsonSerializer.Deserialize<Rating[]>(text, InstrumentDefinition.JsonOptions)!,
            ValueComparer.CreateDefault<IReadOnlyList<Rating>>(favorStructuralComparisons: false)); // ratings are immutable: reference comparison suffices
        builder.HasOne<Instrument>().WithMany().HasForeignKey(o => new { o.InstrumentCode, o.InstrumentVersion }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HealthSummaryMapping() : SealedRecordMapping<HealthSummary, HealthNotes>("health_summary")
{
    protected override void ConfigureRow(EntityTypeBuilder<HealthSummary> builder)
    {
        builder.ConfigureVictimRecord(c => c.HealthSummaries, areOneLine: null);
        // Per provider: one first version, and one successor for each version.
        builder.HasIndex(h => new { h.CaseId, h.VictimId, h.OrganisationId, h.SupersedesId }).IsUnique().AreNullsDistinct(false);
        builder.HasOne<Consent>().WithMany().HasForeignKey(h => new { h.CaseId, h.VictimId, h.ConsentId })
            .HasPrincipalKey(c => new { c.CaseId, c.VictimId, c.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(h => h.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FollowUpMapping() : SealedRecordMapping<FollowUp, FollowUpContent>("follow_up")
{
    protected override void ConfigureRow(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ConfigureVictimRecord(c => c.FollowUps, areOneLine: false);
    }
}

internal sealed class CriticalIncidentMapping() : SealedRecordMapping<CriticalIncident, IncidentNotes>("critical_incident")
{
    protected override void ConfigureRow(EntityTypeBuilder<CriticalIncident> builder)
    {
        builder.ConfigureVictimRecord(c => c.Incidents, areOneLine: false);
    }
}

internal static class VictimRecordExtensions
{
    /// <summary>
    /// Configures rows about a victim of the same case that supersede rows about the same victim; <paramref name="areOneLine"/> is whether
    /// a victim has a single chain of versions; null if another index enforces this.
    /// </summary>
    public static void ConfigureVictimRecord<T>(this EntityTypeBuilder<T> builder, Expression<Func<Case, IEnumerable<T>?>> rows, bool? areOneLine)
        where T : class, IPartOfCase, ISupersedable
    {
        const string Case = nameof(IPartOfCase.CaseId), Victim = "VictimId", Id = nameof(ISupersedable.Id), Replaces = nameof(ISupersedable.SupersedesId);
        builder.HasKey(Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasAlternateKey(Case, Victim, Id);
        if (areOneLine is { } line)
        {
            builder.HasIndex(Case, Victim, Replaces).IsUnique().AreNullsDistinct(!line); // superseded at most once
        }

        builder.HasOne<Case>().WithMany(rows).HasForeignKey(Case).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany().HasForeignKey(Case, Victim)
            .HasPrincipalKey(nameof(CaseManager.Domain.People.Victim.CaseId), nameof(CaseManager.Domain.People.Victim.Id)).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<T>().WithMany().HasForeignKey(Case, Victim, Replaces).HasPrincipalKey(Case, Victim, Id).OnDelete(DeleteBehavior.Restrict);
    }
}
