using System.Globalization;
using CaseManager.Domain.Cases;

namespace CaseManager.Demo.Caseload;

/// <summary>Assigns case references as the database does: one serial per country and year.</summary>
internal sealed class CaseReferences
{
    private readonly Dictionary<(string Country, int Year), int> _last = [];

    public CaseReference Next(string country, int year)
    {
        var serial = _last[(country, year)] = _last.GetValueOrDefault((country, year)) + 1;
        var body = string.Create(CultureInfo.InvariantCulture, $"{country}-{year}-{serial:0000}");
        return CaseReference.Parse($"{body}-{CaseReference.ComputeCheckCharacters(body.Replace("-", "", StringComparison.Ordinal))}");
    }

    /// <summary>Stores the last serials, so that the database continues the sequence.</summary>
    public async Task SaveAsync(CaseloadDatabase database, CancellationToken cancellationToken)
    {
        foreach (var ((country, year), serial) in _last)
        {
            await database.ExecuteAsync("insert into row_security.reference_serial values ($1, $2, $3)", cancellationToken, country, year, serial);
        }
    }
}
