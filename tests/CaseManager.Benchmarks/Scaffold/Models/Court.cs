namespace CaseManager.Benchmarks.Scaffold.Models;

internal sealed class Deadline
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    public Guid VictimId { get; set; }

    public Guid OwnerId { get; set; }

    public string RuleCode { get; set; } = "";

    public int RuleVersion { get; set; }

    public bool IsPeriod { get; set; }

    public bool RunsOn { get; set; }

    public DateOnly DueOn { get; set; }

    public string State { get; set; } = "";

    public Case Case { get; set; } = null!;

    public Victim Victim { get; set; } = null!;

    public Staff Owner { get; set; } = null!;

    public LawEntry Rule { get; set; } = null!;
}

internal sealed class LawEntry
{
    public string Code { get; set; } = "";

    public int Version { get; set; }

    public string Name { get; set; } = "";

    public string Jurisdiction { get; set; } = "";
}

internal sealed class Proceeding
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    public string Kind { get; set; } = "";

    public string Country { get; set; } = "";

    public List<Milestone> Milestones { get; set; } = [];
}

internal sealed class Milestone
{
    public Guid Id { get; set; }

    public Guid ProceedingId { get; set; }

    public string What { get; set; } = "";

    public string HappenedOn { get; set; } = "";
}

internal sealed class Charge
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    public Guid SuspectId { get; set; }

    public string ChargedOn { get; set; } = "";

    public string OffenceCode { get; set; } = "";

    public List<Verdict> Verdicts { get; set; } = [];
}

internal sealed class Suspect
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    public string Status { get; set; } = "";
}

internal sealed class Verdict
{
    public Guid Id { get; set; }

    public Guid ChargeId { get; set; }

    public string Stage { get; set; } = "";

    public string Outcome { get; set; } = "";

    public string DecidedOn { get; set; } = "";
}

internal sealed class Hearing
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    public DateOnly Day { get; set; }

    public TimeOnly? Hour { get; set; }

    public string State { get; set; } = "";

    public Case Case { get; set; } = null!;
}
