using CaseManager.Domain.Deadlines;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Pages.Cases.Tasks;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Deadlines;

public static class DeadlineTexts
{
    /// <summary>The due date or end of period and the days left, or how the deadline was closed.</summary>
    public static string DescribeStatus(this TextLocalizer texts, Deadline deadline, LegalReferenceEntry rule, DateOnly today) => deadline switch
    {
        { State: DeadlineState.Met, EndedOn: { } met } => texts["deadlines.met.summary", texts.FormatDate(met), texts.FormatDate(deadline.DueOn)],
        { State: DeadlineState.EndedEarly, EndedOn: { } ended } => texts["deadlines.ended.summary", texts.FormatDate(ended), texts.FormatDate(deadline.DueOn)],
        { State: not DeadlineState.Open } => texts["deadlines.closed.summary", texts.Describe(deadline.State), texts.FormatDate(deadline.DueOn)],
        { IsOpenEnded: true } =>
            texts["deadlines.openEnded", texts.JoinWithOr(((DateRule)rule.Details).NotBefore, rule.Jurisdiction), texts.FormatDate(deadline.DueOn)],
        { IsPeriod: true } when deadline.DueOn < today => texts["deadlines.ended.date", texts.FormatDate(deadline.DueOn)],
        { IsPeriod: true } => texts["deadlines.endsOn", texts.FormatDate(deadline.DueOn), texts.DescribeDueDate(deadline.DueOn, today)],
        _ => texts["deadlines.dueBy", texts.FormatDate(deadline.DueOn), texts.DescribeDueDate(deadline.DueOn, today)],
    };

    /// <summary>Explains how the date was calculated.</summary>
    public static string Explain(this TextLocalizer texts, DeadlineLine line) => texts.Explain(
        line.RuleDetails, line.Rule.Jurisdiction, line.Deadline.TriggeredOn, line.Deadline.DueOn, line.Deadline.EarliestDueOn, line.Deadline.NotBefore,
        line.Deadline.ExcludedHolidays, line.Deadline.IsSetByAuthority, line.Deadline.IsOpenEnded);
}
