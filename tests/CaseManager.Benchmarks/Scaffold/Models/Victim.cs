namespace CaseManager.Benchmarks.Scaffold.Models;

internal sealed class Victim
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    public string CoverName { get; set; } = "";

    public Case Case { get; set; } = null!;

    public Identity? Identity { get; set; }

    public SafeContact? SafeContact { get; set; }

    public Safety? Safety { get; set; }

    public Exploitation? Exploitation { get; set; }

    public List<Indicator> Indicators { get; set; } = [];

    public List<RiskAssessment> RiskAssessments { get; set; } = [];

    public List<Consent> Consents { get; set; } = [];

    public List<Identification> Identifications { get; set; } = [];

    public List<Service> Services { get; set; } = [];

    public List<Plan> Plans { get; set; } = [];

    public List<Outcome> Outcomes { get; set; } = [];
}

internal sealed class Identity
{
    public Guid VictimId { get; set; }

    public string? Sex { get; set; }

    public byte[] Seal { get; set; } = [];
}

internal sealed class SafeContact
{
    public Guid VictimId { get; set; }

    public DateOnly AgreedOn { get; set; }

    public byte[] Seal { get; set; } = [];
}

internal sealed class Safety
{
    public Guid VictimId { get; set; }

    public byte[] Seal { get; set; } = [];
}

internal sealed class Exploitation
{
    public Guid VictimId { get; set; }

    public List<string> Forms { get; set; } = [];

    public string AgeGroup { get; set; } = "";

    public List<string> Countries { get; set; } = [];

    public byte[] Seal { get; set; } = [];
}

internal sealed class Indicator
{
    public Guid Id { get; set; }

    public Guid VictimId { get; set; }

    public string Element { get; set; } = "";

    public string Code { get; set; } = "";

    public string Source { get; set; } = "";

    public string Confidence { get; set; } = "";

    public byte[] Seal { get; set; } = [];
}
