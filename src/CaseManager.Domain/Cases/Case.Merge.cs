using CaseManager.Domain.Access;

namespace CaseManager.Domain.Cases;

/// <content>Two cases that turn out to be one.</content>
public sealed partial class Case
{
    private readonly List<CaseMerge> _merges = [];

    /// <summary>The times when this case was merged into another.</summary>
    public IReadOnlyList<CaseMerge> Merges => Loaded(_merges);

    /// <summary>The merge that stands; null where the work goes on here.</summary>
    public CaseMerge? Merge => Merges.FirstOrDefault(m => m.UndoneAt is null);

    /// <summary>Why this case cannot go on in another; null where it can.</summary>
    public Rule? BlockerToMerging(Case into) =>
        into.Id == Id ? Rule.MergedIntoItself
        : Merge is not null ? Rule.MergedAlready
        : into.Merge is not null ? Rule.MergedElsewhere
        : null;

    /// <summary>Lets the work go on in another case. Both histories tell of it. Whoever merges twice under one id has merged once.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.MergedIntoItself"/>, <see cref="Rule.MergedAlready"/> or <see cref="Rule.MergedElsewhere"/>.</exception>
    public CaseMerge MergeInto(Case into, Guid id, Signature by)
    {
        if (Merges.FirstOrDefault(m => m.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToMerging(into));
        var merge = new CaseMerge(id, Id, into.Id, by);
        _merges.Add(merge);
        RecordOf(null, id, EventCode.MergedIntoAnother, Compartment.CaseFile, by);
        into.RecordOf(null, id, EventCode.AnotherMergedIn, Compartment.CaseFile, by);
        return merge;
    }

    /// <summary>Takes a merge back: the work goes on in each case again.</summary>
    /// <param name="into">The case in which it went on.</param>
    /// <param name="by">Who takes it back.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.NotMerged"/>.</exception>
    public void UndoMerge(Case into, Signature by)
    {
        ThrowIf(Merge?.IntoId == into.Id ? null : Rule.NotMerged);
        var merge = Merge!;
        merge.Undo(by);
        RecordOf(null, merge.Id, EventCode.MergeUndone, Compartment.CaseFile, by);
        into.RecordOf(null, merge.Id, EventCode.MergeUndone, Compartment.CaseFile, by);
    }
}
