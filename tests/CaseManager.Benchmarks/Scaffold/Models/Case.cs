namespace CaseManager.Benchmarks.Scaffold.Models;

internal sealed class Case
{
    public Guid Id { get; set; }

    public string Reference { get; set; } = "";

    public short OfficeId { get; set; }

    public string CoverName { get; set; } = "";

    public string Status { get; set; } = "";

    public string? Closure { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public Guid OpenedBy { get; set; }

    public List<Member> Members { get; set; } = [];

    public List<Victim> Victims { get; set; } = [];

    public List<CaseTask> Tasks { get; set; } = [];

    public List<Deadline> Deadlines { get; set; } = [];

    public List<Proceeding> Proceedings { get; set; } = [];

    public List<Charge> Charges { get; set; } = [];

    public List<Hearing> Hearings { get; set; } = [];

    public List<CaseEvent> Events { get; set; } = [];

    public List<Suspect> Suspects { get; set; } = [];
}

internal sealed class CaseTask
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    public Guid OwnerId { get; set; }

    public Guid HandedBy { get; set; }

    public DateTimeOffset HandedAt { get; set; }

    public string Kind { get; set; } = "";

    public string State { get; set; } = "";

    public DateOnly DueOn { get; set; }

    public byte[] Seal { get; set; } = [];

    public Case Case { get; set; } = null!;

    public Staff Giver { get; set; } = null!;
}

internal sealed class CaseEvent
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    public string Code { get; set; } = "";

    public string Compartment { get; set; } = "";

    public Guid Who { get; set; }

    public DateTimeOffset At { get; set; }

    public List<string> Arguments { get; set; } = [];

    public Case Case { get; set; } = null!;

    public Staff Staff { get; set; } = null!;
}

internal sealed class Note
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    public Guid? VictimId { get; set; }

    public string Compartment { get; set; } = "";

    public Guid WrittenBy { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    public byte[] Seal { get; set; } = [];
}
