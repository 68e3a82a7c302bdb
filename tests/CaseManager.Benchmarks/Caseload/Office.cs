using CaseManager.Domain.Access;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>An office, its staff, and the shelter and police agency that it works with.</summary>
internal sealed record Office(
    Organisation Organisation, Staff Lead, IReadOnlyList<Staff> Caseworkers, IReadOnlyList<Staff> Lawyers,
    Organisation Shelter, IReadOnlyList<Staff> AftercareWorkers, Organisation Police, IReadOnlyList<Staff> Liaisons)
{
    public string Country => Organisation.Country;

    public IReadOnlyList<Organisation> Organisations => [Organisation, Shelter, Police];

    public IReadOnlyList<Staff> Everyone => [Lead, .. Caseworkers, .. Lawyers, .. AftercareWorkers, .. Liaisons];
}
