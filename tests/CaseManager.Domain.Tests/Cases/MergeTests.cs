using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class MergeTests
{
    [Fact]
    public void A_merge_records_events_in_both_cases_until_undone()
    {
        var (one, other) = (OpenCase(), OpenCase());

        var merge = one.MergeInto(other, Guid.CreateVersion7(), CaseFixture.AnaStamp);

        Assert.Equal(merge, one.Merge);
        Assert.Equal((EventCode.MergedIntoOtherCase, Compartment.CaseFile), GetOnlyEvent(one));
        Assert.Equal((EventCode.OtherCaseMergedIn, Compartment.CaseFile), GetOnlyEvent(other));

        one.UndoMerge(other, CaseFixture.CreateStampAfter(1));

        Assert.Null(one.Merge);
        Assert.Equal((CaseFixture.AnaStamp.ActorId, CaseFixture.CreateStampAfter(1).OccurredAt), (merge.UndoneBy, merge.UndoneAt));
        Assert.Equal((EventCode.MergeUndone, Compartment.CaseFile), GetOnlyEvent(one));
        Assert.Equal((EventCode.MergeUndone, Compartment.CaseFile), GetOnlyEvent(other));
    }

    [Fact]
    public void A_repeated_id_merges_once()
    {
        var (one, other, id) = (OpenCase(), OpenCase(), Guid.CreateVersion7());

        Assert.Same(one.MergeInto(other, id, CaseFixture.AnaStamp), one.MergeInto(other, id, CaseFixture.AnaStamp));
        Assert.Single(one.DequeueEvents());
    }

    [Fact]
    public void A_case_is_not_merged_into_itself_twice_or_circularly()
    {
        var (one, other, third) = (OpenCase(), OpenCase(), OpenCase());
        one.MergeInto(other, Guid.CreateVersion7(), CaseFixture.AnaStamp);

        Assert.Equal(BusinessRule.MergedIntoItself, GetBrokenRule(() => third.MergeInto(third, Guid.CreateVersion7(), CaseFixture.AnaStamp)));
        Assert.Equal(BusinessRule.MergedAlready, GetBrokenRule(() => one.MergeInto(third, Guid.CreateVersion7(), CaseFixture.AnaStamp)));
        Assert.Equal(BusinessRule.MergedElsewhere, GetBrokenRule(() => third.MergeInto(one, Guid.CreateVersion7(), CaseFixture.AnaStamp)));
        Assert.Equal(BusinessRule.NotMerged, GetBrokenRule(() => one.UndoMerge(third, CaseFixture.AnaStamp)));
        Assert.Equal(BusinessRule.NotMerged, GetBrokenRule(() => third.UndoMerge(one, CaseFixture.AnaStamp)));
    }

    private static (EventCode, Compartment) GetOnlyEvent(Case caseFile) =>
        caseFile.DequeueEvents() is [var one] ? (one.Code, one.Compartment) : throw new InvalidOperationException("Not one event.");

    private static BusinessRule GetBrokenRule(Action act) => Assert.Throws<BusinessRuleException>(act).Rule;

    private static Case OpenCase()
    {
        var caseFile = CaseFixture.OpenCase();
        caseFile.DequeueEvents();
        return caseFile;
    }
}
