using CaseManager.Domain.Access;

namespace CaseManager.Domain.Cases;

/// <content>Merging of cases about the same victims.</content>
public sealed partial class Case
{
    private readonly List<CaseMerge> _merges = [];

    /// <summary>Merges of this case into others, including undone ones.</summary>
    public IReadOnlyList<CaseMerge> Merges => EnsureLoaded(_merges);

    /// <summary>Current merge; null if the case is not merged.</summary>
    public CaseMerge? Merge => Merges.FirstOrDefault(m => m.UndoneAt is null);

    public BusinessRule? BlockerToMerging(Case into) =>
        into.Id == Id ? BusinessRule.MergedIntoItself
        : Merge is not null ? BusinessRule.MergedAlready
        : into.Merge is not null ? BusinessRule.MergedElsewhere
        : null;

    /// <summary>Merges this case into another; both histories record it. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.MergedIntoItself"/>, <see cref="BusinessRule.MergedAlready"/> or <see cref="BusinessRule.MergedElsewhere"/>.
    /// </exception>
    public CaseMerge MergeInto(Case into, Guid id, AuditStamp stamp)
    {
        if (Merges.FirstOrDefault(m => m.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToMerging(into));
        var merge = new CaseMerge(id, Id, into.Id, stamp);
        _merges.Add(merge);
        AddEvent(null, id, EventCode.MergedIntoOtherCase, Compartment.CaseFile, stamp);
        into.AddEvent(null, id, EventCode.OtherCaseMergedIn, Compartment.CaseFile, stamp);
        return merge;
    }

    /// <summary>Undoes a merge; both cases continue separately.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.NotMerged"/>.</exception>
    public void UndoMerge(Case into, AuditStamp stamp)
    {
        ThrowIf(Merge?.TargetCaseId == into.Id ? null : BusinessRule.NotMerged);
        var merge = Merge!;
        merge.Undo(stamp);
        AddEvent(null, merge.Id, EventCode.MergeUndone, Compartment.CaseFile, stamp);
        into.AddEvent(null, merge.Id, EventCode.MergeUndone, Compartment.CaseFile, stamp);
    }
}
