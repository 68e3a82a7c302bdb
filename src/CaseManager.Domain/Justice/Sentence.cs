using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Justice;

public enum SentenceKind
{
    None,

    /// <summary>Custody for a fixed term.</summary>
    Custody,

    Life,

    /// <summary>A fine or a non-custodial sentence.</summary>
    NonCustodial,
}

/// <summary>Sentence for one charge.</summary>
/// <param name="IsLife">Whether the sentence is for life; its term is then the minimum term.</param>
/// <param name="Custody">Full term of custody; none for a non-custodial sentence.</param>
/// <param name="Suspended">Suspended part of the term: all, a part, or none.</param>
/// <param name="ConsecutiveToChargeId">Charge to whose sentence this one is consecutive; null for a concurrent sentence.</param>
/// <param name="Fine">Null for no fine.</param>
public sealed record Sentence(bool IsLife, Term Custody, Term Suspended, Guid? ConsecutiveToChargeId, Money? Fine)
{
    public SentenceKind Kind => IsLife ? SentenceKind.Life : Custody > Term.None ? SentenceKind.Custody : SentenceKind.NonCustodial;

    /// <summary>Part of the term that is not suspended.</summary>
    public Term Immediate => Custody - Suspended;

    /// <summary>Whether the whole term is suspended.</summary>
    public bool IsSuspended => !IsLife && Custody > Term.None && Suspended >= Custody;

    /// <summary>Deviations from the statutory range of the offence. They are warnings, because the judgment may nevertheless be correct.</summary>
    public IReadOnlyList<SentencingWarning> GetWarnings(Offence offence) =>
    [
        .. IsLife && offence.MaximumMonths is not null ? [SentencingWarning.LifeNotProvided] : Array.Empty<SentencingWarning>(),
        .. !IsLife && Custody.TotalDays > offence.MaximumMonths * Term.DaysPerMonth ? [SentencingWarning.TooLong] : Array.Empty<SentencingWarning>(),
        .. !IsLife && Custody.TotalDays < offence.MinimumMonths * Term.DaysPerMonth ? [SentencingWarning.TooShort] : Array.Empty<SentencingWarning>(),
        .. !offence.CanBeSuspended && Suspended > Term.None ? [SentencingWarning.NotSuspendable] : Array.Empty<SentencingWarning>(),
    ];
}

/// <summary>Deviations of a sentence from the statutory range.</summary>
public enum SentencingWarning
{
    /// <summary>Life sentence, although the law sets a maximum term.</summary>
    LifeNotProvided,

    TooLong,

    TooShort,

    NotSuspendable,
}

/// <summary>
/// What a person serves for all charges, by programme convention: concurrent sentences count once, by the longest; consecutive ones are added; suspended
/// parts are not served; one life sentence makes the total a life sentence.
/// </summary>
/// <param name="IsLife">Whether at least one sentence is for life.</param>
/// <param name="Term">Total term; for life, the minimum term.</param>
/// <param name="IsSuspended">Whether custody is imposed and all of it is suspended.</param>
public sealed record EffectiveSentence(bool IsLife, Term Term, bool IsSuspended)
{
    /// <summary>Threshold by which the programme counts sentences.</summary>
    public static Term FourYears { get; } = new(4, 0, 0);

    /// <summary>Whether four years or more are served: a life sentence always counts, a suspended part never.</summary>
    public bool IsFourYearsOrMore => IsLife || Term >= FourYears;

    /// <summary>Calculates the sentence from those in force against one person, keyed by charge.</summary>
    public static EffectiveSentence Calculate(IReadOnlyDictionary<Guid, Sentence> sentences)
    {
        var served = sentences.Keys.Select(charge => CalculateEnd(charge, sentences, [])).DefaultIfEmpty(Term.None).Max();
        return new(sentences.Values.Any(s => s.IsLife), served,
            sentences.Values.Any(s => s.IsSuspended) && served == Term.None && !sentences.Values.Any(s => s.IsLife));
    }

    /// <summary>Whether consecutive sentences refer to each other, so that none of them could begin.</summary>
    public static bool IsCircular(IReadOnlyDictionary<Guid, Sentence> sentences) => sentences.Keys.Any(charge =>
    {
        var (seen, at) = (new HashSet<Guid>(), (Guid?)charge);
        while (at is { } here && sentences.TryGetValue(here, out var sentence))
        {
            if (!seen.Add(here))
            {
                return true;
            }

            at = sentence.ConsecutiveToChargeId;
        }

        return false;
    });

    private static Term CalculateEnd(Guid charge, IReadOnlyDictionary<Guid, Sentence> sentences, HashSet<Guid> seen) =>
        !sentences.TryGetValue(charge, out var sentence) || !seen.Add(charge) ? Term.None
        : sentence.Immediate + (sentence.ConsecutiveToChargeId is { } before ? CalculateEnd(before, sentences, seen) : Term.None);
}
