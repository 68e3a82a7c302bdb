using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Testing;

/// <summary>Current moment and date in the time zone of a person's organisation, where the date may differ from UTC.</summary>
public static class AuditStamps
{
    public static AuditStamp CreateStamp(this Staff person) =>
        new(person.Id,
            TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(DemoPeople.GetOrganisation(person).TimeZone)));

    public static DateOnly GetToday(this Staff person) => person.CreateStamp().Date;
}
