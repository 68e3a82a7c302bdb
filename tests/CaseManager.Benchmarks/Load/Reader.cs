using CaseManager.Demo.Caseload;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.People;

namespace CaseManager.Benchmarks.Load;

/// <summary>A staff member who requests pages, with the references of their cases.</summary>
internal sealed record Reader(StaffId StaffId, IReadOnlyList<string> References, RandomSource Random)
{
    public string NextCaseReference => Random.Pick(References);

    /// <summary>A random name from the list that the generated cases use, so that a search may match.</summary>
    public string NextName => SurvivorNames.Pick(Random.Pick(SurvivorNames.Backgrounds), Random.NextBool(0.6) ? Sex.Female : Sex.Male, Random);

    /// <summary>Some of the staff in a role, with the cases that they currently lead.</summary>
    public static async Task<IReadOnlyList<Reader>> ReadAsync(BenchmarkDatabase database, Role role, int count, CancellationToken cancellationToken)
    {
        var staff = await database.ReadAsync<Guid>("select id from staff where role = $1 order by md5(name || id) limit $2", cancellationToken,
            role.ToString(), count);
        var readers = new List<Reader>();
        foreach (var staffId in staff)
        {
            var cases = await database.ReadAsync<string>(
                "select reference from cases c join case_member m on m.case_id = c.id where m.staff_id = $1 and m.case_role = 'Lead' and m.ends_at is null "
                    + "order by reference", cancellationToken, staffId);
            readers.Add(new(new(staffId), cases, new(readers.Count)));
        }

        return readers;
    }
}
