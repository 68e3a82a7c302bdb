using CaseManager.Domain;
using CaseManager.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaseManager.Data.Persistence.Mapping;

/// <summary>Database types of the domain's value types: ids as their underlying value, codes by name.</summary>
internal static class Conversions
{
    public static void AddTo(ModelConfigurationBuilder types)
    {
        types.Properties<CaseId>().HaveConversion<CaseIdConverter>();
        types.Properties<VictimId>().HaveConversion<VictimIdConverter>();
        types.Properties<StaffId>().HaveConversion<StaffIdConverter>();
        types.Properties<OrganisationId>().HaveConversion<OrganisationIdConverter>();
        types.Properties<CaseReference>().HaveConversion<CaseReferenceConverter>();
        types.Properties<ApproximateDate>().HaveConversion<ApproximateDateConverter>();
        types.Properties<DateTimeOffset>().HaveConversion<UtcDateTimeConverter>();
        types.Properties<Enum>().HaveConversion<string>();
    }

    // The database stores no offset: moments come back in UTC.
    private sealed class UtcDateTimeConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(moment => moment.ToUniversalTime(), moment => moment);

    private sealed class CaseIdConverter() : ValueConverter<CaseId, Guid>(id => id.Value, value => new(value));

    private sealed class VictimIdConverter() : ValueConverter<VictimId, Guid>(id => id.Value, value => new(value));

    private sealed class StaffIdConverter() : ValueConverter<StaffId, Guid>(id => id.Value, value => new(value));

    private sealed class OrganisationIdConverter() : ValueConverter<OrganisationId, short>(id => id.Value, value => new(value));

    private sealed class CaseReferenceConverter() : ValueConverter<CaseReference, string>(r => r.Value, value => CaseReference.Parse(value));

    private sealed class ApproximateDateConverter() : ValueConverter<ApproximateDate, string>(date => date.ToString(), text => ApproximateDate.Parse(text));
}
