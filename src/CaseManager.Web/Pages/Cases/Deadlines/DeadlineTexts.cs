using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Law;
using CaseManager.Web.Pages.Cases.Tasks;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Deadlines;

public static class DeadlineTexts
{
    /// <summary>The due date or end of period and the days left, or how the deadline was closed.</summary>
    public static string When(this Texts texts, Deadline deadline, LawEntry rule, DateOnly today) => deadline switch
    {
        { State: DeadlineState.Met, EndedOn: { } met } => texts["deadlines.met.on", texts.Date(met), texts.Date(deadline.DueOn)],
        { State: DeadlineState.EndedEarly, EndedOn: { } ended } => texts["deadlines.ended.on", texts.Date(ended), texts.Date(deadline.DueOn)],
        { State: not DeadlineState.Open } => texts["deadlines.closed.was", texts.Of(deadline.State), texts.Date(deadline.DueOn)],
        { RunsOn: true } => texts["deadlines.runsOn", texts.Either(((DateRule)rule.Details).NotBefore, rule.Jurisdiction), texts.Date(deadline.DueOn)],
        { IsPeriod: true } when deadline.DueOn < today => texts["deadlines.over", texts.Date(deadline.DueOn)],
        { IsPeriod: true } => texts["deadlines.until", texts.Date(deadline.DueOn), texts.Due(deadline.DueOn, today)],
        _ => texts["deadlines.by", texts.Date(deadline.DueOn), texts.Due(deadline.DueOn, today)],
    };

    /// <summary>Explains how the date was calculated.</summary>
    public static string Explain(this Texts texts, DeadlineLine line) => texts.Explain(
        line.Says, line.Rule.Jurisdiction, line.Deadline.FromOn, line.Deadline.DueOn, line.Deadline.LeastOn, line.Deadline.NotBefore, line.Deadline.LeftOut, line.Deadline.IsGiven, line.Deadline.RunsOn);
}
