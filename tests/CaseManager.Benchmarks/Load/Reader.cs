using CaseManager.Benchmarks.Caseload;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Victims;

namespace CaseManager.Benchmarks.Load;

/// <summary>Someone of the staff who asks for pages, and the cases they ask about.</summary>
/// <param name="Who">Who.</param>
/// <param name="References">Their cases.</param>
/// <param name="Dice">Chance.</param>
internal sealed record Reader(StaffId Who, IReadOnlyList<string> References, Dice Dice)
{
    public string AnyCase => Dice.Of(References);

    /// <summary>The name of someone who may be known.</summary>
    public string AnyName => Survivors.Name(Dice.Of(Survivors.Backgrounds), Dice.Falls(0.6) ? Sex.Female : Sex.Male, Dice);

    /// <summary>Some of those who have a role, and the cases they lead now.</summary>
    public static async Task<IReadOnlyList<Reader>> ReadAsync(CaseloadDatabase database, Role role, int count, CancellationToken cancellationToken)
    {
        var staff = await database.ReadAsync<Guid>("select id from staff where role = $1 order by md5(name || id) limit $2", cancellationToken, role.ToString(), count);
        var readers = new List<Reader>();
        foreach (var who in staff)
        {
            var cases = await database.ReadAsync<string>(
                "select reference from cases c join case_member m on m.case_id = c.id where m.staff_id = $1 and m.capacity = 'Lead' and m.until is null order by reference", cancellationToken, who);
            readers.Add(new(new(who), cases, new(readers.Count)));
        }

        return readers;
    }
}
