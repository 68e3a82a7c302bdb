using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.LegalReference;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Demo.Caseload;

/// <summary>Reference data shared by all generated cases: law, outcome instrument and service providers by country.</summary>
internal sealed record ReferenceData(LegalReferenceData LegalReferences, Instrument Outcomes, ILookup<string, Provider> Providers)
{
    private static readonly ServiceKind[] _offeredServices =
        [ServiceKind.EmergencyAccommodation, ServiceKind.Housing, ServiceKind.Counselling, ServiceKind.SocialCare, ServiceKind.SkillsCourse,
            ServiceKind.MaterialHelp];

    private static readonly string[] _names = ["Open Door", "Harbour", "Second Step"];

    /// <summary>Reads the shipped reference data and adds what each installation loads itself.</summary>
    public static async Task<ReferenceData> PrepareAsync(CaseManagerDb db, Workforce people, DateTimeOffset startedOn, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var shipped = await db.Instruments.AsNoTracking().SingleAsync(i => i.Code == ShippedInstruments.SixDomains, cancellationToken);
        var outcomes = DemoAftercare.CreateWithItems(shipped, new(people.Administrator.Id, startedOn));
        Provider[] providers = [.. people.Offices.SelectMany(office => CreateProviders(office, startedOn, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-4)))];
        db.Add(outcomes);
        db.AddRange(providers);
        await db.SaveChangesAsync(cancellationToken);
        return new(await db.LoadLegalReferencesAsync(cancellationToken), outcomes, providers.ToLookup(p => p.Country));
    }

    private static IEnumerable<Provider> CreateProviders(Office office, DateTimeOffset startedOn, DateOnly offeredOn)
    {
        var stamp = new AuditStamp(office.Lead.Id, startedOn);
        return _names.Select(name => Provider.Add(
            Guid.CreateVersion7(startedOn),
            new(
                $"{office.Organisation.Name} {name}", ProviderKind.Ngo, office.Country,
                [.. _offeredServices.Select(kind => kind.HasPlaces() ? new Offer(kind, 24, 5, offeredOn) : new Offer(kind, null, null, null))],
                ["en", "ro"], "Ask for the coordinator, and say that it is about a meeting", stamp.Date, stamp.Date.AddYears(8), IsClosed: false),
            stamp));
    }
}
