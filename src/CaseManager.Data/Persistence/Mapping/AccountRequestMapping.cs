using CaseManager.Data.Security.Accounts;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class AccountRequestMapping : IEntityTypeConfiguration<AccountRequest>
{
    public void Configure(EntityTypeBuilder<AccountRequest> builder)
    {
        builder.ToTable("account_request").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.StaffId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(r => r.RequestedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Staff>().WithMany().HasForeignKey(r => r.DecidedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccountNoticeMapping : IEntityTypeConfiguration<AccountNotice>
{
    public void Configure(EntityTypeBuilder<AccountNotice> builder)
    {
        builder.ToTable("account_notice").HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.HasIndex(n => n.StaffId).HasFilter("read_at is null").HasDatabaseName("ix_account_notice_unread");
        builder.HasIndex(n => n.CreatedAt).HasFilter("sent_at is null").HasDatabaseName("ix_account_notice_unsent");
        builder.HasOne<Staff>().WithMany().HasForeignKey(n => n.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AccountRequest>().WithMany().HasForeignKey(n => n.RequestId).OnDelete(DeleteBehavior.Restrict);
    }
}
