using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Web.Pages.Cases;

public static class SharedFindings
{
    /// <summary>
    /// Null if not shared with the caller; callers with a grant only do not see the sources, which could reveal hospitals, shelters and neighbours.
    /// </summary>
    public static Finding? FindingFor(this Victim victim, Role reader) =>
        victim.Exploitation is not { } told ? null
        : Finding.Weigh(victim.Indicators, told.AgeGroup, LegalDefinition.Current) is var finding && reader.Reads(Compartment.Indicators) ? finding
        : finding.WithoutSources();
}
