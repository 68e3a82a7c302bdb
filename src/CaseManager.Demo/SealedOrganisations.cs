using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;

namespace CaseManager.Demo;

public static class SealedOrganisations
{
    /// <summary>The organisations as they are stored: the names of providers are encrypted.</summary>
    public static IEnumerable<Organisation> SealProviders(this ProviderNames names, IEnumerable<Organisation> organisations) => organisations.Select(o =>
        o.Kind == OrganisationKind.Provider ? Organisation.Create(o.Id, names.Seal(o.Name), o.Kind, o.Country, o.TimeZone) : o);
}
