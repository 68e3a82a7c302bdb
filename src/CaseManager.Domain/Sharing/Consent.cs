using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Sharing;

/// <summary>What a survivor may agree to. Each is asked apart from the others.</summary>
public enum ConsentScope
{
    /// <summary>To be supported by us.</summary>
    Support,

    /// <summary>That police are told of the case.</summary>
    ShareWithPolice,
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
}

/// <summary>How consent was given.</summary>
public enum ConsentForm
{
    /// <summary>In words.</summary>
    Oral,

    /// <summary>On paper or a screen, signed.</summary>
    Written,
}

/// <summary>What a survivor agreed to or refused, and when. How it was explained is sealed: the language tells of the person.</summary>
public sealed class Consent : SealedRecord<ConsentExplained>, IPartOfCase
{
    private Consent()
    {
    }

    internal Consent(CaseId caseId, VictimId victimId, ConsentScope scope, ConsentAnswer answer)
    {
        (Id, CaseId, VictimId, Scope) = (Guid.CreateVersion7(), caseId, victimId, scope);
        (State, AnsweredOn) = (answer.State, answer.On);
        Write(new ConsentExplained(answer.Language, answer.Form));
    }

    /// <summary>Names it.</summary>
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

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>How consent was explained and given.</summary>
/// <param name="Language">In which language it was explained, ISO 639.</param>
/// <param name="Form">How it was given.</param>
public sealed record ConsentExplained(string? Language, ConsentForm? Form);

/// <summary>An answer to a question of consent.</summary>
/// <param name="State">What was answered.</param>
/// <param name="On">When.</param>
/// <param name="Language">In which language it was explained, ISO 639.</param>
/// <param name="Form">How it was given.</param>
public sealed record ConsentAnswer(ConsentState State, DateOnly? On, string? Language, ConsentForm? Form)
{
    /// <summary>Not asked yet.</summary>
    public static ConsentAnswer NotAsked { get; } = new(ConsentState.NotAsked, null, null, null);
}
