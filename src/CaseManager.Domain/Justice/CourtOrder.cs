using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>What a court may order beside the sentence.</summary>
public enum CourtOrderKind
{
    /// <summary>To give up what was gained.</summary>
    Confiscation,

    /// <summary>To repair the harm, out of what was confiscated.</summary>
    Reparation,

    /// <summary>To compensate for the harm.</summary>
    Compensation,

    /// <summary>To give up things.</summary>
    Forfeiture,

    /// <summary>To stay away from someone.</summary>
    Restraint,

    /// <summary>To keep to rules that prevent trafficking.</summary>
    Prevention,

    /// <summary>To leave the country.</summary>
    Deportation,

    /// <summary>Not to hold an office or follow a trade.</summary>
    Disqualification,
}

/// <summary>What is asked of an order.</summary>
public static class CourtOrderKinds
{
    /// <summary>Whether it is about a sum.</summary>
    public static bool IsOfMoney(this CourtOrderKind kind) => kind is CourtOrderKind.Confiscation or CourtOrderKind.Reparation or CourtOrderKind.Compensation;
}

/// <summary>Something that a court ordered against a defendant beside the sentence. Never changed: who corrects it adds another that takes its place.</summary>
public sealed class CourtOrder : SealedRecord<CourtOrderWords>, IPartOfCase, IReplaceable
{
    private CourtOrder()
    {
    }

    internal CourtOrder(Guid id, Charge charge, CourtOrderFacts facts, CourtOrder? instead, Signature by)
    {
        (Id, CaseId, ProceedingId, ChargeId, Replaces) = (id, charge.CaseId, charge.ProceedingId, charge.Id, instead?.Id);
        (Kind, On, Amount, Currency, IsTakenBack) = (facts.Kind, facts.On, facts.Sum?.Amount, facts.Sum?.Currency, facts.IsTakenBack);
        (RecordedBy, RecordedAt) = (by.Who, by.When);
        Write(new(facts.Said));
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>In which proceeding.</summary>
    public Guid ProceedingId { get; private init; }

    /// <summary>For which charge.</summary>
    public Guid ChargeId { get; private init; }

    /// <summary>What kind it is.</summary>
    public CourtOrderKind Kind { get; private init; }

    /// <summary>When, as far as is known.</summary>
    public ApproximateDate On { get; private init; } = null!;

    /// <summary>How much; null where it is about no sum.</summary>
    public decimal? Amount { get; private init; }

    /// <summary>Its currency, ISO 4217.</summary>
    public string? Currency { get; private init; }

    /// <summary>Whether it says that there was none after all.</summary>
    public bool IsTakenBack { get; private init; }

    /// <summary>The one whose place it took; null for none.</summary>
    public Guid? Replaces { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>The sum; null where it is about none.</summary>
    public Money? Sum => Amount is { } amount ? new(amount, Currency!) : null;

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What is said of an order.</summary>
/// <param name="Said">In words; null where nothing was said.</param>
public sealed record CourtOrderWords(string? Said);

/// <summary>What is taken down of an order.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="On">When, as far as is known.</param>
/// <param name="Sum">How much; null where it is about no sum.</param>
/// <param name="Said">In words.</param>
/// <param name="IsTakenBack">Whether there was none after all.</param>
public sealed record CourtOrderFacts(CourtOrderKind Kind, ApproximateDate On, Money? Sum, string? Said, bool IsTakenBack);
