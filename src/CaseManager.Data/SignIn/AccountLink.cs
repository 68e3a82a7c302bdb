using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Data.SignIn;

/// <summary>A link by which the owner of an account chooses a password: once, and before it runs out.</summary>
public sealed class AccountLink
{
    private AccountLink()
    {
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <summary>Whose account it is for.</summary>
    public StaffId StaffId { get; private init; }

    /// <summary>What it is for.</summary>
    public LinkPurpose Purpose { get; private init; }

    /// <summary>SHA-256 of its token, which has 256 random bits.</summary>
    public byte[] TokenHash { get; private init; } = [];

    /// <summary>Who gave it; null for the first administrator's.</summary>
    public StaffId? MadeBy { get; private init; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>When it runs out.</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>When it was used; null while it can be.</summary>
    public DateTimeOffset? UsedAt { get; private init; }

    /// <summary>When it was cancelled, or another took its place; null where neither happened.</summary>
    public DateTimeOffset? CancelledAt { get; private init; }
}

/// <summary>That someone's lost second factor is to be taken off: asked by one person, and done once another confirms it, within 24 hours.</summary>
public sealed class FactorReset
{
    private FactorReset()
    {
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <summary>Whose second factor.</summary>
    public StaffId StaffId { get; private init; }

    /// <summary>Which administrator asked.</summary>
    public StaffId AskedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>How they made sure who it is.</summary>
    public IdentityCheck HowKnown { get; private init; }

    /// <summary>Who confirmed it; null until then.</summary>
    public StaffId? ConfirmedBy { get; private init; }

    /// <summary>When it was confirmed; null until then.</summary>
    public DateTimeOffset? ConfirmedAt { get; private init; }
}
