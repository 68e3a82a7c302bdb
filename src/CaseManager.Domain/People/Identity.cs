using CaseManager.Domain.Cases;

namespace CaseManager.Domain.People;

/// <summary>Sex, as law and statistics record it.</summary>
public enum Sex
{
    Female,

    Male,

    /// <summary>Neither, or another entry in the documents.</summary>
    Other,
}

/// <summary>Gender as stated by the person (HTCDS 2.0, prs_Gender).</summary>
public enum Gender
{
    Feminine,

    Masculine,

    TransgenderFeminine,

    TransgenderMasculine,

    /// <summary>Neither feminine nor masculine.</summary>
    NonConforming,
}

public enum InterpreterNeed
{
    NotNeeded,

    Needed,
}

/// <summary>
/// Identity of a survivor. Sex and citizenships are unencrypted for counting, under the row security of this compartment; the rest is encrypted.
/// </summary>
public sealed class Identity : SealedRecord<IdentityDetails>, IPartOfCase
{
    private Identity()
    {
    }

    internal Identity(CaseId caseId, VictimId victimId, IdentityDetails details)
    {
        (CaseId, VictimId) = (caseId, victimId);
        Update(details);
    }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Null where unknown.</summary>
    public Sex? Sex { get; private set; }

    /// <summary>ISO 3166-1 alpha-2 codes, or <see cref="Countries.Stateless"/>; empty where unknown.</summary>
    public List<string> Citizenships { get; private set; } = [];

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    internal void Update(IdentityDetails details)
    {
        Sex = details.Sex.HasValue ? details.Sex.Value : null;
        Citizenships = [.. details.Citizenships.Value ?? []];
        SetContent(details);
    }
}

/// <summary>
/// Encrypted identity data. Names are in any script; citizenships are ISO 3166-1 alpha-2 codes or <see cref="Countries.Stateless"/>, languages ISO
/// 639 codes, the best spoken first.
/// </summary>
/// <remarks>Telephone number and email address are shown only after the safe-contact rule; a postal address is never recorded here.</remarks>
public sealed record IdentityDetails(
    Answer<string> NameOnDocuments,
    Answer<string> PreferredName,
    Answer<BirthDate> BirthDate,
    Answer<Sex> Sex,
    Answer<Gender> Gender,
    Answer<IReadOnlyList<string>> Citizenships,
    Answer<IReadOnlyList<string>> Languages,
    Answer<InterpreterNeed> Interpreter,
    Answer<string> InterpreterWish,
    Answer<string> PhoneOrEmail)
{
    /// <summary>Interpreters not to be engaged, by name or shared background: they may know the person or the exploiters.</summary>
    public Answer<string> ExcludedInterpreters { get; init; }

    public IReadOnlyList<OtherName> OtherNames { get; init; } = [];

    /// <summary>Includes documents that someone else holds.</summary>
    public IReadOnlyList<IdentityPaper> Papers { get; init; } = [];

    /// <summary>Includes dependants outside the family.</summary>
    public IReadOnlyList<Relative> Family { get; init; } = [];

    /// <summary>All names of the person, for search and to check that the cover name reveals none of them.</summary>
    public IEnumerable<string> GetNames() => [.. new[] { NameOnDocuments.Value, PreferredName.Value }.OfType<string>(), .. OtherNames.Select(n => n.Name)];
}
