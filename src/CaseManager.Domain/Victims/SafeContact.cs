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
        (CaseId, VictimId, AgreedOn) = (caseId, victimId, agreedOn);
        Write(rule);
    }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whom it is about.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>The day it was agreed or last checked with the survivor.</summary>
    public DateOnly AgreedOn { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;
}

/// <summary>How, when, and in what words.</summary>
/// <param name="Channels">The ways that are safe.</param>
/// <param name="Hours">When.</param>
/// <param name="WhatToSay">What to say to whoever answers.</param>
public sealed record SafeContactRule(Answer<IReadOnlyList<ContactChannel>> Channels, Answer<string> Hours, Answer<string> WhatToSay);
