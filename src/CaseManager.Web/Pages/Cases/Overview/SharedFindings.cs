using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Web.Pages.Cases.Overview;

public static class SharedFindings
{
    /// <summary>
    /// Null if not shared with the caller. Callers who have only a grant do not see the sources, which could reveal hospitals, shelters and neighbours.
    /// </summary>
    public static Finding? FindingFor(this Victim victim, Role reader) =>
        victim.Exploitation is not { } recorded ? null
        : Finding.Calculate(victim.Indicators, recorded.AgeGroup, LegalDefinition.Current) is var finding && reader.CanRead(Compartment.Indicators) ? finding
        : finding.WithoutSources();
}
