using CaseManager.Domain.Access;

namespace CaseManager.Domain.Cases;

/// <content>Merging of cases about the same victims.</content>
public sealed partial class Case
{
    private readonly List<CaseMerge> _merges = [];

    /// <summary>Merges of this case into others, including undone ones.</summary>
    public IReadOnlyList<CaseMerge> Merges => Loaded(_merges);

    /// <summary>Current merge; null if the case is not merged.</summary>
    public CaseMerge? Merge => Merges.FirstOrDefault(m => m.UndoneAt is null);

    public Rule? BlockerToMerging(Case into) =>
        into.Id == Id ? Rule.MergedIntoItself
        : Merge is not null ? Rule.MergedAlready
        : into.Merge is not null ? Rule.MergedElsewhere
        : null;

    /// <summary>Merges this case into another; both histories record it. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.MergedIntoItself"/>, <see cref="Rule.MergedAlready"/> or <see cref="Rule.MergedElsewhere"/>.
    /// </exception>
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

    /// <summary>Undoes a merge; both cases continue separately.</summary>
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
