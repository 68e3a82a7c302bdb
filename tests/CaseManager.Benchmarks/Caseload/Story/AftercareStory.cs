using CaseManager.Domain;
using CaseManager.Domain.Aftercare;

namespace CaseManager.Benchmarks.Caseload.Story;

/// <summary>Generates aftercare plans, services, outcome assessments and follow-up.</summary>
internal static class AftercareStory
{
    private static readonly ServiceKind[] _kinds = [ServiceKind.EmergencyAccommodation, ServiceKind.Housing, ServiceKind.Counselling, ServiceKind.SocialCare, ServiceKind.SkillsCourse, ServiceKind.MaterialHelp];
    private static readonly (OutcomeOccasion Occasion, int Day)[] _occasions = [(OutcomeOccasion.Intake, 15), (OutcomeOccasion.SixMonths, 195), (OutcomeOccasion.Yearly, 380), (OutcomeOccasion.Yearly, 745)];

    public static void Tell(CaseUnderway told)
    {
        if (!told.Reached(20) || told.Dice.Falls(0.25))
        {
            return;
        }

        var by = told.Team.Aftercare ?? told.Team.Lead;
        Goal[] goals = [Goal("I want to learn a trade, and be paid for it", RecoveryDomain.EconomicEmpowerment), Goal("A door that I can lock, and nobody else has the key", RecoveryDomain.Safety)];
        var plan = told.Opened.WritePlan(told.Victim, told.NewId(20), new(new(goals), PlanAgreement.InPerson, told.DayOf(20), told.DayOf(20).AddDays(90)), null, told.By(by, 20));
        if (told.Reached(120))
        {
            told.Opened.MarkStep(plan, goals[0].Steps[0].Id, told.NewId(120), ProgressState.Done, null, told.By(by, 120));
        }

        foreach (var kind in told.Dice.Some(_kinds, 3))
        {
            Give(told, kind, told.Dice.Between(20, 90));
        }

        foreach (var (occasion, day) in _occasions.Where(o => told.Reached(o.Day)))
        {
            Assess(told, occasion, day);
        }

        for (var day = 400; told.Reached(day) && day < 1500; day += told.Dice.Between(200, 400))
        {
            told.Opened.RecordFollowUp(
                told.Victim, told.NewId(day), new(told.Dice.Of([ContactWay.Visit, ContactWay.Call, ContactWay.NotReached]), told.DayOf(day), null, told.DayOf(day).AddDays(180), new(null, "Is well, and works.", null)),
                null, "Ask how they are", told.ByLead(day));
        }
    }

    private static void Give(CaseUnderway told, ServiceKind kind, int day)
    {
        if (!told.Reached(day))
        {
            return;
        }

        var (opened, by) = (told.Opened, told.Team.Aftercare ?? told.Team.Lead);
        var provider = told.Dice.Of([.. told.Given.Providers[told.Office.Country]]);
        var service = opened.OpenService(
            told.Victim, told.NewId(day), new(kind, null, provider, new(null, null, CostPer.Once, "The programme", null), ApproximateDate.On(told.DayOf(day)), null), confirmed: true, told.By(by, day));
        foreach (var (what, after) in new[] { (ServiceEvent.Accepted, 10), (ServiceEvent.Started, 25), (ServiceEvent.Completed, 240) })
        {
            if (!told.Reached(day + after) || told.Dice.Falls(0.1))
            {
                return;
            }

            opened.RecordServiceStep(service, told.NewId(day + after), new(what, ApproximateDate.On(told.DayOf(day + after)), null), null, null, told.By(by, day + after));
            if (what == ServiceEvent.Started)
            {
                Meet(told, service, day + after);
            }
        }
    }

    private static void Meet(CaseUnderway told, Service service, int day)
    {
        for (var next = day; told.Reached(next) && next < day + 200; next += told.Dice.Between(60, 160))
        {
            told.Opened.RecordSession(service, told.NewId(next), told.DayOf(next), told.Dice.Falls(0.85) ? Attendance.Attended : Attendance.Missed, null, told.By(told.Team.Aftercare ?? told.Team.Lead, next));
        }
    }

    private static void Assess(CaseUnderway told, OutcomeOccasion occasion, int day)
    {
        var most = Math.Min(4, 2 + (day / 190)); // ratings tend to rise with time
        Rating[] ratings = [.. told.Given.Outcomes.Definition.Items.Select(item => new Rating(item.Code, told.Dice.Between(1, most), told.Dice.Between(1, most), DoesNotApply: false))];
        told.Opened.AssessOutcome(
            told.Victim, told.NewId(day), told.Given.Outcomes, new(occasion, told.DayOf(day), ratings, new("The nights are better.", null)), null, told.By(told.Team.Aftercare ?? told.Team.Lead, day));
    }

    private static Goal Goal(string words, RecoveryDomain domain) => new(Guid.CreateVersion7(), words, domain, [new(Guid.CreateVersion7(), "Ask what there is", "We do", null)]);
}
