namespace CaseManager.Domain.People.Names;

/// <summary>Word-by-word alignment of two names.</summary>
/// <param name="Similarity">Similarity of the words of the shorter name to their counterparts, from 0 to 1.</param>
/// <param name="Coverage">Share of the longer name that has a counterpart, from 0 to 1.</param>
/// <param name="Weight">Sum of the weights of the words found in both names.</param>
/// <param name="IsExact">Whether all words of both names are the same or sound the same.</param>
/// <param name="IsOneWord">Whether one of the names is a single word.</param>
/// <param name="Reasons">Reasons for the similarity.</param>
internal sealed record NameAlignment(double Similarity, double Coverage, double Weight, bool IsExact, bool IsOneWord, IReadOnlyList<MatchReason> Reasons)
{
    private const double SoundAlikeThreshold = 0.98;

    /// <summary>Aligns two names; null where a word of the shorter one has no counterpart.</summary>
    public static NameAlignment? Create(IReadOnlyList<NameWord> shorter, IReadOnlyList<NameWord> longer) =>
        Align(shorter, longer)
        ?? (CanBeJoined(shorter, longer) ? JoinNeighbours(longer).Select(joined => Align(shorter, joined)).FirstOrDefault(a => a is not null) : null);

    // Joining words is expensive, so the names must have a word in common and about as many letters, in one word fewer.
    private static bool CanBeJoined(IReadOnlyList<NameWord> shorter, IReadOnlyList<NameWord> longer)
    {
        if (longer.Count != shorter.Count + 1)
        {
            return false;
        }

        var (letters, isShared) = (0, shorter.Count == 1);
        foreach (var word in longer)
        {
            letters += word.Letters.Length;
        }

        foreach (var word in shorter)
        {
            letters -= word.Letters.Length;
            foreach (var other in longer)
            {
                isShared |= word.Sound == other.Sound;
            }
        }

        return isShared && Math.Abs(letters) <= 2;
    }

    private static NameAlignment? Align(IReadOnlyList<NameWord> shorter, IReadOnlyList<NameWord> longer)
    {
        Span<int> beside = stackalloc int[shorter.Count];
        beside.Fill(-1);
        Span<bool> taken = stackalloc bool[longer.Count];
        var (likeness, weights, reasons, exact) = (0.0, 0.0, new List<MatchReason>(), shorter.Count == longer.Count);

        // Greedy matching, the most similar pair first, is sufficient, because the few words of one name are seldom similar to each other.
        for (var round = 0; round < shorter.Count; round++)
        {
            var (best, at, by) = (default(WordSimilarity), -1, -1);
            for (var i = 0; i < shorter.Count; i++)
            {
                for (var j = 0; j < longer.Count && beside[i] < 0; j++)
                {
                    if (!taken[j] && NameComparison.Compare(shorter[i], longer[j]) is var found && found.Similarity > best.Similarity)
                    {
                        (best, at, by) = (found, i, j);
                    }
                }
            }

            if (at < 0)
            {
                return null;
            }

            (beside[at], taken[by]) = (by, true);
            var weight = Math.Min(shorter[at].Weight, longer[by].Weight);
            (likeness, weights) = (likeness + (best.Similarity * weight), weights + weight);
            exact &= best.Similarity >= SoundAlikeThreshold;
            reasons.Add(best.Reason);
        }

        for (var i = 1; i < shorter.Count; i++)
        {
            if (beside[i] < beside[i - 1])
            {
                reasons.Add(MatchReason.Order);
                break;
            }
        }

        if (shorter.Count < longer.Count)
        {
            reasons.Add(MatchReason.PartMissing);
        }

        var all = longer.Sum(w => w.Weight);
        return new(likeness / weights, Math.Min(1, weights / all), weights, exact, shorter.Count == 1, reasons);
    }

    // Two neighbouring words may be written as one: Ana Maria as Anamaria.
    private static IEnumerable<IReadOnlyList<NameWord>> JoinNeighbours(IReadOnlyList<NameWord> notes)
    {
        for (var i = 0; i + 1 < notes.Count; i++)
        {
            var letters = notes[i].Letters + notes[i + 1].Letters;
            yield return [.. notes.Take(i), new NameWord(letters, notes[i].Script), .. notes.Skip(i + 2)];
        }
    }
}
