using CaseManager.Data.Seeding;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Testing;

/// <summary>Signs for someone now, as the app does: in the time zone of their organisation, where it may be another day than in UTC.</summary>
public static class Signatures
{
    public static Signature SignNow(this Staff person) =>
        new(person.Id, TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(DemoPeople.OrganisationOf(person).TimeZone)));
}
