using System.Linq.Expressions;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class ServiceMapping : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> builder)
    {
        builder.ToTable("service").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.StepCounter).IsConcurrencyToken();
        builder.Ignore(s => s.ActiveSteps).Ignore(s => s.Provision).Ignore(s => s.ActiveSessions).Ignore(s => s.WaitStartedOn).Ignore(s => s.HasStarted)
            .Ignore(s => s.NextEvents);
        builder.HasAlternateKey(s => new { s.CaseId, s.VictimId, s.Id });
        builder.HasOne<Case>().WithMany(c => c.Services).HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany()
            .HasForeignKey(s => new { s.CaseId, s.VictimId }).HasPrincipalKey(v => new { v.CaseId, v.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Steps).WithOne().HasServiceForeignKey(s => new { s.CaseId, s.VictimId, s.ServiceId });
        builder.HasMany(s => s.Provisions).WithOne().HasServiceForeignKey(p => new { p.CaseId, p.VictimId, p.ServiceId });
        builder.HasMany(s => s.Sessions).WithOne().HasServiceForeignKey(s => new { s.CaseId, s.VictimId, s.ServiceId });
    }
}

internal sealed class ServiceStepMapping() : SealedRecordMapping<ServiceStep, ServiceNotes>("service_step")
{
    protected override void ConfigureRow(EntityTypeBuilder<ServiceStep> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasAlternateKey(s => new { s.CaseId, s.VictimId, s.ServiceId, s.Id });
        builder.HasIndex(s => new { s.CaseId, s.VictimId, s.ServiceId, s.SupersedesId }).IsUnique(); // superseded at most once
        builder.HasOne<ServiceStep>().WithMany().HasForeignKey(s => new { s.CaseId, s.VictimId, s.ServiceId, s.SupersedesId })
            .HasPrincipalKey(s => new { s.CaseId, s.VictimId, s.ServiceId, s.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ServiceProvisionMapping() : SealedRecordMapping<ServiceProvision, ProvisionContent>("service_provision")
{
    protected override void ConfigureRow(EntityTypeBuilder<ServiceProvision> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasAlternateKey(p => new { p.CaseId, p.VictimId, p.ServiceId, p.Id });
        // One first version, and one successor for each version.
        builder.HasIndex(p => new { p.CaseId, p.VictimId, p.ServiceId, p.SupersedesId }).IsUnique().AreNullsDistinct(false);
        builder.HasOne<ServiceProvision>().WithMany().HasForeignKey(p => new { p.CaseId, p.VictimId, p.ServiceId, p.SupersedesId })
            .HasPrincipalKey(p => new { p.CaseId, p.VictimId, p.ServiceId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Consent>().WithMany().HasForeignKey(p => new { p.CaseId, p.VictimId, p.ConsentId })
            .HasPrincipalKey(c => new { c.CaseId, c.VictimId, c.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ServiceSessionMapping : IEntityTypeConfiguration<ServiceSession>
{
    public void Configure(EntityTypeBuilder<ServiceSession> builder)
    {
        // A future session would reveal where to find the survivor; the author's local date may be one day ahead of UTC.
        builder.ToTable("service_session", t => t.HasCheckConstraint("ck_service_session_past", "scheduled_on <= (recorded_at at time zone 'UTC')::date + 1"))
            .HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasAlternateKey(s => new { s.CaseId, s.VictimId, s.ServiceId, s.Id });
        builder.HasIndex(s => new { s.CaseId, s.VictimId, s.ServiceId, s.SupersedesId }).IsUnique(); // superseded at most once
        builder.HasOne<ServiceSession>().WithMany().HasForeignKey(s => new { s.CaseId, s.VictimId, s.ServiceId, s.SupersedesId })
            .HasPrincipalKey(s => new { s.CaseId, s.VictimId, s.ServiceId, s.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class ServiceRecordExtensions
{
    /// <summary>Configures rows that belong to a service for the same person in the same case.</summary>
    public static void HasServiceForeignKey<T>(this ReferenceCollectionBuilder<Service, T> rows, Expression<Func<T, object?>> key) where T : class =>
        rows.HasForeignKey(key).HasPrincipalKey(s => new { s.CaseId, s.VictimId, s.Id }).OnDelete(DeleteBehavior.Restrict);
}
