using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;

namespace CaseManager.Demo.Caseload.Story;

/// <summary>Generates aftercare plans, services, outcome assessments and follow-up.</summary>
internal static class AftercareStory
{
    private static readonly ServiceKind[] _kinds = [ServiceKind.EmergencyAccommodation, ServiceKind.Housing, ServiceKind.Counselling, ServiceKind.SocialCare, ServiceKind.SkillsCourse, ServiceKind.MaterialHelp];
    private static readonly (OutcomeOccasion Occasion, int Day)[] _occasions =
        [(OutcomeOccasion.Intake, 15), (OutcomeOccasion.SixMonths, 195), (OutcomeOccasion.Yearly, 555), (OutcomeOccasion.Yearly, 915), (OutcomeOccasion.Yearly, 1275), (OutcomeOccasion.Yearly, 1635)];

    private static readonly (string Words, RecoveryDomain Domain, string[] Steps)[] _goals =
    [
        ("I want to learn a trade, and be paid for it", RecoveryDomain.EconomicEmpowerment, ["Ask the training centre for a place", "Finish the first module"]),
        ("A door that I can lock, and nobody else has the key", RecoveryDomain.Safety, ["Apply for a room of my own", "Go through the safety plan again"]),
        ("To talk with my family again", RecoveryDomain.SocialSupport, ["Write a letter together", "Call home on a Sunday"]),
        ("A job with a contract", RecoveryDomain.EconomicEmpowerment, ["Write a curriculum vitae", "Prepare for the first interview"]),
    ];

    private static readonly string[] _survivorWords =
        ["The nights are better.", "I cook for the whole house on Fridays.", "I still look over my shoulder at the station.", "I have a bank card with my own name.", "Some days are long. Fewer than before."];

    private static readonly string[] _contacts = ["Is well, and works.", "Asked about the course; the form is sent.", "Moved with a friend; the address is known.", "Wants to be called in the evening from now on."];

    public static void Add(GeneratedCase generated)
    {
        if (!generated.IsOpenOn(20) || (generated.Team.Aftercare is null && generated.Random.Chance(0.6)))
        {
            return;
        }

        Plan(generated);
        foreach (var kind in generated.Random.PickSome(_kinds, 3))
        {
            Give(generated, kind, generated.Random.Between(10, 90));
        }

        foreach (var (occasion, day) in _occasions.Where(o => generated.IsOpenOn(o.Day)))
        {
            Assess(generated, occasion, day, Scores(generated, day));
        }

        if (!generated.IsOpen)
        {
            Assess(generated, OutcomeOccasion.Closure, generated.Course.ClosedDay - 1, generated.Random.Chance(0.7) ? (3, 4) : (2, 4));
        }

        FollowUp(generated);
    }

    private static Staff WorkerOf(GeneratedCase generated) => generated.Team.Aftercare ?? generated.Team.Lead;

    // Plans are reviewed every three to five months, at most twelve days late.
    private static void Plan(GeneratedCase generated)
    {
        var random = generated.Random;
        Goal[] goals = [.. random.PickSome(_goals, 3).Select(g => new Goal(Guid.CreateVersion7(), g.Words, g.Domain, [.. g.Steps.Select(s => new GoalStep(Guid.CreateVersion7(), s, "We do", null))]))];
        var steps = new Queue<GoalStep>(goals.SelectMany(g => g.Steps));
        Guid? previous = null;
        for (var day = 20; generated.IsOpenOn(day);)
        {
            var (by, interval) = (generated.By(WorkerOf(generated), day), random.Between(90, 150));
            var plan = generated.Case.WritePlan(
                generated.Victim, generated.NewId(day), new(new(goals), PlanAgreement.InPerson, generated.DayOf(day), generated.DayOf(day).AddDays(interval)), previous, by);
            if (previous is not null && steps.TryDequeue(out var step))
            {
                generated.Case.MarkStep(plan, step.Id, generated.NewId(day), ProgressState.Done, null, by);
            }

            previous = plan.Id;
            day += interval + random.Between(0, 12);
        }
    }

    private static void Give(GeneratedCase generated, ServiceKind kind, int day)
    {
        if (!generated.IsOpenOn(day))
        {
            return;
        }

        var (random, opened, by) = (generated.Random, generated.Case, WorkerOf(generated));
        var provider = random.Pick([.. generated.Reference.Providers[generated.Office.Country]]);
        var service = opened.OpenService(
            generated.Victim, generated.NewId(day), new(kind, null, provider, new(null, null, CostPer.Once, "The programme", null), ApproximateDate.On(generated.DayOf(day)), null), confirmed: true,
            generated.By(by, day));
        var accepted = day + random.Between(2, 14);
        var started = accepted + random.Between(1, 21);
        var ended = Math.Min(started + random.Between(60, 380), Math.Max(started + 1, generated.Course.ClosedDay - 1));
        if (!generated.Reached(accepted))
        {
            return;
        }

        if (random.Chance(0.08))
        {
            Record(random.Chance(0.5) ? ServiceEvent.Declined : ServiceEvent.NotTakenUp, accepted);
            return;
        }

        Record(ServiceEvent.Accepted, accepted);
        if (!generated.IsOpenOn(started))
        {
            return;
        }

        Record(ServiceEvent.Started, started);
        Meet(generated, service, started, ended);
        if (generated.Reached(ended))
        {
            Record(random.Chance(0.85) ? ServiceEvent.Completed : ServiceEvent.Stopped, ended);
        }

        void Record(ServiceEvent step, int on) => opened.RecordServiceStep(
            service, generated.NewId(on), new(step, ApproximateDate.On(generated.DayOf(on)), null), null, null, generated.By(by, on));
    }

    private static void Meet(GeneratedCase generated, Service service, int started, int ended)
    {
        for (var day = started; generated.Reached(day) && day < ended; day += generated.Random.Between(20, 70))
        {
            generated.Case.RecordSession(
                service, generated.NewId(day), generated.DayOf(day), generated.Random.Chance(0.85) ? Attendance.Attended : Attendance.Missed, null, generated.By(WorkerOf(generated), day));
        }
    }

    // Scores tend to rise with time.
    private static (int Least, int Most) Scores(GeneratedCase generated, int day) => day < 100 ? (1, 2) : day < 400 ? (1, 3) : (generated.Random.Between(1, 2), 4);

    private static void Assess(GeneratedCase generated, OutcomeOccasion occasion, int day, (int Least, int Most) scores)
    {
        var (random, instrument) = (generated.Random, generated.Reference.Outcomes);
        Rating[] ratings = [.. instrument.Definition.Items.Select(item => new Rating(item.Code, random.Between(scores.Least, scores.Most), random.Between(scores.Least, scores.Most), DoesNotApply: false))];
        generated.Case.AssessOutcome(
            generated.Victim, generated.NewId(day), instrument, new(occasion, generated.DayOf(day), ratings, new(random.Pick(_survivorWords), null)), null, generated.By(WorkerOf(generated), day));
    }

    // The last contact names no next one, since the case is closed after it.
    private static void FollowUp(GeneratedCase generated)
    {
        for (var day = generated.Course.FollowUpDay + 7; generated.IsOpenOn(day);)
        {
            var interval = generated.Random.Between(25, 45);
            DateOnly? next = day + interval < generated.Course.ClosedDay ? generated.DayOf(day).AddDays(interval) : null;
            generated.Case.RecordFollowUp(
                generated.Victim, generated.NewId(day),
                new(generated.Random.Pick([ContactWay.Visit, ContactWay.Call, ContactWay.Call, ContactWay.NotReached]), generated.DayOf(day), null, next, new(null, generated.Random.Pick(_contacts), null)),
                null, "Ask how they are", generated.ByLead(day));
            day += interval + generated.Random.Between(0, 8);
        }
    }
}
