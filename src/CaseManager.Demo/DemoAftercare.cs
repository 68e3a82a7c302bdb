using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;

namespace CaseManager.Demo;

/// <summary>Fictional aftercare records of Antonia: plan, services, assessments and providers.</summary>
internal static class DemoAftercare
{
    private const string Where = "Invented for the demonstration: not the instrument’s own sub-domains.";

    private static readonly Goal _kitchen = Goal("I want to cook for people, and be paid for it", RecoveryDomain.EconomicEmpowerment,
        ("Ask the kitchen school for a place", "Mihaela", new(2025, 1, 15)), ("Finish the course", "Antonia", new(2025, 9, 30)), ("Look at two contracts together before signing", "Mihaela", new(2027, 1, 15)));

    private static readonly Goal _door = Goal("A door that I can lock, and nobody else has the key", RecoveryDomain.Safety,
        ("Find a flat of her own", "Her worker", new(2025, 3, 1)), ("Go through the safety plan again before the fourth trial", "Ana", new(2027, 2, 1)));

    private static readonly Goal _sister = Goal("To tell my sister, when I am ready", RecoveryDomain.SocialSupport);

    /// <summary>The providers, one of them with an expired agreement.</summary>
    public static IReadOnlyList<Provider> Providers(Signature by) =>
    [
        Provider("Casa Lumina", ProviderKind.Ngo, [new(ServiceKind.EmergencyAccommodation, 8, 2, by.Day.AddDays(-6)), new(ServiceKind.SocialCare, null, null, null), new(ServiceKind.Counselling, null, null, null)], ["ro", "en"], by.Day.AddYears(1), by),
        Provider("Harbour House", ProviderKind.Ngo, [new(ServiceKind.EmergencyAccommodation, 6, 0, by.Day.AddDays(-3)), new(ServiceKind.Counselling, null, null, null)], ["en", "ro", "vi"], by.Day.AddMonths(18), by, "GB"),
        Provider("Usa Deschisa housing association", ProviderKind.Public, [new(ServiceKind.Housing, 12, 0, by.Day.AddDays(-20))], ["ro"], by.Day.AddMonths(5), by),
        Provider("Scoala de Bucatari", ProviderKind.Private, [new(ServiceKind.SkillsCourse, null, null, null)], ["ro", "fr"], by.Day.AddMonths(8), by),
        Provider("Saint Elena’s parish", ProviderKind.Church, [new(ServiceKind.Befriending, null, null, null), new(ServiceKind.MaterialHelp, null, null, null)], ["ro"], by.Day.AddMonths(-2), by),
    ];

    /// <summary>The instrument with invented items in each of its six domains.</summary>
    public static Instrument Loaded(Instrument shipped, Signature by) => shipped.Supersede(
        new(shipped.Name, Where, shipped.Definition with
        {
            Domains =
            [
                .. shipped.Definition.Domains.Select(d => d with
                {
                    Items = [.. _scored[d.Code].Select((name, i) => new OutcomeItem($"{d.Code}.{i + 1}", name, null, null, MayNotApply: d.Code == "LEGAL"))],
                }),
            ],
        }),
        by);

    private static readonly Dictionary<string, string[]> _scored = new()
    {
        ["SAFETY"] = ["Nobody hurts or neglects her", "Nobody threatens her", "She sees danger coming, and knows what to do"],
        ["LEGAL"] = ["Her papers are in order", "Her rights are upheld"],
        ["MENTAL"] = ["She sleeps and eats", "She copes with bad days"],
        ["ECONOMIC"] = ["She earns what she needs", "She learns what she wants to"],
        ["SOCIAL"] = ["She has people to turn to", "She is part of something"],
        ["PHYSICAL"] = ["She gets care when she is ill", "Her home is warm and dry"],
    };

    /// <summary>A plan in two versions, with progress.</summary>
    public static void Plan(Case opened, Victim antonia, Signature by)
    {
        var first = opened.WritePlan(antonia, Guid.CreateVersion7(by.When), new(new([_kitchen]), PlanAgreement.InPerson, new(2024, 12, 2), by.Day.AddDays(60)), null, by);
        var plan = opened.WritePlan(antonia, Guid.CreateVersion7(by.When), new(new([_kitchen, _door, _sister]), PlanAgreement.InPerson, by.Day, by.Day.AddDays(80)), first.Id, by);
        foreach (var step in new[] { _kitchen.Steps[0], _kitchen.Steps[1], _door.Steps[0] })
        {
            opened.MarkStep(plan, step.Id, Guid.CreateVersion7(by.When), ProgressState.Done, null, by);
        }
    }

    /// <summary>Housing, counselling, social care and a skills course.</summary>
    public static void Services(Case opened, Victim antonia, IReadOnlyList<Provider> providers, Signature by)
    {
        Give(ServiceKind.Housing, "Usa", _door.Id, new(2025, 1, 10), new(2025, 2, 20), null);
        Give(ServiceKind.Counselling, "Casa", null, new(2023, 12, 4), new(2023, 12, 11), null, new(2026, 10, 29), new(2026, 11, 5), new(2026, 11, 12));
        Give(ServiceKind.SocialCare, "Casa", null, new(2023, 12, 4), new(2023, 12, 4), null);
        Give(ServiceKind.SkillsCourse, "Scoala", _kitchen.Id, new(2025, 1, 8), new(2025, 2, 3), new(2025, 9, 26), new(2025, 2, 3), new(2025, 2, 10));

        void Give(ServiceKind kind, string provider, Guid? goal, DateOnly asked, DateOnly began, DateOnly? done, params DateOnly[] times)
        {
            var service = opened.OpenService(
                antonia, Guid.CreateVersion7(by.When), new(kind, goal, providers.Single(p => p.Name.StartsWith(provider, StringComparison.Ordinal)), new(null, null, CostPer.Once, "The programme", null), ApproximateDate.On(asked), null),
                confirmed: true, by);
            foreach (var (what, on) in new (ServiceEvent, DateOnly?)[] { (ServiceEvent.Accepted, asked), (ServiceEvent.Started, began), (ServiceEvent.Completed, done) }.Where(s => s.Item2 is not null))
            {
                opened.RecordServiceStep(service, Guid.CreateVersion7(by.When), new(what, ApproximateDate.On(on!.Value), null), null, null, by);
            }

            foreach (var time in times)
            {
                opened.RecordSession(service, Guid.CreateVersion7(by.When), time, time == new DateOnly(2026, 11, 5) ? Attendance.Missed : Attendance.Attended, null, by);
            }
        }
    }

    /// <summary>Four assessments, from intake to restored.</summary>
    public static void Outcomes(Case opened, Victim antonia, Instrument instrument, Signature by)
    {
        foreach (var (occasion, on, scores, said) in new (OutcomeOccasion, DateOnly, int[], string)[]
        {
            (OutcomeOccasion.Intake, new(2023, 12, 4), [1, 2, 2, 1, 2, 1, 1, 2], "I do not know what I want. To sleep."),
            (OutcomeOccasion.SixMonths, new(2024, 6, 4), [2, 2, 2, 2, 2, 2, 2, 3], "The nights are better."),
            (OutcomeOccasion.Yearly, new(2025, 6, 4), [3, 3, 3, 3, 3, 3, 2, 3], "I burnt the bread and everyone laughed, and I laughed."),
            (OutcomeOccasion.Closure, by.Day.AddDays(-2), [4, 3, 3, 4, 3, 4, 3, 4], "I have a key, and I have people."),
        })
        {
            Rating[] ratings = [.. instrument.Definition.Items.Select((item, i) => new Rating(item.Code, scores[i % scores.Length], scores[(i + 1) % scores.Length], DoesNotApply: false))];
            opened.AssessOutcome(antonia, Guid.CreateVersion7(by.When), instrument, new(occasion, on, ratings, new(said, null)), null, by);
        }
    }

    /// <summary>A follow-up, an incident, and consent to a health summary.</summary>
    public static void FollowUp(Case opened, Victim antonia, Signature by)
    {
        opened.RecordFollowUp(antonia, Guid.CreateVersion7(by.When), new(
            ContactWay.Visit, by.Day.AddDays(-9), RiskLevel.Low, by.Day.AddDays(50), new(null, "She laid the table for me. Asks when the fourth man will be tried.", "His brother lives two towns away")), null, "Look at the risk again", by);
        opened.RecordIncident(
            antonia, Guid.CreateVersion7(by.When), new(IncidentKind.ContactByExploiters, new(2026, 10), new("A man asked for her at the school, and left when the teacher asked his name.", "School told what to say; police told.")), null,
            "Look at the risk again: a man asked for her at the school", by);
        opened.RecordConsent(antonia, Guid.CreateVersion7(by.When), ConsentScope.HealthSummary, new(ConsentState.Given, by.Day, "ro", ConsentForm.Oral), null, by);
    }

    public static void HealthSummary(Case opened, Victim antonia, OrganisationId provider, Signature by) => opened.WriteHealthSummary(
        antonia, Guid.CreateVersion7(by.When), new("She comes each week and wants to go on through the fourth trial. Please keep Thursday mornings free of other appointments."), provider, null, by);

    private static Goal Goal(string words, RecoveryDomain domain, params (string What, string Who, DateOnly By)[] steps) =>
        new(Guid.CreateVersion7(), words, domain, [.. steps.Select(s => new GoalStep(Guid.CreateVersion7(), s.What, s.Who, s.By))]);

    private static Provider Provider(string name, ProviderKind kind, Offer[] offers, string[] languages, DateOnly until, Signature by, string country = "RO") => Domain.Aftercare.Provider.Add(
        Guid.CreateVersion7(by.When), new(name, kind, country, offers, languages, "Ask for the coordinator, and say that it is about a meeting", new(2022, 3, 1), until, IsClosed: false), by);
}
