using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Testing;

/// <summary>The present as the app sees it for someone: in the time zone of their organisation, where it may be another day than in UTC.</summary>
public static class Signatures
{
    public static Signature SignNow(this Staff person) =>
        new(person.Id, TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(DemoPeople.OrganisationOf(person).TimeZone)));

    public static DateOnly Today(this Staff person) => person.SignNow().Day;
}
