using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Victims;

/// <summary>Whether a child has someone who acts for it.</summary>
public enum GuardianState
{
    /// <summary>Needed, and being sought.</summary>
    Sought,

    /// <summary>Appointed.</summary>
    Appointed,

    /// <summary>Not needed: parents act for the child, or it has come of age.</summary>
    NotNeeded,
}

/// <summary>Who acts for a child.</summary>
public enum GuardianKind
{
    /// <summary>A legal guardian.</summary>
    Guardian,

    /// <summary>A representative for the time being.</summary>
    Representative,

    /// <summary>An independent guardian or advocate for trafficked children.</summary>
    Advocate,
}

/// <summary>Whether the child-protection authority knows.</summary>
public enum AuthorityTold
{
    /// <summary>Not yet.</summary>
    NotYet,

    /// <summary>It was told.</summary>
    Told,
}

/// <summary>Where the assessment of someone's age stands.</summary>
public enum AgeAssessment
{
    /// <summary>Not needed: the age is not in doubt.</summary>
    NotNeeded,

    /// <summary>Asked for. Until it is done the presumption stands.</summary>
    AskedFor,

    /// <summary>Done.</summary>
    Done,
}

/// <summary>What is still to be done for a child.</summary>
public enum ChildProtectionGap
{
    /// <summary>No one acts for the child yet.</summary>
    NoGuardian,

    /// <summary>The child-protection authority is not known to have been told.</summary>
    AuthorityNotTold,

    /// <summary>The age is presumed, and its assessment is open.</summary>
    AgeNotAssessed,
}

/// <summary>Who protects a child, and how its age was found: all of it sealed, and written over as it becomes known.</summary>
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

    /// <summary>Whose it is.</summary>
    public VictimId VictimId { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    internal void Rewrite(ChildProtectionFacts facts) => Write(facts);
}

/// <summary>Who protects a child, and how its age was found.</summary>
/// <param name="Guardian">Whether someone acts for the child.</param>
/// <param name="GuardianIs">Who that is, where one is appointed.</param>
/// <param name="Authority">Whether the child-protection authority knows.</param>
/// <param name="AuthorityIs">Which authority, and since when, where it was told.</param>
/// <param name="Assessment">Where the assessment of the age stands.</param>
/// <param name="Found">What it found, where it is done.</param>
public sealed record ChildProtectionFacts(
    Answer<GuardianState> Guardian,
    Guardian? GuardianIs,
    Answer<AuthorityTold> Authority,
    NamedBody? AuthorityIs,
    Answer<AgeAssessment> Assessment,
    AssessedAge? Found);

/// <summary>Who acts for a child.</summary>
/// <param name="Kind">As what; null where that is not known.</param>
/// <param name="Name">The person or body.</param>
/// <param name="Since">Since when, as far as is known.</param>
public sealed record Guardian(GuardianKind? Kind, string? Name, ApproximateDate? Since);

/// <summary>A body, and a date.</summary>
/// <param name="Name">Which body.</param>
/// <param name="On">When, as far as is known.</param>
public sealed record NamedBody(string? Name, ApproximateDate? On);

/// <summary>An age as it was assessed.</summary>
/// <param name="Youngest">At the youngest, in full years.</param>
/// <param name="Oldest">At the oldest, in full years.</param>
/// <param name="By">Who assessed it.</param>
/// <param name="On">When, as far as is known.</param>
public sealed record AssessedAge(int Youngest, int Oldest, string? By, ApproximateDate? On);
