using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Demo.Caseload;

/// <summary>Assigns each case that is open now to the caseworker who leads the fewest of them, so that no one has too many.</summary>
internal sealed class LeadAssignment
{
    private readonly Dictionary<StaffId, int> _open = [];

    public Staff Pick(Office office, bool isOpen, RandomSource random)
    {
        var first = random.NextInt(0, office.Caseworkers.Count - 1); // breaks ties at random
        if (!isOpen)
        {
            return office.Caseworkers[first];
        }

        var lead = office.Caseworkers.Skip(first).Concat(office.Caseworkers.Take(first)).MinBy(c => _open.GetValueOrDefault(c.Id))!;
        _open[lead.Id] = _open.GetValueOrDefault(lead.Id) + 1;
        return lead;
    }
}
