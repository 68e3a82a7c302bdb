using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class MergeTests
{
    [Fact]
    public void The_work_goes_on_in_the_other_case_and_both_tell_of_it_until_that_is_taken_back()
    {
        var (one, other) = (Opened(), Opened());

        var merge = one.MergeInto(other, Guid.CreateVersion7(), Stories.Ana);

        Assert.Equal(merge, one.Merge);
        Assert.Equal((EventCode.MergedIntoAnother, Compartment.CaseFile), Told(one));
        Assert.Equal((EventCode.AnotherMergedIn, Compartment.CaseFile), Told(other));

        one.UndoMerge(other, Stories.After(1));

        Assert.Null(one.Merge);
        Assert.Equal((Stories.Ana.Who, Stories.After(1).When), (merge.UndoneBy, merge.UndoneAt));
        Assert.Equal((EventCode.MergeUndone, Compartment.CaseFile), Told(one));
        Assert.Equal((EventCode.MergeUndone, Compartment.CaseFile), Told(other));
    }

    [Fact]
    public void Merged_twice_under_one_id_it_is_merged_once()
    {
        var (one, other, id) = (Opened(), Opened(), Guid.CreateVersion7());

        Assert.Same(one.MergeInto(other, id, Stories.Ana), one.MergeInto(other, id, Stories.Ana));
        Assert.Single(one.TakeUnrecorded());
    }

    [Fact]
    public void A_case_goes_on_neither_in_itself_nor_in_two_nor_in_one_that_goes_on_elsewhere()
    {
        var (one, other, third) = (Opened(), Opened(), Opened());
        one.MergeInto(other, Guid.CreateVersion7(), Stories.Ana);

        Assert.Equal(Rule.MergedIntoItself, Broken(() => third.MergeInto(third, Guid.CreateVersion7(), Stories.Ana)));
        Assert.Equal(Rule.MergedAlready, Broken(() => one.MergeInto(third, Guid.CreateVersion7(), Stories.Ana)));
        Assert.Equal(Rule.MergedElsewhere, Broken(() => third.MergeInto(one, Guid.CreateVersion7(), Stories.Ana)));
        Assert.Equal(Rule.NotMerged, Broken(() => one.UndoMerge(third, Stories.Ana)));
        Assert.Equal(Rule.NotMerged, Broken(() => third.UndoMerge(one, Stories.Ana)));
    }

    private static (EventCode, Compartment) Told(Case opened) => opened.TakeUnrecorded() is [var one] ? (one.Code, one.Compartment) : throw new InvalidOperationException("Not one event.");

    private static Rule Broken(Action act) => Assert.Throws<RuleBrokenException>(act).Rule;

    private static Case Opened()
    {
        var opened = Stories.Open();
        opened.TakeUnrecorded();
        return opened;
    }
}
