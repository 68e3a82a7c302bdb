using CaseManager.Data;
using CaseManager.Data.Law;
using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Law;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Demo.Caseload;

/// <summary>Reference data shared by all generated cases: law, outcome instrument and service providers by country.</summary>
internal sealed record ReferenceData(LawBook Law, Instrument Outcomes, ILookup<string, Provider> Providers)
{
    private static readonly ServiceKind[] _offered =
        [ServiceKind.EmergencyAccommodation, ServiceKind.Housing, ServiceKind.Counselling, ServiceKind.SocialCare, ServiceKind.SkillsCourse, ServiceKind.MaterialHelp];

    private static readonly string[] _names = ["Open Door", "Harbour", "Second Step"];

    /// <summary>Reads the shipped reference data and adds what each installation loads itself.</summary>
    public static async Task<ReferenceData> PrepareAsync(CaseManagerDb db, Workforce people, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var shipped = await db.Instruments.AsNoTracking().SingleAsync(i => i.Code == ShippedInstruments.SixDomains, cancellationToken);
        var outcomes = DemoAftercare.Loaded(shipped, new(people.Administrator.Id, since));
        Provider[] providers = [.. people.Offices.SelectMany(office => ProvidersNear(office, since, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-4)))];
        db.Add(outcomes);
        db.AddRange(providers);
        await db.SaveChangesAsync(cancellationToken);
        return new(await db.ReadLawAsync(cancellationToken), outcomes, providers.ToLookup(p => p.Country));
    }

    private static IEnumerable<Provider> ProvidersNear(Office office, DateTimeOffset since, DateOnly offeredOn)
    {
        var by = new Signature(office.Lead.Id, since);
        return _names.Select(name => Provider.Add(
            Guid.CreateVersion7(since),
            new(
                $"{office.Organisation.Name} {name}", ProviderKind.Ngo, office.Country, [.. _offered.Select(kind => kind.HasPlaces() ? new Offer(kind, 24, 5, offeredOn) : new Offer(kind, null, null, null))],
                ["en", "ro"], "Ask for the coordinator, and say that it is about a meeting", by.Day, by.Day.AddYears(8), IsClosed: false),
            by));
    }
}
