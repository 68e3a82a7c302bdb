using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Deadlines;

/// <summary>State of a procedure's deadline, recalculated from all later steps each time, so that correcting a step undoes its effect.</summary>
internal sealed record DeadlineProgress(DeadlineDates Dates, DeadlineState State, DateOnly? EndedOn, Guid? EndedByStepId)
{
    /// <summary>Calculates the deadline from its step and all later steps, in order; null where the authority sets the date and has not done so.</summary>
    public static DeadlineProgress? Calculate(DateRule rule, IdentificationStep from, IEnumerable<IdentificationStep> startedOn, WorkingDays workingDays)
    {
        var day = from.OccurredOn.Earliest;
        var calculated = rule.Calculate(day, workingDays) is { } length ? DeadlineDates.FromCalculation(from.OccurredOn, from.Id, length) : null;
        var dates = from is not { EndsOn: { } endsOn } || !rule.IsPeriod ? calculated
            : from.Event == LegalEvent.PermitGranted || calculated is null ? DeadlineDates.FromAuthority(from.OccurredOn, from.Id, endsOn)
            : calculated.ApplyEndDate(endsOn, rule);
        if (dates is null)
        {
            return null;
        }

        var course = new DeadlineProgress(dates, DeadlineState.Open, null, null);
        foreach (var step in startedOn)
        {
            course = course.Apply(step, rule);
            if (course.State != DeadlineState.Open)
            {
                break;
            }
        }

        return course;
    }

    private DeadlineProgress Apply(IdentificationStep step, DateRule rule)
    {
        var isReflection = rule is { IsPeriod: true, TriggerEvent: LegalEvent.PositiveInitialDecision };
        return step.Event switch
        {
            _ when (step.Event.IsTerminal() && rule.TriggerEvent != LegalEvent.PermitGranted)
                || step.Event.IsReversalOf(rule.TriggerEvent) => this with { State = DeadlineState.Superseded, EndedByStepId = step.Id },
            LegalEvent.PeriodEnded when isReflection =>
                this with { State = DeadlineState.EndedEarly, EndedOn = step.OccurredOn.Earliest, EndedByStepId = step.Id },
            LegalEvent.PeriodExtended when isReflection
                && step.EndsOn is { } endsOn => this with { Dates = rule.Force == DateForce.Maximum ? Dates : Dates.Extend(endsOn) },
            _ when rule.NotBefore.Contains(step.Event) => this with { Dates = Dates.ApplyNotBefore(step.OccurredOn.Earliest) },
            _ when rule.MetBy.Contains(step.Event) => this with { State = DeadlineState.Met, EndedOn = step.OccurredOn.Earliest, EndedByStepId = step.Id },
            _ => this,
        };
    }
}
