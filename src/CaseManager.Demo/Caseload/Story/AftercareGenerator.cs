using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;

namespace CaseManager.Demo.Caseload.Story;

/// <summary>Generates aftercare plans, services, outcome assessments and follow-up.</summary>
internal static class AftercareGenerator
{
    private static readonly ServiceKind[] _kinds = [ServiceKind.EmergencyAccommodation, ServiceKind.Housing, ServiceKind.Counselling, ServiceKind.SocialCare,
        ServiceKind.SkillsCourse, ServiceKind.MaterialHelp];
    private static readonly (OutcomeOccasion Occasion, int Day)[] _occasions =
        [(OutcomeOccasion.Intake, 15), (OutcomeOccasion.SixMonths, 195), (OutcomeOccasion.Yearly, 555), (OutcomeOccasion.Yearly, 915),
            (OutcomeOccasion.Yearly, 1275), (OutcomeOccasion.Yearly, 1635)];

    private static readonly (string Notes, RecoveryDomain Domain, string[] Steps)[] _goals =
    [
        ("I want to learn a trade, and be paid for it", RecoveryDomain.EconomicEmpowerment, ["Ask the training centre for a place", "Finish the first module"]),
        ("A door that I can lock, and nobody else has the key", RecoveryDomain.Safety, ["Apply for a room of my own", "Go through the safety plan again"]),
        ("To talk with my family again", RecoveryDomain.SocialSupport, ["Write a letter together", "Call home on a Sunday"]),
        ("A job with a contract", RecoveryDomain.EconomicEmpowerment, ["Write a curriculum vitae", "Prepare for the first interview"]),
    ];

    private static readonly string[] _survivorStatements =
        ["The nights are better.", "I cook for the whole house on Fridays.", "I still look over my shoulder at the station.",
            "I have a bank card with my own name.", "Some days are long. Fewer than before."];

    private static readonly string[] _contacts = ["Is well, and works.", "Asked about the course; the form is sent.",
        "Moved with a friend; the address is known.", "Wants to be called in the evening from now on."];

    public static void Add(GeneratedCase generated)
    {
        if (!generated.IsOpenOn(20) || (generated.Team.AftercareWorker is null && generated.Random.NextBool(0.6)))
        {
            return;
        }

        Plan(generated);
        foreach (var kind in generated.Random.PickSome(_kinds, 3))
        {
            AddService(generated, kind, generated.Random.NextInt(10, 90));
        }

        foreach (var (occasion, day) in _occasions.Where(o => generated.IsOpenOn(o.Day)))
        {
            AddAssessment(generated, occasion, day, Scores(generated, day));
        }

        if (!generated.IsOpen)
        {
            AddAssessment(generated, OutcomeOccasion.Closure, generated.Course.ClosedDay - 1, generated.Random.NextBool(0.7) ? (3, 4) : (2, 4));
        }

        FollowUp(generated);
    }

    private static Staff GetWorker(GeneratedCase generated) => generated.Team.AftercareWorker ?? generated.Team.Lead;

    // Plans are reviewed every three to five months, at most twelve days late.
    private static void Plan(GeneratedCase generated)
    {
        var random = generated.Random;
        Goal[] goals = [.. random.PickSome(_goals, 3)
            .Select(g => new Goal(Guid.CreateVersion7(), g.Notes, g.Domain, [.. g.Steps.Select(s => new GoalStep(Guid.CreateVersion7(), s, "We do", null))]))];
        var steps = new Queue<GoalStep>(goals.SelectMany(g => g.Steps));
        Guid? previous = null;
        for (var day = 20; generated.IsOpenOn(day);)
        {
            var (stamp, interval) = (generated.CreateStamp(GetWorker(generated), day), random.NextInt(90, 150));
            var plan = generated.Case.RecordPlan(
                generated.Victim, generated.NewId(day),
                new(new(goals), PlanAgreement.InPerson, generated.GetDate(day), generated.GetDate(day).AddDays(interval)), previous, stamp);
            if (previous is not null && steps.TryDequeue(out var step))
            {
                generated.Case.RecordProgress(plan, step.Id, generated.NewId(day), ProgressState.Completed, null, stamp);
            }

            previous = plan.Id;
            day += interval + random.NextInt(0, 12);
        }
    }

    private static void AddService(GeneratedCase generated, ServiceKind kind, int day)
    {
        if (!generated.IsOpenOn(day))
        {
            return;
        }

        var (random, caseFile, by) = (generated.Random, generated.Case, GetWorker(generated));
        var provider = random.Pick([.. generated.Reference.Providers[generated.Office.Country]]);
        var service = caseFile.OpenService(
            generated.Victim, generated.NewId(day),
            new(kind, null, provider, new(null, null, CostUnit.WholeService, "The programme", null), ApproximateDate.FromDate(generated.GetDate(day)), null),
            confirmed: true,
            generated.CreateStamp(by, day));
        var accepted = day + random.NextInt(2, 14);
        var started = accepted + random.NextInt(1, 21);
        var ended = Math.Min(started + random.NextInt(60, 380), Math.Max(started + 1, generated.Course.ClosedDay - 1));
        if (!generated.HasReached(accepted))
        {
            return;
        }

        if (random.NextBool(0.08))
        {
            Record(random.NextBool(0.5) ? ServiceEvent.Declined : ServiceEvent.NotTakenUp, accepted);
            return;
        }

        Record(ServiceEvent.Accepted, accepted);
        if (!generated.IsOpenOn(started))
        {
            return;
        }

        Record(ServiceEvent.Started, started);
        AddSessions(generated, service, started, ended);
        if (generated.HasReached(ended))
        {
            Record(random.NextBool(0.85) ? ServiceEvent.Completed : ServiceEvent.Stopped, ended);
        }

        void Record(ServiceEvent step, int date) => caseFile.RecordServiceStep(
            service, generated.NewId(date), new(step, ApproximateDate.FromDate(generated.GetDate(date)), null), null, null, generated.CreateStamp(by, date));
    }

    private static void AddSessions(GeneratedCase generated, Service service, int started, int ended)
    {
        for (var day = started; generated.HasReached(day) && day < ended; day += generated.Random.NextInt(20, 70))
        {
            generated.Case.RecordSession(
                service, generated.NewId(day), generated.GetDate(day), generated.Random.NextBool(0.85) ? Attendance.Attended : Attendance.Missed, null,
                generated.CreateStamp(GetWorker(generated), day));
        }
    }

    // Scores tend to rise with time.
    private static (int Least, int Most) Scores(GeneratedCase generated, int day) =>
        day < 100 ? (1, 2) : day < 400 ? (1, 3) : (generated.Random.NextInt(1, 2), 4);

    private static void AddAssessment(GeneratedCase generated, OutcomeOccasion occasion, int day, (int Least, int Most) scores)
    {
        var (random, instrument) = (generated.Random, generated.Reference.Outcomes);
        Rating[] ratings =
            [.. instrument.Definition.Items.Select(item =>
                new Rating(item.Code, random.NextInt(scores.Least, scores.Most), random.NextInt(scores.Least, scores.Most), IsNotApplicable: false))];
        generated.Case.AssessOutcome(
            generated.Victim, generated.NewId(day), instrument, new(occasion, generated.GetDate(day), ratings, new(random.Pick(_survivorStatements), null)),
            null, generated.CreateStamp(GetWorker(generated), day));
    }

    // The last contact has no date for a next one, because the case is closed after it.
    private static void FollowUp(GeneratedCase generated)
    {
        for (var day = generated.Course.FollowUpDay + 7; generated.IsOpenOn(day);)
        {
            var interval = generated.Random.NextInt(25, 45);
            DateOnly? next = day + interval < generated.Course.ClosedDay ? generated.GetDate(day).AddDays(interval) : null;
            generated.Case.RecordFollowUp(
                generated.Victim, generated.NewId(day),
                new(generated.Random.Pick([ContactMethod.Visit, ContactMethod.Call, ContactMethod.Call, ContactMethod.NotReached]), generated.GetDate(day),
                    null, next, new(null, generated.Random.Pick(_contacts), null)),
                null, "Ask how they are", generated.CreateLeadStamp(day));
            day += interval + generated.Random.NextInt(0, 8);
        }
    }
}
