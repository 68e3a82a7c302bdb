using CaseManager.Domain.Statistics;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;

namespace CaseManager.Web.Tests.Statistics;

/// <summary>An entry as stored in the database, read without row security.</summary>
internal sealed record Entry(Guid CaseId, string Figure, string Compartment, string Key);

/// <summary>The counted demo caseload with the edge cases of the row model; one case is merged into another.</summary>
internal static class CountedCaseload
{
    public static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync();
        await ModelCaseload.AddToAsync(app);
        // The model caseload merges each case into the next, so that none would count.
        await app.Database.ExecuteAsync(
            "update case_merge set undone_at = now() where case_id <> (select m.case_id from case_merge m join cases c on c.id = m.case_id where "
            + "c.cover_name <> 'Antonia' order by m.case_id limit 1)");
        // A victim identified under a scheme with a single decision, and others whom police consider trafficked.
        await app.Database.ExecuteAsync(
            """
            insert into identification_step (id, case_id, victim_id, procedure_id, number, event, occurred_on, recorded_by, recorded_at, seal)
              select gen_random_uuid(), case_id, victim_id, id, 2, 'PositiveInitialDecision', '2022-05', opened_by, opened_at, '' from identification
                where scheme_code = 'RO.MNIR';
            update identification set state = 'PositiveInitial', scheme_version = 1 where scheme_code = 'RO.MNIR'; -- version 1 has one decision
            insert into trafficking_status (id, case_id, victim_id, status, decided_by, recorded_at, recorded_by, seal)
              select gen_random_uuid(), v.case_id, v.id, 'ActualVictim', 'Police', c.opened_at, c.opened_by, '' from victim v
                join cases c on c.id = v.case_id where c.cover_name <> 'Antonia';
            """);
        return app;
    }

    public static async Task<IReadOnlyList<Entry>> ReadEntriesAsync(TestDatabase database)
    {
        var rows = await database.ReadAsync<string[]>(
            "select array[case_id::text, figure, compartment, figure || ' ' || subject || ' ' || year] from figures.entry");
        return [.. rows.Select(r => new Entry(Guid.Parse(r[0]), r[1], r[2], r[3]))];
    }

    /// <summary>Number of entries of a figure per year, for one case.</summary>
    public static async Task<string> ReadYearsAsync(TestDatabase database, Figure figure, string coverName) =>
        string.Join(", ", await database.ReadAsync<string>(
        """
        select format('%s in %s', count(*), e.year) from figures.entry e join cases c on c.id = e.case_id
        where c.cover_name = $1 and e.figure = $2 group by e.year order by e.year
        """, coverName, figure.ToString()));
}
