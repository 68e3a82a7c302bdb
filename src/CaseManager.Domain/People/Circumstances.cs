using CaseManager.Domain.Cases;

namespace CaseManager.Domain.People;

/// <summary>Vulnerability that a trafficker may have exploited and that care has to address.</summary>
public enum Vulnerability
{
    NoHome,

    NoIncome,

    Debt,

    /// <summary>No right to stay, or no documents.</summary>
    NoPapers,

    /// <summary>Does not speak the local language.</summary>
    Language,

    /// <summary>Limited literacy.</summary>
    Literacy,

    /// <summary>The disability or illness itself is recorded only in the health compartment.</summary>
    DisabilityOrIllness,

    Pregnancy,

    /// <summary>Children or others depend on the person.</summary>
    Dependants,

    /// <summary>Includes neglect.</summary>
    ViolenceAtHome,

    /// <summary>Isolated or abandoned.</summary>
    Alone,

    /// <summary>Substance dependence.</summary>
    SubstanceUse,

    /// <summary>Member of a group that faces discrimination.</summary>
    Discrimination,

    /// <summary>Includes earlier trafficking.</summary>
    ExploitedBefore,

    Other,
}

public static class Vulnerabilities
{
    /// <summary>Whether it reveals health data and is therefore kept encrypted.</summary>
    public static bool IsHealthRelated(this Vulnerability vulnerability) =>
        vulnerability is Vulnerability.DisabilityOrIllness or Vulnerability.Pregnancy or Vulnerability.SubstanceUse;
}

/// <summary>Reason and manner of migration (HTCDS 2.0, migrant type and other).</summary>
public enum Displacement
{
    /// <summary>Did not migrate.</summary>
    None,

    Labour,

    Student,

    /// <summary>To join or accompany family.</summary>
    Family,

    Visitor,

    /// <summary>Without leave to enter or stay.</summary>
    Irregular,

    /// <summary>Displaced by force, war or persecution.</summary>
    Forced,

    /// <summary>Displaced within the country of origin.</summary>
    InternallyDisplaced,

    /// <summary>Displaced by a disaster or the climate.</summary>
    Environmental,

    /// <summary>Unable to continue the journey.</summary>
    Stranded,

    Deportee,

    Returnee,

    /// <summary>Fought in a war before.</summary>
    ExCombatant,

    /// <summary>Child without its usual carers.</summary>
    SeparatedChild,
}

/// <summary>International protection (HTCDS 2.0).</summary>
public enum ProtectionStatus
{
    NotNeeded,

    AsylumSeeker,

    Refugee,

    /// <summary>Subsidiary, humanitarian or temporary protection.</summary>
    ComplementaryProtection,

    /// <summary>No state considers the person its national.</summary>
    Stateless,

    /// <summary>The application was refused.</summary>
    Refused,

    Other,
}

/// <summary>
/// Past and present living situation, updated in place. Vulnerabilities and displacement are unencrypted for counting, except those that reveal
/// health data; the rest is encrypted.
/// </summary>
public sealed class Circumstances : SealedRecord<CircumstanceDetails>, IPartOfCase
{
    private Circumstances()
    {
    }

    internal Circumstances(CaseId caseId, VictimId victimId, CircumstanceDetails details)
    {
        (CaseId, VictimId) = (caseId, victimId);
        Update(details);
    }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Vulnerabilities without those that reveal health data; empty where unknown.</summary>
    public List<Vulnerability> Vulnerabilities { get; private set; } = [];

    /// <summary>Empty where unknown.</summary>
    public List<Displacement> Displacement { get; private set; } = [];

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    internal void Update(CircumstanceDetails details)
    {
        Vulnerabilities = [.. (details.Vulnerabilities.Value ?? []).Where(v => !v.IsHealthRelated())];
        Displacement = [.. details.Displacement.Value ?? []];
        SetContent(details);
    }
}

public sealed record CircumstanceDetails(
    Answer<IReadOnlyList<Vulnerability>> Vulnerabilities,
    Answer<IReadOnlyList<Displacement>> Displacement,
    Answer<IReadOnlyList<ProtectionStatus>> Protection,
    Answer<string> AdditionalInformation);
