using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Sharing;

/// <summary>What a survivor may agree to. Each is asked apart from the others.</summary>
public enum ConsentScope
{
    /// <summary>To be supported by us.</summary>
    Support,

    /// <summary>That police are told of the case.</summary>
    ShareWithPolice,

    /// <summary>To be referred to the state's procedure of identification.</summary>
    IdentificationReferral,

    /// <summary>That a named organisation is told of the case.</summary>
    ShareWithOrganisation,

    /// <summary>To be represented by a lawyer.</summary>
    LegalRepresentation,

    /// <summary>That a photograph is taken and used.</summary>
    Photograph,

    /// <summary>That their story is told to others.</summary>
    StoryUse,

    /// <summary>That what is known of them serves research.</summary>
    Research,

    /// <summary>To be asked how they are after the case has closed.</summary>
    ContactAfterClosure,

    /// <summary>That whoever leads the case knows a summary of their health.</summary>
    HealthSummary,
}

/// <summary>What was answered.</summary>
public enum ConsentState
{
    /// <summary>Not asked yet.</summary>
    NotAsked,

    /// <summary>Yes.</summary>
    Given,

    /// <summary>No.</summary>
    Refused,

    /// <summary>Asked; the survivor does not want to say yet.</summary>
    Declined,

    /// <summary>Nobody knows: another body may have asked.</summary>
    NotKnown,

    /// <summary>Given before, and taken back.</summary>
    Withdrawn,
}

/// <summary>How consent was given.</summary>
public enum ConsentForm
{
    /// <summary>In words.</summary>
    Oral,

    /// <summary>On paper or a screen, signed.</summary>
    Written,
}

/// <summary>Who answered.</summary>
public enum ConsentGiver
{
    /// <summary>The survivor.</summary>
    Self,

    /// <summary>A parent.</summary>
    Parent,

    /// <summary>A guardian.</summary>
    Guardian,

    /// <summary>An advocate or another representative.</summary>
    Advocate,
}

/// <summary>
/// What a survivor agreed to or refused, and when. How it was explained is sealed: the language tells of the person. Never changed: a later answer
/// takes its place.
/// </summary>
public sealed class Consent : SealedRecord<ConsentExplained>, IPartOfCase, IReplaceable
{
    private Consent()
    {
    }

    internal Consent(Guid id, CaseId caseId, VictimId victimId, ConsentScope scope, ConsentAnswer answer, Consent? instead)
    {
        (Id, CaseId, VictimId, Scope, Replaces) = (id, caseId, victimId, scope, instead?.Id);
        (State, AnsweredOn, ExpiresOn) = (answer.State, answer.On, answer.ExpiresOn);
        Write(new ConsentExplained(answer.Language, answer.Form) { Details = answer.Details });
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Who was asked.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>What was asked.</summary>
    public ConsentScope Scope { get; private init; }

    /// <summary>What was answered.</summary>
    public ConsentState State { get; private init; }

    /// <summary>When; null where it was not asked.</summary>
    public DateOnly? AnsweredOn { get; private init; }

    /// <summary>The last day on which it holds; null where it has no end.</summary>
    public DateOnly? ExpiresOn { get; private init; }

    /// <summary>The answer whose place it took; null for the first.</summary>
    public Guid? Replaces { get; private init; }

    /// <summary>Whether it holds on a day. Whether another took its place, the others say.</summary>
    public bool Holds(DateOnly day) => State == ConsentState.Given && !(ExpiresOn < day);

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>How consent was explained and given.</summary>
/// <param name="Language">In which language it was explained, ISO 639.</param>
/// <param name="Form">How it was given.</param>
public sealed record ConsentExplained(string? Language, ConsentForm? Form)
{
    /// <summary>What else is known of it.</summary>
    public ConsentDetails Details { get; init; } = ConsentDetails.None;
}

/// <summary>What was agreed to, and in whose words.</summary>
/// <param name="Recipient">Who may be told, by name, where someone is.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Interpreter">Who interpreted.</param>
/// <param name="Giver">Who answered.</param>
/// <param name="GiverName">Who that is, where it is not the survivor.</param>
/// <param name="Sheet">Which information sheet was given, and which version of it.</param>
/// <param name="Words">What else was said; of a withdrawal, how it was said.</param>
public sealed record ConsentDetails(string? Recipient, string? Purpose, string? Interpreter, ConsentGiver? Giver, string? GiverName, string? Sheet, string? Words)
{
    /// <summary>Nothing.</summary>
    public static ConsentDetails None { get; } = new(null, null, null, null, null, null, null);
}

/// <summary>What counts of many answers.</summary>
public static class Consents
{
    /// <summary>Those whose place no other took, in the order of their scopes.</summary>
    public static IReadOnlyList<Consent> Current(this IEnumerable<Consent> consents) => [.. consents.NotReplaced().OrderBy(c => c.Scope).ThenBy(c => c.Id)];

    /// <summary>Whether many may be told on such a consent, each by a consent of its own.</summary>
    public static bool NamesRecipient(this ConsentScope scope) => scope is ConsentScope.ShareWithOrganisation or ConsentScope.LegalRepresentation;
}

/// <summary>An answer to a question of consent.</summary>
/// <param name="State">What was answered.</param>
/// <param name="On">When.</param>
/// <param name="Language">In which language it was explained, ISO 639.</param>
/// <param name="Form">How it was given.</param>
public sealed record ConsentAnswer(ConsentState State, DateOnly? On, string? Language, ConsentForm? Form)
{
    /// <summary>Not asked yet.</summary>
    public static ConsentAnswer NotAsked { get; } = new(ConsentState.NotAsked, null, null, null);

    /// <summary>The last day on which it holds; null where it has no end.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>What was agreed to, and in whose words.</summary>
    public ConsentDetails Details { get; init; } = ConsentDetails.None;
}
