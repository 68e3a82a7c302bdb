using CaseManager.Domain;

namespace CaseManager.Testing;

/// <summary>The addresses of pages about one record of a case.</summary>
public static class CaseAddresses
{
    // What stands in a route, and which of the case's records is meant.
    private static readonly Dictionary<string, string> _records = new()
    {
        ["{indicator:guid}"] = "select id from indicator i where case_id = $1 and not exists (select from indicator later where later.supersedes = i.id) order by id limit 1",
        ["{assessment:guid}"] = "select id from assessment where case_id = $1 order by id limit 1",
        ["{consent:guid}"] = "select id from consent c where case_id = $1 and not exists (select from consent later where later.replaces = c.id) order by id limit 1",
        ["{episode:guid}"] = "select id from missing_episode where case_id = $1 order by ended_at desc limit 1", // nulls first: one that has not ended
        ["{feedback:guid}"] = "select id from feedback where case_id = $1 order by id limit 1",
        ["{document:guid}"] = "select id from case_document where case_id = $1 order by id limit 1",
        ["{note:guid}"] = "select id from note where case_id = $1 order by id limit 1",
        ["{procedure:guid}"] = "select procedure_id from identification_step where case_id = $1 order by id limit 1",
        ["{step:guid}"] = "select id from identification_step s where case_id = $1 and not exists (select from identification_step later where later.replaces = s.id) order by id limit 1",
        ["{deadline:guid}"] = "select id from deadline where case_id = $1 and state = 'Open' order by id limit 1",
        ["{task:guid}"] = "select id from case_task where case_id = $1 order by id limit 1",
    };

    // Pages that are about a child, and about no one else.
    private const string OfAChild = "/people/child-protection";

    /// <summary>The cover name of the told case that has what a page is about.</summary>
    public static string StoryFor(string route) => route.EndsWith(OfAChild, StringComparison.Ordinal) ? "Sorin" : "Antonia";

    /// <summary>The route with a record of this case filled in, and with its child where it is about one; any other route as it is.</summary>
    /// <exception cref="InvalidOperationException">The case has no such record.</exception>
    public static async Task<string> FillInAsync(this TestDatabase database, string route, CaseId of)
    {
        foreach (var (hole, query) in _records.Where(r => route.Contains(r.Key, StringComparison.Ordinal)))
        {
            route = route.Replace(hole, (await database.ReadAsync<Guid>(query, of.Value)).Single().ToString(), StringComparison.Ordinal);
        }

        return route.EndsWith(OfAChild, StringComparison.Ordinal)
            ? $"{route}?person={(await database.ReadAsync<Guid>("select victim_id from exploitation where case_id = $1 and age_group in ('Child', 'PresumedChild') order by victim_id limit 1", of.Value)).Single()}"
            : route;
    }
}
