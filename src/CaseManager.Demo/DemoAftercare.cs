using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;

namespace CaseManager.Demo;

/// <summary>Fictional aftercare records of Antonia: plan, services, assessments and providers.</summary>
internal static class DemoAftercare
{
    private const string SourceNote = "Invented for the demonstration: not the instrument’s own sub-domains.";

    private static readonly Goal _kitchen = CreateGoal("I want to cook for people, and be paid for it", RecoveryDomain.EconomicEmpowerment,
        ("Ask the kitchen school for a place", "Mihaela", new(2025, 1, 15)), ("Finish the course", "Antonia", new(2025, 9, 30)),
        ("Look at two contracts together before signing", "Mihaela", new(2027, 1, 15)));

    private static readonly Goal _opening = CreateGoal("A door that I can lock, and nobody else has the key", RecoveryDomain.Safety,
        ("Find a flat of her own", "Her worker", new(2025, 3, 1)), ("Go through the safety plan again before the fourth trial", "Ana", new(2027, 2, 1)));

    private static readonly Goal _sister = CreateGoal("To tell my sister, when I am ready", RecoveryDomain.SocialSupport);

    /// <summary>The providers, one of them with an expired agreement.</summary>
    public static IReadOnlyList<Provider> CreateProviders(AuditStamp stamp) =>
    [
        CreateProvider("Casa Lumina", ProviderKind.Ngo,
            [new(ServiceKind.EmergencyAccommodation, 8, 2, stamp.Date.AddDays(-6)), new(ServiceKind.SocialCare, null, null, null),
                new(ServiceKind.Counselling, null, null, null)], ["ro", "en"], stamp.Date.AddYears(1), stamp),
        CreateProvider("Harbour House", ProviderKind.Ngo,
            [new(ServiceKind.EmergencyAccommodation, 6, 0, stamp.Date.AddDays(-3)), new(ServiceKind.Counselling, null, null, null)], ["en", "ro", "vi"],
            stamp.Date.AddMonths(18), stamp, "GB"),
        CreateProvider("Usa Deschisa housing association", ProviderKind.Public, [new(ServiceKind.Housing, 12, 0, stamp.Date.AddDays(-20))], ["ro"],
            stamp.Date.AddMonths(5), stamp),
        CreateProvider("Scoala de Bucatari", ProviderKind.Private, [new(ServiceKind.SkillsCourse, null, null, null)], ["ro", "fr"],
            stamp.Date.AddMonths(8), stamp),
        CreateProvider("Saint Elena’s parish", ProviderKind.Church,
            [new(ServiceKind.Befriending, null, null, null), new(ServiceKind.MaterialHelp, null, null, null)], ["ro"], stamp.Date.AddMonths(-2), stamp),
    ];

    /// <summary>The instrument with invented items in each of its six domains.</summary>
    public static Instrument CreateWithItems(Instrument shipped, AuditStamp stamp) => shipped.Supersede(
        new(shipped.Name, SourceNote, shipped.Definition with
        {
            Domains =
            [
                .. shipped.Definition.Domains.Select(d => d with
                {
                    Items = [.. _itemNames[d.Code].Select((name, i) =>
                        new OutcomeItem($"{d.Code}.{i + 1}", name, null, null, HasNotApplicableOption: d.Code == "LEGAL"))],
                }),
            ],
        }),
        stamp);

    private static readonly Dictionary<string, string[]> _itemNames = new()
    {
        ["SAFETY"] = ["Nobody hurts or neglects her", "Nobody threatens her", "She sees danger coming, and knows what to do"],
        ["LEGAL"] = ["Her papers are in order", "Her rights are upheld"],
        ["MENTAL"] = ["She sleeps and eats", "She copes with bad days"],
        ["ECONOMIC"] = ["She earns what she needs", "She learns what she wants to"],
        ["SOCIAL"] = ["She has people to turn to", "She is part of something"],
        ["PHYSICAL"] = ["She gets care when she is ill", "Her home is warm and dry"],
    };

    /// <summary>A plan in two versions, with progress.</summary>
    public static void AddPlan(Case caseFile, Victim antonia, AuditStamp stamp)
    {
        var first = caseFile.RecordPlan(antonia, Guid.CreateVersion7(stamp.OccurredAt),
            new(new([_kitchen]), PlanAgreement.InPerson, new(2024, 12, 2), stamp.Date.AddDays(60)), null, stamp);
        var plan = caseFile.RecordPlan(antonia, Guid.CreateVersion7(stamp.OccurredAt),
            new(new([_kitchen, _opening, _sister]), PlanAgreement.InPerson, stamp.Date, stamp.Date.AddDays(80)), first.Id, stamp);
        foreach (var step in new[] { _kitchen.Steps[0], _kitchen.Steps[1], _opening.Steps[0] })
        {
            caseFile.RecordProgress(plan, step.Id, Guid.CreateVersion7(stamp.OccurredAt), ProgressState.Completed, null, stamp);
        }
    }

    /// <summary>Housing, counselling, social care and a skills course.</summary>
    public static void AddServices(Case caseFile, Victim antonia, IReadOnlyList<Provider> providers, AuditStamp stamp)
    {
        Give(ServiceKind.Housing, "Usa", _opening.Id, new(2025, 1, 10), new(2025, 2, 20), null);
        Give(ServiceKind.Counselling, "Casa", null, new(2023, 12, 4), new(2023, 12, 11), null, new(2026, 10, 29), new(2026, 11, 5), new(2026, 11, 12));
        Give(ServiceKind.SocialCare, "Casa", null, new(2023, 12, 4), new(2023, 12, 4), null);
        Give(ServiceKind.SkillsCourse, "Scoala", _kitchen.Id, new(2025, 1, 8), new(2025, 2, 3), new(2025, 9, 26), new(2025, 2, 3), new(2025, 2, 10));

        void Give(ServiceKind kind, string provider, Guid? goal, DateOnly asked, DateOnly began, DateOnly? done, params DateOnly[] times)
        {
            var service = caseFile.OpenService(
                antonia, Guid.CreateVersion7(stamp.OccurredAt),
                new(kind, goal, providers.Single(p => p.Name.StartsWith(provider, StringComparison.Ordinal)),
                    new(null, null, CostUnit.WholeService, "The programme", null), ApproximateDate.FromDate(asked), null),
                confirmed: true, stamp);
            foreach (var (what, date) in new (ServiceEvent, DateOnly?)[] { (ServiceEvent.Accepted, asked), (ServiceEvent.Started, began),
                (ServiceEvent.Completed, done) }.Where(s => s.Item2 is not null))
            {
                caseFile.RecordServiceStep(service, Guid.CreateVersion7(stamp.OccurredAt), new(what, ApproximateDate.FromDate(date!.Value), null),
                    null, null, stamp);
            }

            foreach (var time in times)
            {
                caseFile.RecordSession(service, Guid.CreateVersion7(stamp.OccurredAt), time,
                    time == new DateOnly(2026, 11, 5) ? Attendance.Missed : Attendance.Attended, null, stamp);
            }
        }
    }

    /// <summary>Four assessments, from intake to restored.</summary>
    public static void AddOutcomes(Case caseFile, Victim antonia, Instrument instrument, AuditStamp stamp)
    {
        foreach (var (occasion, date, scores, text) in new (OutcomeOccasion, DateOnly, int[], string)[]
        {
            (OutcomeOccasion.Intake, new(2023, 12, 4), [1, 2, 2, 1, 2, 1, 1, 2], "I do not know what I want. To sleep."),
            (OutcomeOccasion.SixMonths, new(2024, 6, 4), [2, 2, 2, 2, 2, 2, 2, 3], "The nights are better."),
            (OutcomeOccasion.Yearly, new(2025, 6, 4), [3, 3, 3, 3, 3, 3, 2, 3], "I burnt the bread and everyone laughed, and I laughed."),
            (OutcomeOccasion.Closure, stamp.Date.AddDays(-2), [4, 3, 3, 4, 3, 4, 3, 4], "I have a key, and I have people."),
        })
        {
            Rating[] ratings =
                [.. instrument.Definition.Items.Select((item, i) =>
                    new Rating(item.Code, scores[i % scores.Length], scores[(i + 1) % scores.Length], IsNotApplicable: false))];
            caseFile.AssessOutcome(antonia, Guid.CreateVersion7(stamp.OccurredAt), instrument, new(occasion, date, ratings, new(text, null)), null, stamp);
        }
    }

    /// <summary>A follow-up, an incident, and consent to a health summary.</summary>
    public static void AddFollowUp(Case caseFile, Victim antonia, AuditStamp stamp)
    {
        caseFile.RecordFollowUp(antonia, Guid.CreateVersion7(stamp.OccurredAt), new(
            ContactMethod.Visit, stamp.Date.AddDays(-9), RiskLevel.Low, stamp.Date.AddDays(50),
            new(null, "She laid the table for me. Asks when the fourth man will be tried.", "His brother lives two towns away")),
            null, "Look at the risk again", stamp);
        caseFile.RecordIncident(
            antonia, Guid.CreateVersion7(stamp.OccurredAt),
            new(IncidentKind.ContactByExploiters, new(2026, 10),
                new("A man asked for her at the school, and left when the teacher asked his name.", "School told what to say; police told.")), null,
            "Look at the risk again: a man asked for her at the school", stamp);
        caseFile.RecordConsent(antonia, Guid.CreateVersion7(stamp.OccurredAt), ConsentScope.HealthSummary,
            new(ConsentState.Given, stamp.Date, "ro", ConsentForm.Oral), null, stamp);
    }

    public static void AddHealthSummary(Case caseFile, Victim antonia, OrganisationId provider, AuditStamp stamp) => caseFile.RecordHealthSummary(
        antonia, Guid.CreateVersion7(stamp.OccurredAt),
        new("She comes each week and wants to go on through the fourth trial. Please keep Thursday mornings free of other appointments."),
        provider, null, stamp);

    private static Goal CreateGoal(string notes, RecoveryDomain domain, params (string Kind, string Person, DateOnly RecordedBy)[] steps) =>
        new(Guid.CreateVersion7(), notes, domain, [.. steps.Select(s => new GoalStep(Guid.CreateVersion7(), s.Kind, s.Person, s.RecordedBy))]);

    private static Provider CreateProvider(string name, ProviderKind kind, Offer[] offers, string[] languages, DateOnly endsOn, AuditStamp stamp,
        string country = "RO") => Domain.Aftercare.Provider.Add(
        Guid.CreateVersion7(stamp.OccurredAt),
        new(name, kind, country, offers, languages, "Ask for the coordinator, and say that it is about a meeting", new(2022, 3, 1), endsOn, IsClosed: false),
        stamp);
}
