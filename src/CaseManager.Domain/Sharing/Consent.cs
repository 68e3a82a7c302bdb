using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Sharing;

/// <summary>Purpose for which consent is requested, separately from all others.</summary>
public enum ConsentScope
{
    /// <summary>Support by the programme.</summary>
    Support,

    /// <summary>Disclosure of the case to the police.</summary>
    ShareWithPolice,

    /// <summary>Referral to the state's identification procedure.</summary>
    IdentificationReferral,

    /// <summary>Disclosure of the case to a named organisation.</summary>
    ShareWithOrganisation,

    LegalRepresentation,

    /// <summary>Taking and use of a photograph.</summary>
    Photograph,

    /// <summary>Sharing of the survivor's story with others.</summary>
    StoryUse,

    /// <summary>Use of the survivor's data in research.</summary>
    Research,

    ContactAfterClosure,

    /// <summary>Access of the case lead to a health summary.</summary>
    HealthSummary,
}

public enum ConsentState
{
    NotAsked,

    Given,

    Refused,

    /// <summary>Asked, but the survivor does not want to answer yet.</summary>
    Declined,

    /// <summary>Not known whether the survivor was asked: another body may have asked.</summary>
    NotKnown,

    /// <summary>Given before, and withdrawn since.</summary>
    Withdrawn,
}

public enum ConsentForm
{
    Oral,

    /// <summary>On paper or on a screen, signed.</summary>
    Written,
}

/// <summary>Person who answered.</summary>
public enum ConsentGiver
{
    Self,

    Parent,

    Guardian,

    /// <summary>Advocate or other representative.</summary>
    Advocate,
}

/// <summary>
/// Consent or refusal of a survivor. Immutable: a later answer supersedes it. The explanation is encrypted, since its language reveals data about the
/// person.
/// </summary>
public sealed class Consent : SealedRecord<ConsentExplanation>, IPartOfCase, ISupersedable
{
    private Consent()
    {
    }

    internal Consent(Guid id, CaseId caseId, VictimId victimId, ConsentScope scope, ConsentAnswer answer, Consent? supersedesId)
    {
        (Id, CaseId, VictimId, Scope, SupersedesId) = (id, caseId, victimId, scope, supersedesId?.Id);
        (State, AnsweredOn, ExpiresOn) = (answer.State, answer.AnsweredOn, answer.ExpiresOn);
        SetContent(new ConsentExplanation(answer.Language, answer.Form) { Details = answer.Details });
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public ConsentScope Scope { get; private init; }

    public ConsentState State { get; private init; }

    /// <summary>Null where consent was not requested.</summary>
    public DateOnly? AnsweredOn { get; private init; }

    /// <summary>Last day of validity; null where it does not expire.</summary>
    public DateOnly? ExpiresOn { get; private init; }

    /// <summary>Null for the first answer.</summary>
    public Guid? SupersedesId { get; private init; }

    /// <summary>Whether the consent is valid on a date, regardless of whether another answer supersedes it.</summary>
    public bool IsInForceOn(DateOnly day) => State == ConsentState.Given && !(ExpiresOn < day);

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted explanation of a consent. The language is that of the explanation, ISO 639.</summary>
public sealed record ConsentExplanation(string? Language, ConsentForm? Form)
{
    public ConsentDetails Details { get; init; } = ConsentDetails.None;
}

/// <summary>Details of an answer.</summary>
/// <param name="Recipient">Name of the recipient of a disclosure, where there is one.</param>
/// <param name="Purpose">Purpose in free text, in addition to the scope.</param>
/// <param name="Interpreter">Name of the interpreter; null where none was present.</param>
/// <param name="Giver">Person who answered.</param>
/// <param name="GiverName">Name of that person, unless it is the survivor.</param>
/// <param name="InformationSheet">Information sheet provided, with its version.</param>
/// <param name="AdditionalInformation">Free text; for a withdrawal, how it was expressed.</param>
public sealed record ConsentDetails(string? Recipient, string? Purpose, string? Interpreter, ConsentGiver? Giver, string? GiverName, string? InformationSheet,
    string? AdditionalInformation)
{
    public static ConsentDetails None { get; } = new(null, null, null, null, null, null, null);
}

public static class Consents
{
    /// <summary>Consents that are not superseded, in the order of their scopes.</summary>
    public static IReadOnlyList<Consent> CurrentByScope(this IEnumerable<Consent> consents) => [.. consents.Current().OrderBy(c => c.Scope).ThenBy(c => c.Id)];

    /// <summary>Whether each recipient needs a consent of its own.</summary>
    public static bool RequiresRecipient(this ConsentScope scope) => scope is ConsentScope.ShareWithOrganisation or ConsentScope.LegalRepresentation;
}

/// <summary>Answer to a request for consent. The language is that of the explanation, ISO 639.</summary>
public sealed record ConsentAnswer(ConsentState State, DateOnly? AnsweredOn, string? Language, ConsentForm? Form)
{
    public static ConsentAnswer NotAsked { get; } = new(ConsentState.NotAsked, null, null, null);

    /// <summary>Last day of validity; null where it does not expire.</summary>
    public DateOnly? ExpiresOn { get; init; }

    public ConsentDetails Details { get; init; } = ConsentDetails.None;
}
