using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Sharing;

/// <summary>What is handed out.</summary>
public enum DisclosureKind
{
    /// <summary>What happened to someone in the order in which it happened, for a court.</summary>
    CourtChronology,
}

/// <summary>
/// That something about someone was handed to somebody outside: what, to whom, what for, and on what that rests. Taken down before anything leaves, and
/// never changed. What was handed out is not kept: it is made of the records.
/// </summary>
public sealed class Disclosure : SealedRecord<DisclosureAccount>, IPartOfCase
{
    private Disclosure()
    {
    }

    internal Disclosure(Guid id, CaseId caseId, VictimId victimId, int number, DisclosureFacts facts, Signature by)
    {
        (Id, CaseId, VictimId, Number, Kind) = (id, caseId, victimId, number, facts.Kind);
        (ConsentId, Basis, Edition) = (facts.Consent, facts.Basis, facts.Basis is null ? null : LegalBases.Current.Version);
        (MadeBy, MadeAt) = (by.Who, by.When);
        Write(facts.Account);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whom it is about.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Its place among those of the case, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What was handed out.</summary>
    public DisclosureKind Kind { get; private init; }

    /// <summary>The consent that it rests on; null where it rests on the law alone.</summary>
    public Guid? ConsentId { get; private init; }

    /// <summary>Code of the basis that it rests on, of <see cref="LegalBases.Disclosure"/>; null where it rests on consent alone.</summary>
    public string? Basis { get; private init; }

    /// <summary>The edition of <see cref="LegalBases"/> that the basis was chosen from; null where none was.</summary>
    public string? Edition { get; private init; }

    /// <summary>Who made it.</summary>
    public StaffId MadeBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset MadeAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>To whom, what for, and of which time.</summary>
/// <param name="Recipient">To whom, in words.</param>
/// <param name="Purpose">What for, in words.</param>
/// <param name="From">The first day of what it tells of, as far as it was said; null from the beginning.</param>
/// <param name="Until">The last; null until now.</param>
public sealed record DisclosureAccount(string Recipient, string Purpose, ApproximateDate? From, ApproximateDate? Until)
{
    /// <summary>Whether something on a day, as far as that is known, falls into the time told of. What has no date may.</summary>
    public bool Covers(ApproximateDate? day) => day is null || ((From is null || day.Latest >= From.Earliest) && (Until is null || day.Earliest <= Until.Latest));
}

/// <summary>What is taken down of a disclosure.</summary>
/// <param name="Kind">What is handed out.</param>
/// <param name="Consent">The consent that it rests on, if it rests on one.</param>
/// <param name="Basis">Code of the basis that it rests on, of <see cref="LegalBases.Disclosure"/>, if it rests on one.</param>
/// <param name="Account">To whom, and what for.</param>
public sealed record DisclosureFacts(DisclosureKind Kind, Guid? Consent, string? Basis, DisclosureAccount Account);
