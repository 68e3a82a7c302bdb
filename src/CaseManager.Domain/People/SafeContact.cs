using CaseManager.Domain.Cases;

namespace CaseManager.Domain.People;

public enum ContactChannel
{
    Call,

    TextMessage,

    AppMessage,

    Email,

    InPerson,

    ThroughProfessional,

    /// <summary>No contact; the survivor contacts the programme.</summary>
    None,
}

/// <summary>Rule for contacting a survivor without harm. Shown before any contact details.</summary>
public sealed class SafeContact : SealedRecord<SafeContactRule>, IPartOfCase
{
    private SafeContact()
    {
    }

    internal SafeContact(CaseId caseId, VictimId victimId, SafeContactRule rule, DateOnly agreedOn)
    {
        (CaseId, VictimId) = (caseId, victimId);
        Update(rule, agreedOn);
    }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Date on which the rule was agreed or last confirmed with the survivor.</summary>
    public DateOnly AgreedOn { get; private set; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    internal void Update(SafeContactRule rule, DateOnly checkedOn)
    {
        AgreedOn = checkedOn;
        SetContent(rule);
    }
}

/// <summary>Encrypted rule: safe channels, hours, and what to say to the person who answers.</summary>
public sealed record SafeContactRule(Answer<IReadOnlyList<ContactChannel>> Channels, Answer<string> Hours, Answer<string> WhatToSay)
{
    /// <summary>Confirms identity, or signals that something is wrong.</summary>
    public Answer<string> CodeWord { get; init; }

    /// <summary>People who share the phone or read the messages.</summary>
    public Answer<string> OthersOnPhone { get; init; }
}
