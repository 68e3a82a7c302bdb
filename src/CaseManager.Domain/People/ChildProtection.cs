using CaseManager.Domain.Cases;

namespace CaseManager.Domain.People;

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
public enum AuthorityNotification
{
    NotNotified,

    Notified,
}

public enum AgeAssessment
{
    /// <summary>The age is not in doubt.</summary>
    NotNeeded,

    /// <summary>Requested; the presumption of childhood applies until it is done.</summary>
    Requested,

    Completed,
}

/// <summary>Outstanding measure to protect a child.</summary>
public enum ChildProtectionGap
{
    /// <summary>A guardian is neither appointed nor recorded as not needed.</summary>
    NoGuardian,

    /// <summary>No notification of the child-protection authority is recorded.</summary>
    AuthorityNotNotified,

    /// <summary>The person is presumed to be a child, and the age assessment is open.</summary>
    AgeNotAssessed,
}

/// <summary>Guardian, authority and age assessment of a child. Encrypted, and updated in place.</summary>
public sealed class ChildProtection : SealedRecord<ChildProtectionDetails>, IPartOfCase
{
    private ChildProtection()
    {
    }

    internal ChildProtection(CaseId caseId, VictimId victimId, ChildProtectionDetails details)
    {
        (CaseId, VictimId) = (caseId, victimId);
        SetContent(details);
    }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    internal void Update(ChildProtectionDetails details) => SetContent(details);
}

/// <summary>Guardian, authority and age assessment; the details of each are null until it is appointed, notified or done.</summary>
public sealed record ChildProtectionDetails(
    Answer<GuardianState> Guardian,
    Guardian? GuardianDetails,
    Answer<AuthorityNotification> Authority,
    NotifiedAuthority? AuthorityDetails,
    Answer<AgeAssessment> Assessment,
    AssessedAge? AssessedAge);

public sealed record Guardian(GuardianKind? Kind, string? Name, ApproximateDate? AppointedOn);

public sealed record NotifiedAuthority(string? Name, ApproximateDate? NotifiedOn);

/// <summary>Assessed age range, in full years.</summary>
public sealed record AssessedAge(int YoungestAge, int OldestAge, string? AssessedBy, ApproximateDate? AssessedOn);
