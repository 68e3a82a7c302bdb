using CaseManager.Domain.Access;

namespace CaseManager.Demo.Caseload;

/// <summary>The offices that receive the generated cases, and the administrator who loads the outcome instrument.</summary>
public sealed record Workforce(IReadOnlyList<Office> Offices, Staff Administrator)
{
    /// <summary>Chooses an office, in proportion to its share.</summary>
    internal Office PickOffice(RandomSource random)
    {
        var ticket = random.NextInt(1, Offices.Sum(o => o.Share));
        foreach (var office in Offices)
        {
            ticket -= office.Share;
            if (ticket <= 0)
            {
                return office;
            }
        }

        return Offices[^1];
    }
}
