using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Testing;

/// <summary>The present as the app sees it for someone: in the time zone of their organisation, where it may be another day than in UTC.</summary>
public static class AuditStamps
{
    public static AuditStamp CreateStamp(this Staff person) =>
        new(person.Id,
            TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(DemoPeople.GetOrganisation(person).TimeZone)));

    public static DateOnly GetToday(this Staff person) => person.CreateStamp().Date;
}
