using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation",
            t => t.HasCheckConstraint("ck_organisation_sealed", $"(kind = 'Provider') = starts_with(name, '{ProviderNames.Prefix}')")).HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
    }
}

internal sealed class StaffMapping : IEntityTypeConfiguration<Staff>
{
    public void Configure(EntityTypeBuilder<Staff> builder)
    {
        builder.ToTable("staff").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.Name).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasOne(s => s.Employment).WithOne().HasForeignKey<Employment>(e => e.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Offices).WithOne().HasForeignKey(o => o.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EmploymentMapping : IEntityTypeConfiguration<Employment>
{
    public void Configure(EntityTypeBuilder<Employment> builder)
    {
        builder.ToTable("staff_organisation").HasKey(e => e.StaffId);
        builder.HasOne(e => e.Organisation).WithMany().HasForeignKey(e => e.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StaffOfficeMapping : IEntityTypeConfiguration<StaffOffice>
{
    public void Configure(EntityTypeBuilder<StaffOffice> builder)
    {
        builder.ToTable("staff_office").HasKey(o => new { o.StaffId, o.OfficeId });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(o => o.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccountMapping :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account");
        builder.Property(a => a.AccessGrantedAt).HasDefaultValueSql("now()");
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.InvitedBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("account_claim");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("account_login");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("account_token");

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder) => builder.ToTable("account_passkey").Property<DateTimeOffset?>("BlockedAt");
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("session").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.TokenHash).IsUnique();
        builder.HasOne<Staff>().WithMany().HasForeignKey(s => s.StaffId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TrustedDeviceMapping : IEntityTypeConfiguration<TrustedDevice>
{
    public void Configure(EntityTypeBuilder<TrustedDevice> builder)
    {
        builder.ToTable("trusted_device").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => new { d.StaffId, d.TokenHash }).IsUnique();
        builder.HasOne<Staff>().WithMany().HasForeignKey(d => d.StaffId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PasskeyChallengeMapping : IEntityTypeConfiguration<PasskeyChallenge>
{
    public void Configure(EntityTypeBuilder<PasskeyChallenge> builder)
    {
        builder.ToTable("passkey_challenge").HasKey(c => c.TokenHash);
        builder.HasIndex(c => c.CreatedAt);
    }
}

internal sealed class SealingKeyMapping : IEntityTypeConfiguration<SealingKey>
{
    public void Configure(EntityTypeBuilder<SealingKey> builder)
    {
        builder.ToTable("sealing_key", t => t.HasCheckConstraint("ck_sealing_key_owner", "num_nonnulls(case_id, owner_id) = 1"));
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.HasIndex(k => k.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(k => k.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(k => k.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
