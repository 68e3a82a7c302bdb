using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Victims;

/// <summary>Sex as the law and the statistics ask for it.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Neither, or the documents say another.</summary>
    Other,
}

/// <summary>Gender as the person says it (HTCDS 2.0, prs_Gender).</summary>
public enum Gender
{
    /// <summary>A woman or girl.</summary>
    Feminine,

    /// <summary>A man or boy.</summary>
    Masculine,

    /// <summary>A trans woman or girl.</summary>
    TransgenderFeminine,

    /// <summary>A trans man or boy.</summary>
    TransgenderMasculine,

    /// <summary>Neither.</summary>
    NonConforming,
}

/// <summary>Whether an interpreter is needed.</summary>
public enum InterpreterNeed
{
    /// <summary>None.</summary>
    NotNeeded,

    /// <summary>One is.</summary>
    Needed,
}

/// <summary>Who a survivor is. Sex and citizenships stand in the clear to be counted, under the policy of this compartment; the rest is sealed.</summary>
public sealed class Identity : SealedRecord<IdentityFacts>, IPartOfCase
{
    private Identity()
    {
    }

    internal Identity(CaseId caseId, VictimId victimId, IdentityFacts facts)
    {
        (CaseId, VictimId) = (caseId, victimId);
        Rewrite(facts);
    }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whose it is.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Sex, where it is known.</summary>
    public Sex? Sex { get; private set; }

    /// <summary>ISO 3166-1 alpha-2 codes, or <see cref="Countries.Stateless"/>; none where they are not known.</summary>
    public List<string> Citizenships { get; private set; } = [];

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    internal void Rewrite(IdentityFacts facts)
    {
        Sex = facts.Sex.IsGiven ? facts.Sex.Value : null;
        Citizenships = [.. facts.Citizenships.Value ?? []];
        Write(facts);
    }
}

/// <summary>Who someone is.</summary>
/// <param name="NameOnDocuments">As written there, in any script.</param>
/// <param name="CalledAs">The name the person likes to be called by.</param>
/// <param name="Born">Birth date, no more exactly than is known.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Gender">Gender, as the person says it.</param>
/// <param name="Citizenships">ISO 3166-1 alpha-2 codes, or <see cref="Countries.Stateless"/>.</param>
/// <param name="Languages">ISO 639 codes, the one that the person speaks best first.</param>
/// <param name="Interpreter">Whether an interpreter is needed.</param>
/// <param name="InterpreterWish">Which interpreter, and which not.</param>
/// <param name="PhoneOrEmail">By which number or e-mail the person can be reached; shown only after the rule of how. Never where they live.</param>
public sealed record IdentityFacts(
    Answer<string> NameOnDocuments,
    Answer<string> CalledAs,
    Answer<BirthDate> Born,
    Answer<Sex> Sex,
    Answer<Gender> Gender,
    Answer<IReadOnlyList<string>> Citizenships,
    Answer<IReadOnlyList<string>> Languages,
    Answer<InterpreterNeed> Interpreter,
    Answer<string> InterpreterWish,
    Answer<string> PhoneOrEmail)
{
    /// <summary>Interpreters who must not be asked, by name or by what they have in common: they may know the person, or those who did it.</summary>
    public Answer<string> ExcludedInterpreters { get; init; }

    /// <summary>Other names that the person has, had, or is known by.</summary>
    public IReadOnlyList<OtherName> OtherNames { get; init; } = [];

    /// <summary>Papers that say who the person is, wherever they are.</summary>
    public IReadOnlyList<IdentityPaper> Papers { get; init; } = [];

    /// <summary>Family, and whoever depends on the person.</summary>
    public IReadOnlyList<Relative> Family { get; init; } = [];

    /// <summary>Every name that the person is known by, for finding them, and for seeing to it that the cover name tells none of them.</summary>
    public IEnumerable<string> Names() => [.. new[] { NameOnDocuments.Value, CalledAs.Value }.OfType<string>(), .. OtherNames.Select(n => n.Name)];
}
