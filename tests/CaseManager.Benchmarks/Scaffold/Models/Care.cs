namespace CaseManager.Benchmarks.Scaffold.Models;

internal sealed class RiskAssessment
{
    public Guid Id { get; set; }

    public Guid VictimId { get; set; }

    public string Level { get; set; } = "";

    public DateOnly AssessedOn { get; set; }

    public DateOnly ReviewOn { get; set; }

    public byte[] Seal { get; set; } = [];
}

internal sealed class Consent
{
    public Guid Id { get; set; }

    public Guid VictimId { get; set; }

    public string Scope { get; set; } = "";

    public string State { get; set; } = "";

    public DateOnly? AnsweredOn { get; set; }

    public byte[] Seal { get; set; } = [];
}

internal sealed class Identification
{
    public Guid Id { get; set; }

    public Guid VictimId { get; set; }

    public string SchemeCode { get; set; } = "";

    public string State { get; set; } = "";

    public List<IdentificationStep> Steps { get; set; } = [];
}

internal sealed class IdentificationStep
{
    public Guid Id { get; set; }

    public Guid ProcedureId { get; set; }

    public string What { get; set; } = "";

    public string HappenedOn { get; set; } = "";

    public byte[] Seal { get; set; } = [];
}

internal sealed class Service
{
    public Guid Id { get; set; }

    public Guid VictimId { get; set; }

    public string Kind { get; set; } = "";

    public string State { get; set; } = "";
}

internal sealed class Plan
{
    public Guid Id { get; set; }

    public Guid VictimId { get; set; }

    public int Number { get; set; }

    public DateOnly ReviewOn { get; set; }

    public byte[] Seal { get; set; } = [];
}

internal sealed class Outcome
{
    public Guid Id { get; set; }

    public Guid VictimId { get; set; }

    public DateOnly AssessedOn { get; set; }

    public string Result { get; set; } = "";

    public string Ratings { get; set; } = "";
}
