using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;

namespace CaseManager.Data.Seeding;

/// <summary>Who gives services in the demo, and what the people of the told stories are given. As invented as they are.</summary>
internal static class DemoServices
{
    /// <summary>The directory; the first gives counselling to Antonia.</summary>
    public static IReadOnlyList<Provider> Directory(Signature by)
    {
        return
        [
            Of("Casa Lumina", ProviderKind.Ngo, "RO", new(2024, 1, 1), new(2027, 12, 31), ["ro", "en"], new(ServiceKind.Counselling, null, null, null), new(ServiceKind.Housing, 8, 2, by.Day)),
            Of("Scoala Meseriilor", ProviderKind.Public, "RO", new(2025, 9, 1), new(2026, 6, 30), ["ro"], new Offer(ServiceKind.SkillsCourse, 12, 3, new(2026, 5, 4))),
            Of("Harbour House", ProviderKind.Ngo, "GB", new(2025, 1, 1), null, ["en", "ro", "vi"], new(ServiceKind.EmergencyAccommodation, 6, 0, by.Day), new(ServiceKind.Counselling, null, null, null)),
        ];

        Provider Of(string name, ProviderKind kind, string country, DateOnly from, DateOnly? until, string[] languages, params Offer[] offers) => Provider.Add(
            Guid.CreateVersion7(by.When), new(name, kind, country, offers, languages, "The number of the office, mornings; ask for the coordinator, and give a reference only.", from, until, false), by);
    }

    // Counselling, from the day on which it was asked for.
    public static void Antonia(Case opened, Provider provider, Signature by)
    {
        var service = opened.OpenService(
            opened.Victims[0],
            Guid.CreateVersion7(by.When),
            new(ServiceKind.Counselling, null, provider, new("The counsellor who knows her", null, CostPer.Session, "The programme", null), new(2026, 9, 7), "She asked for the same counsellor each time."),
            confirmed: true,
            by);
        foreach (var (what, on) in new (ServiceEvent, DateOnly)[] { (ServiceEvent.Accepted, new(2026, 9, 10)), (ServiceEvent.Started, new(2026, 9, 16)) })
        {
            opened.RecordServiceStep(service, Guid.CreateVersion7(by.When), new(what, ApproximateDate.On(on), null), null, by);
        }

        opened.RecordSession(service, Guid.CreateVersion7(by.When), new(2026, 9, 16), Attendance.Attended, null, by);
        opened.RecordSession(service, Guid.CreateVersion7(by.When), new(2026, 9, 23), Attendance.Attended, null, by);
    }
}
