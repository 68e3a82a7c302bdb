using CaseManager.Domain.Access;

namespace CaseManager.Demo.Caseload;

/// <summary>An office, its staff, and the shelter and police agency that it works with.</summary>
/// <param name="Share">Relative number of the cases that the office receives.</param>
public sealed record Office(
    Organisation Organisation, Staff Lead, IReadOnlyList<Staff> Caseworkers, IReadOnlyList<Staff> Lawyers,
    Organisation Shelter, IReadOnlyList<Staff> AftercareWorkers, Organisation Police, IReadOnlyList<Staff> Liaisons, int Share = 1)
{
    public string Country => Organisation.Country;

    public IReadOnlyList<Organisation> Organisations => [Organisation, Shelter, Police];

    public IReadOnlyList<Staff> Everyone => [Lead, .. Caseworkers, .. Lawyers, .. AftercareWorkers, .. Liaisons];
}
