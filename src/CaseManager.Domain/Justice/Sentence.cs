using CaseManager.Domain.Law;

namespace CaseManager.Domain.Justice;

/// <summary>What kind of sentence there is.</summary>
public enum SentenceKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>Custody of a length.</summary>
    Custody,

    /// <summary>Custody for life.</summary>
    Life,

    /// <summary>No custody: a fine, or what is done in the open.</summary>
    NoCustody,
}

/// <summary>What someone is sentenced to for one charge.</summary>
/// <param name="IsLife">Whether for life. Life is no length: a term beside it is the least that is served.</param>
/// <param name="Custody">How long; none where nobody is locked up.</param>
/// <param name="Suspended">How much of that is suspended: all, a part, or none.</param>
/// <param name="After">The charge after whose sentence it is served; null where it begins with the others.</param>
/// <param name="Fine">A fine; null for none.</param>
public sealed record Sentence(bool IsLife, Term Custody, Term Suspended, Guid? After, Money? Fine)
{
    /// <summary>What kind it is.</summary>
    public SentenceKind Kind => IsLife ? SentenceKind.Life : Custody > Term.None ? SentenceKind.Custody : SentenceKind.NoCustody;

    /// <summary>How much of it is served at once.</summary>
    public Term Immediate => Custody - Suspended;

    /// <summary>Whether all of it is suspended.</summary>
    public bool IsSuspended => !IsLife && Custody > Term.None && Suspended >= Custody;

    /// <summary>What about it does not agree with what the law says of the offence. The judgment may be right all the same: it is asked, not refused.</summary>
    public IReadOnlyList<SentenceDoubt> Against(Offence offence) =>
    [
        .. IsLife && offence.MostMonths is not null ? [SentenceDoubt.LifeNotProvided] : Array.Empty<SentenceDoubt>(),
        .. !IsLife && Custody.InDays > offence.MostMonths * Term.DaysToMonth ? [SentenceDoubt.TooLong] : Array.Empty<SentenceDoubt>(),
        .. !IsLife && Custody.InDays < offence.LeastMonths * Term.DaysToMonth ? [SentenceDoubt.TooShort] : Array.Empty<SentenceDoubt>(),
        .. !offence.MayBeSuspended && Suspended > Term.None ? [SentenceDoubt.NotSuspendable] : Array.Empty<SentenceDoubt>(),
    ];
}

/// <summary>What does not agree with the law.</summary>
public enum SentenceDoubt
{
    /// <summary>It is for life, and the law has a longest length.</summary>
    LifeNotProvided,

    /// <summary>It is longer than the longest.</summary>
    TooLong,

    /// <summary>It is shorter than the shortest.</summary>
    TooShort,

    /// <summary>It is suspended, and the law does not let it be.</summary>
    NotSuspendable,
}

/// <summary>
/// What someone serves for all charges together (conventions of the programme): sentences that run together count once, the longest; those served one after
/// the other are added; what is suspended is not served; life is life.
/// </summary>
/// <param name="IsLife">Whether for life.</param>
/// <param name="Term">How long; for life the least that is served.</param>
/// <param name="IsSuspended">Whether there is custody, and all of it is suspended.</param>
public sealed record EffectiveSentence(bool IsLife, Term Term, bool IsSuspended)
{
    /// <summary>The length that the programme counts by.</summary>
    public static Term FourYears { get; } = new(4, 0, 0);

    /// <summary>Whether it is four years or longer: life is, what is suspended is not.</summary>
    public bool IsFourYears => IsLife || Term >= FourYears;

    /// <summary>Of the sentences in force against one person, by the charge that each is for.</summary>
    public static EffectiveSentence Of(IReadOnlyDictionary<Guid, Sentence> sentences)
    {
        var served = sentences.Keys.Select(charge => EndOf(charge, sentences, [])).DefaultIfEmpty(Term.None).Max();
        return new(sentences.Values.Any(s => s.IsLife), served, sentences.Values.Any(s => s.IsSuspended) && served == Term.None && !sentences.Values.Any(s => s.IsLife));
    }

    /// <summary>Whether sentences would wait for each other for ever.</summary>
    public static bool IsCircular(IReadOnlyDictionary<Guid, Sentence> sentences) => sentences.Keys.Any(charge =>
    {
        var (seen, at) = (new HashSet<Guid>(), (Guid?)charge);
        while (at is { } here && sentences.TryGetValue(here, out var sentence))
        {
            if (!seen.Add(here))
            {
                return true;
            }

            at = sentence.After;
        }

        return false;
    });

    private static Term EndOf(Guid charge, IReadOnlyDictionary<Guid, Sentence> sentences, HashSet<Guid> seen) =>
        !sentences.TryGetValue(charge, out var sentence) || !seen.Add(charge) ? Term.None
        : sentence.Immediate + (sentence.After is { } before ? EndOf(before, sentences, seen) : Term.None);
}
