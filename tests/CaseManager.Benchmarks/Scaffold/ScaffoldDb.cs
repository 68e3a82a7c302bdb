using System.Text.RegularExpressions;
using CaseManager.Benchmarks.Scaffold.Models;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Scaffold;

/// <summary>The EF Core model as <c>dotnet ef dbcontext scaffold</c> generates it, without row security; writes go to separate tables.</summary>
internal sealed partial class ScaffoldDb(DbContextOptions<ScaffoldDb> options) : DbContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    public DbSet<Staff> Staff => Set<Staff>();

    public DbSet<StaffOffice> StaffOffices => Set<StaffOffice>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseTask> Tasks => Set<CaseTask>();

    public DbSet<Deadline> Deadlines => Set<Deadline>();

    public DbSet<Hearing> Hearings => Set<Hearing>();

    public DbSet<CaseEvent> Events => Set<CaseEvent>();

    public DbSet<Victim> Victims => Set<Victim>();

    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<Member>().HasKey(m => new { m.StaffId, m.CaseId, m.Since });
        builder.Entity<StaffOffice>().HasKey(o => new { o.StaffId, o.OfficeId });
        builder.Entity<CaseTask>().HasOne(t => t.Giver).WithMany().HasForeignKey(t => t.HandedBy);
        builder.Entity<Deadline>().HasOne(d => d.Rule).WithMany().HasForeignKey(d => new { d.RuleCode, d.RuleVersion });
        builder.Entity<LawEntry>().HasKey(e => new { e.Code, e.Version });
        builder.Entity<CaseEvent>().HasOne(e => e.Staff).WithMany().HasForeignKey(e => e.Who);
        builder.Entity<Identity>().HasKey(i => i.VictimId);
        builder.Entity<SafeContact>().HasKey(c => c.VictimId);
        builder.Entity<Safety>().HasKey(s => s.VictimId);
        builder.Entity<Exploitation>().HasKey(e => e.VictimId);
        builder.Entity<Identification>().HasMany(i => i.Steps).WithOne().HasForeignKey(s => s.ProcedureId);
        builder.Entity<Outcome>().Property(o => o.Ratings).HasColumnType("jsonb");
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            entity.SetTableName(ToSnakeCase(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(ToSnakeCase(property.Name));
            }
        }

        builder.Entity<Case>().ToTable("cases");
        builder.Entity<Member>().ToTable("case_member");
        builder.Entity<Plan>().ToTable("aftercare_plan");
        builder.Entity<Outcome>().ToTable("outcome_assessment");
        builder.Entity<Note>().ToTable("note", "bare");
    }

    private static string ToSnakeCase(string name) => WordBoundary().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordBoundary();
}
