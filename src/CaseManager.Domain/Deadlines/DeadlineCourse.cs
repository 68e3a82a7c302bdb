using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Deadlines;

/// <summary>State of a procedure's deadline, recalculated from all later steps each time, so that correcting a step undoes its effect.</summary>
internal sealed record DeadlineCourse(DeadlineDates Dates, DeadlineState State, DateOnly? EndedOn, Guid? EndedBy)
{
    /// <summary>Calculates the deadline from its step and all later steps, in order; null where the authority sets the date and has not done so.</summary>
    public static DeadlineCourse? Of(DateRule rule, IdentificationStep from, IEnumerable<IdentificationStep> since, WorkingDays workingDays)
    {
        var day = from.On.Earliest;
        var reckoned = rule.Reckon(day, workingDays) is { } length ? DeadlineDates.Reckoned(from.On, from.Id, length) : null;
        var dates = from is not { Until: { } until } || !rule.IsPeriod ? reckoned
            : from.What == LegalEvent.PermitGranted || reckoned is null ? DeadlineDates.Given(from.On, from.Id, until)
            : reckoned.Until(until, rule);
        if (dates is null)
        {
            return null;
        }

        var course = new DeadlineCourse(dates, DeadlineState.Open, null, null);
        foreach (var step in since)
        {
            course = course.After(step, rule);
            if (course.State != DeadlineState.Open)
            {
                break;
            }
        }

        return course;
    }

    private DeadlineCourse After(IdentificationStep step, DateRule rule)
    {
        var isReflection = rule is { IsPeriod: true, From: LegalEvent.PositiveInitialDecision };
        return step.What switch
        {
            _ when (step.What.EndsAll() && rule.From != LegalEvent.PermitGranted) || step.What.Reverses(rule.From) => this with { State = DeadlineState.Superseded, EndedBy = step.Id },
            LegalEvent.PeriodEnded when isReflection => this with { State = DeadlineState.EndedEarly, EndedOn = step.On.Earliest, EndedBy = step.Id },
            LegalEvent.PeriodExtended when isReflection && step.Until is { } until => this with { Dates = rule.Force == DateForce.Maximum ? Dates : Dates.Longer(until) },
            _ when rule.NotBefore.Contains(step.What) => this with { Dates = Dates.At(step.On.Earliest) },
            _ when rule.MetBy.Contains(step.What) => this with { State = DeadlineState.Met, EndedOn = step.On.Earliest, EndedBy = step.Id },
            _ => this,
        };
    }
}
