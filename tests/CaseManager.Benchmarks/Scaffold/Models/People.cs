namespace CaseManager.Benchmarks.Scaffold.Models;

internal sealed class Staff
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public string Role { get; set; } = "";

    public bool Active { get; set; }
}

internal sealed class StaffOffice
{
    public Guid StaffId { get; set; }

    public short OfficeId { get; set; }
}

internal sealed class Account
{
    public Guid Id { get; set; }

    public string? NormalizedEmail { get; set; }

    public string? PasswordHash { get; set; }

    public int AccessFailedCount { get; set; }

    public DateTimeOffset? LockoutEnd { get; set; }
}

internal sealed class SecondFactor
{
    public Guid Id { get; set; }

    public Guid StaffId { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    public byte[] Seal { get; set; } = [];
}

internal sealed class Member
{
    public Guid CaseId { get; set; }

    public Guid StaffId { get; set; }

    public DateTimeOffset Since { get; set; }

    public DateTimeOffset? Until { get; set; }

    public string Capacity { get; set; } = "";

    public Staff Staff { get; set; } = null!;
}
