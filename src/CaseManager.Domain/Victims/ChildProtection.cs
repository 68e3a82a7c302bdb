using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Victims;

public enum GuardianState
{
    /// <summary>Needed, and being sought.</summary>
    Sought,

    Appointed,

    /// <summary>Parents act for the child, or the child has come of age.</summary>
    NotNeeded,
}

public enum GuardianKind
{
    /// <summary>Legal guardian.</summary>
    Guardian,

    /// <summary>Temporary representative.</summary>
    Representative,

    /// <summary>Independent guardian or advocate for trafficked children.</summary>
    Advocate,
}

/// <summary>Whether the child-protection authority has been notified.</summary>
public enum AuthorityTold
{
    NotYet,

    Told,
}

public enum AgeAssessment
{
    /// <summary>The age is not in doubt.</summary>
    NotNeeded,

    /// <summary>Requested; the presumption of childhood applies until it is done.</summary>
    AskedFor,

    Done,
}

/// <summary>Outstanding measure to protect a child.</summary>
public enum ChildProtectionGap
{
    /// <summary>Nobody acts for the child yet.</summary>
    NoGuardian,

    /// <summary>No notification of the child-protection authority is recorded.</summary>
    AuthorityNotTold,

    /// <summary>The person is presumed to be a child, and the age assessment is open.</summary>
    AgeNotAssessed,
}

/// <summary>Guardian, authority and age assessment of a child. Encrypted, and updated in place.</summary>
public sealed class ChildProtection : SealedRecord<ChildProtectionFacts>, IPartOfCase
{
    private ChildProtection()
    {
    }

    internal ChildProtection(CaseId caseId, VictimId victimId, ChildProtectionFacts facts)
    {
        (CaseId, VictimId) = (caseId, victimId);
        Write(facts);
    }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    internal void Rewrite(ChildProtectionFacts facts) => Write(facts);
}

/// <summary>Guardian, authority and age assessment; the details of each are null until it is appointed, notified or done.</summary>
public sealed record ChildProtectionFacts(
    Answer<GuardianState> Guardian,
    Guardian? GuardianIs,
    Answer<AuthorityTold> Authority,
    NamedBody? AuthorityIs,
    Answer<AgeAssessment> Assessment,
    AssessedAge? Found);

public sealed record Guardian(GuardianKind? Kind, string? Name, ApproximateDate? Since);

public sealed record NamedBody(string? Name, ApproximateDate? On);

/// <summary>Assessed age range, in full years.</summary>
public sealed record AssessedAge(int Youngest, int Oldest, string? By, ApproximateDate? On);
