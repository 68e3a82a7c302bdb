using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Victims;

/// <summary>What a trafficker may have used, and what care must reckon with.</summary>
public enum Vulnerability
{
    /// <summary>No home.</summary>
    NoHome,

    /// <summary>No income.</summary>
    NoIncome,

    /// <summary>In debt.</summary>
    Debt,

    /// <summary>No right to stay, or no papers.</summary>
    NoPapers,

    /// <summary>Does not speak the language.</summary>
    Language,

    /// <summary>Cannot read or write well.</summary>
    Literacy,

    /// <summary>A disability or an illness. Which is for those who treat it.</summary>
    DisabilityOrIllness,

    /// <summary>Pregnant.</summary>
    Pregnancy,

    /// <summary>Children or others depend on them.</summary>
    Dependants,

    /// <summary>Violence or neglect at home.</summary>
    ViolenceAtHome,

    /// <summary>Alone, or left alone.</summary>
    Alone,

    /// <summary>Dependence on a substance.</summary>
    SubstanceUse,

    /// <summary>Belongs to a group that is discriminated against.</summary>
    Discrimination,

    /// <summary>Trafficked or exploited before.</summary>
    ExploitedBefore,

    /// <summary>Another.</summary>
    Other,
}

/// <summary>What follows from a vulnerability.</summary>
public static class Vulnerabilities
{
    /// <summary>Whether it tells of someone's health, and so is kept under the seal.</summary>
    public static bool IsOfHealth(this Vulnerability vulnerability) => vulnerability is Vulnerability.DisabilityOrIllness or Vulnerability.Pregnancy or Vulnerability.SubstanceUse;
}

/// <summary>Why and how someone moved (HTCDS 2.0, migrant type and other).</summary>
public enum Displacement
{
    /// <summary>Did not move.</summary>
    None,

    /// <summary>To work.</summary>
    Labour,

    /// <summary>To study.</summary>
    Student,

    /// <summary>To or with family.</summary>
    Family,

    /// <summary>As a visitor or tourist.</summary>
    Visitor,

    /// <summary>Without leave to enter or stay.</summary>
    Irregular,

    /// <summary>Driven out by force, war or persecution.</summary>
    Forced,

    /// <summary>Driven out within their own country.</summary>
    InternallyDisplaced,

    /// <summary>Driven out by a disaster or the climate.</summary>
    Environmental,

    /// <summary>Stuck on the way.</summary>
    Stranded,

    /// <summary>Sent back.</summary>
    Deportee,

    /// <summary>Went back.</summary>
    Returnee,

    /// <summary>Fought in a war before.</summary>
    ExCombatant,

    /// <summary>A child without those who care for it.</summary>
    SeparatedChild,
}

/// <summary>Protection by a state that is not one's own (HTCDS 2.0, international protection).</summary>
public enum ProtectionStatus
{
    /// <summary>None is needed.</summary>
    NotNeeded,

    /// <summary>Asked for asylum.</summary>
    AsylumSeeker,

    /// <summary>Recognised as a refugee.</summary>
    Refugee,

    /// <summary>Subsidiary, humanitarian or temporary protection.</summary>
    ComplementaryProtection,

    /// <summary>No state regards them as its citizen.</summary>
    Stateless,

    /// <summary>Asked, and refused.</summary>
    Refused,

    /// <summary>Another.</summary>
    Other,
}

/// <summary>
/// How someone lived and lives, written over as it becomes known. What a trafficker may have used and why they moved stand in the clear to be counted, but
/// for what tells of their health; the rest is sealed.
/// </summary>
public sealed class Circumstances : SealedRecord<CircumstanceFacts>, IPartOfCase
{
    private Circumstances()
    {
    }

    internal Circumstances(CaseId caseId, VictimId victimId, CircumstanceFacts facts)
    {
        (CaseId, VictimId) = (caseId, victimId);
        Rewrite(facts);
    }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whose they are.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>What a trafficker may have used, without what tells of health; none where it is not known.</summary>
    public List<Vulnerability> Vulnerabilities { get; private set; } = [];

    /// <summary>Why and how they moved; none where it is not known.</summary>
    public List<Displacement> Displacement { get; private set; } = [];

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    internal void Rewrite(CircumstanceFacts facts)
    {
        Vulnerabilities = [.. (facts.Vulnerabilities.Value ?? []).Where(v => !v.IsOfHealth())];
        Displacement = [.. facts.Displacement.Value ?? []];
        Write(facts);
    }
}

/// <summary>How someone lived and lives.</summary>
/// <param name="Vulnerabilities">What a trafficker may have used.</param>
/// <param name="Displacement">Why and how they moved.</param>
/// <param name="Protection">What protection they have or asked for.</param>
/// <param name="Words">Whatever else must be known.</param>
public sealed record CircumstanceFacts(
    Answer<IReadOnlyList<Vulnerability>> Vulnerabilities,
    Answer<IReadOnlyList<Displacement>> Displacement,
    Answer<IReadOnlyList<ProtectionStatus>> Protection,
    Answer<string> Words);
