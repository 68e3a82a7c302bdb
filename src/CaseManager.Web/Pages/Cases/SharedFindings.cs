using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Web.Pages.Cases;

/// <summary>What the file shows of act, means and purpose, as far as a reader may know.</summary>
public static class SharedFindings
{
    /// <summary>
    /// Null where what was told of the person is not shared with the reader. Where it is by a grant alone, nothing is said of sources: they would
    /// tell of hospitals, shelters and neighbours.
    /// </summary>
    public static Finding? FindingFor(this Victim victim, Role reader) =>
        victim.Exploitation is not { } told ? null
        : Finding.Weigh(victim.Indicators, told.AgeGroup, LegalDefinition.Current) is var finding && reader.Reads(Compartment.Indicators) ? finding
        : finding.WithoutSources();
}
