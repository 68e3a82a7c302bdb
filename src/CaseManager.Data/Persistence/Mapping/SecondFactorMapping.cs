using CaseManager.Data.Security.SignIn;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Data.Persistence.Mapping;

internal sealed class SecondFactorMapping() : SealedRecordMapping<SecondFactor, AuthenticatorSecret>("second_factor")
{
    protected override void ConfigureRow(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => f.StaffId).IsUnique();
        builder.HasOne<Staff>().WithMany().HasForeignKey(f => f.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("recovery_code").HasKey(c => new { c.StaffId, c.Hash });
        builder.HasOne<Staff>().WithMany().HasForeignKey(c => c.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}
