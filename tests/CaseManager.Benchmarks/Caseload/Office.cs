using CaseManager.Domain.Access;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>An office, and who works on its cases.</summary>
/// <param name="Organisation">The office.</param>
/// <param name="Lead">Who supervises it.</param>
/// <param name="Caseworkers">Who leads its cases.</param>
/// <param name="Lawyers">Who follows its cases in court.</param>
/// <param name="Shelter">The body that its aftercare workers work for.</param>
/// <param name="AftercareWorkers">Who supports its survivors.</param>
/// <param name="Police">The agency it works with.</param>
/// <param name="Liaisons">Who does so there.</param>
internal sealed record Office(
    Organisation Organisation, Staff Lead, IReadOnlyList<Staff> Caseworkers, IReadOnlyList<Staff> Lawyers,
    Organisation Shelter, IReadOnlyList<Staff> AftercareWorkers, Organisation Police, IReadOnlyList<Staff> Liaisons)
{
    public string Country => Organisation.Country;

    public IReadOnlyList<Organisation> Organisations => [Organisation, Shelter, Police];

    public IReadOnlyList<Staff> Everyone => [Lead, .. Caseworkers, .. Lawyers, .. AftercareWorkers, .. Liaisons];
}
