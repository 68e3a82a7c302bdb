using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Victims;

/// <summary>By which way a survivor may be reached.</summary>
public enum ContactChannel
{
    /// <summary>A call.</summary>
    Call,

    /// <summary>A text message.</summary>
    TextMessage,

    /// <summary>A message by an app.</summary>
    AppMessage,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>In person only.</summary>
    InPerson,

    /// <summary>Through a professional only.</summary>
    ThroughProfessional,

    /// <summary>Not at all; the survivor reaches us.</summary>
    None,
}

/// <summary>The rule of how a survivor may be reached without harm. Read before any number.</summary>
public sealed class SafeContact : SealedRecord<SafeContactRule>, IPartOfCase
{
    private SafeContact()
    {
    }

    internal SafeContact(CaseId caseId, VictimId victimId, SafeContactRule rule, DateOnly agreedOn)
    {
        (CaseId, VictimId) = (caseId, victimId);
        Rewrite(rule, agreedOn);
    }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whom it is about.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>The day it was agreed or last checked with the survivor.</summary>
    public DateOnly AgreedOn { get; private set; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    internal void Rewrite(SafeContactRule rule, DateOnly checkedOn)
    {
        AgreedOn = checkedOn;
        Write(rule);
    }
}

/// <summary>How, when, and in what words.</summary>
/// <param name="Channels">The ways that are safe.</param>
/// <param name="Hours">When.</param>
/// <param name="WhatToSay">What to say to whoever answers.</param>
public sealed record SafeContactRule(Answer<IReadOnlyList<ContactChannel>> Channels, Answer<string> Hours, Answer<string> WhatToSay)
{
    /// <summary>A word by which the survivor and we know each other, or that something is wrong.</summary>
    public Answer<string> CodeWord { get; init; }

    /// <summary>Who else uses the phone or reads the messages.</summary>
    public Answer<string> OthersOnPhone { get; init; }
}
