using CaseManager.Data.Seeding;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Testing;

/// <summary>Audit stamps in the time zone of the person's organisation, as in the app; the date may differ from UTC.</summary>
public static class Signatures
{
    public static Signature SignNow(this Staff person) =>
        new(person.Id, TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(DemoPeople.OrganisationOf(person).TimeZone)));
}
