using CaseManager.Domain;

namespace CaseManager.Testing;

/// <summary>The addresses of pages about one record of a case.</summary>
public static class CaseAddresses
{
    // The charge has a verdict that can be followed by another.
    private const string OpenChargeQuery =
        "select c.id from charge c where c.case_id = $1 and exists (select from verdict v where v.charge_id = c.id) and not exists (select from verdict v "
        + "where v.charge_id = c.id and v.stage = 'Final') order by c.id limit 1";

    // The service is in progress, since an ended one accepts no further steps.
    private const string ActiveServiceQuery =
        "select s.service_id from service_session s where s.case_id = $1 and not exists (select from service_step done where done.service_id = s.service_id "
        + "and done.event = 'Completed') order by s.service_id limit 1";

    // Each route parameter maps to the query for the record that it identifies.
    private static readonly Dictionary<string, string> _records = new()
    {
        ["{indicator:guid}"] =
        "select id from indicator i where case_id = $1 and not exists (select from indicator later where later.supersedes_id = i.id) order by id limit 1",
        ["{assessment:guid}"] = "select id from assessment where case_id = $1 order by id limit 1",
        ["{consent:guid}"] =
        "select id from consent c where case_id = $1 and not exists (select from consent later where later.supersedes_id = c.id) order by id limit 1",
        ["{sharing:guid}"] = "select id from police_sharing where case_id = $1 and basis is not null order by id limit 1",
        ["{disclosure:guid}"] = "select id from disclosure where case_id = $1 order by id limit 1",
        ["{episode:guid}"] = "select id from missing_episode where case_id = $1 order by ended_at desc limit 1", // nulls first: an episode that has not ended
        ["{feedback:guid}"] = "select id from feedback where case_id = $1 order by id limit 1",
        ["{document:guid}"] = "select id from case_document where case_id = $1 order by id limit 1",
        ["{note:guid}"] = "select id from note where case_id = $1 order by id limit 1",
        ["{procedure:guid}"] = "select procedure_id from identification_step where case_id = $1 order by id limit 1",
        ["{step:guid}"] =
        "select id from identification_step s where case_id = $1 and not exists (select from identification_step later where later.supersedes_id = s.id) "
        + "order by id limit 1",
        ["{suspect:guid}"] = "select id from suspect where case_id = $1 order by number limit 1",
        ["{proceeding:guid}"] = "select id from proceeding where case_id = $1 order by id limit 1",
        ["{milestone:guid}"] =
        "select id from milestone m where case_id = $1 and proceeding_id = (select id from proceeding where case_id = $1 order by id limit 1) and not exists "
        + "(select from milestone later where later.supersedes_id = m.id) order by id limit 1",
        ["{charge:guid}"] = OpenChargeQuery,
        ["{verdict:guid}"] =
        $"select id from verdict v where charge_id = ({OpenChargeQuery}) and not exists (select from verdict later where later.supersedes_id = v.id) order "
            + "by number limit 1",
        ["{order:guid}"] =
        $"select id from court_order o where charge_id = ({OpenChargeQuery}) and not exists (select from court_order later where later.supersedes_id = o.id) "
            + "order by id limit 1",
        ["{hearing:guid}"] = "select id from hearing where case_id = $1 order by id limit 1",
        ["{deadline:guid}"] = "select id from deadline where case_id = $1 and state = 'Open' order by id limit 1",
        ["{claim:guid}"] = "select id from compensation_claim where case_id = $1 order by id limit 1",
        ["{claimStep:guid}"] =
        "select id from claim_step s where case_id = $1 and not exists (select from claim_step later where later.supersedes_id = s.id) order by number limit 1",
        ["{payment:guid}"] =
        "select id from payment p where case_id = $1 and is_received and not exists (select from payment later where later.supersedes_id = p.id) order by id "
        + "limit 1",
        ["{version:guid}"] = "select id from aftercare_plan where case_id = $1 order by number limit 1",
        ["{goalStep:guid}"] = "select step_id from goal_progress where case_id = $1 order by id limit 1",
        ["{contact:guid}"] =
        "select id from follow_up f where case_id = $1 and not exists (select from follow_up later where later.supersedes_id = f.id) order by id limit 1",
        ["{incident:guid}"] =
        "select id from critical_incident i where case_id = $1 and not exists (select from critical_incident later where later.supersedes_id = i.id) order "
        + "by id limit 1",
        ["{outcome:guid}"] =
        "select id from outcome_assessment o where case_id = $1 and not exists (select from outcome_assessment later where later.supersedes_id = o.id) order "
        + "by id limit 1",
        ["{service:guid}"] = ActiveServiceQuery,
        ["{serviceStep:guid}"] =
        $"select id from service_step s where case_id = $1 and service_id = ({ActiveServiceQuery}) and not exists (select from service_step later where "
            + "later.supersedes_id = s.id) order by number limit 1",
        ["{serviceSession:guid}"] =
        $"select id from service_session s where case_id = $1 and service_id = ({ActiveServiceQuery}) and not exists (select from service_session later "
            + "where later.supersedes_id = s.id) order by id limit 1",
        ["{task:guid}"] = "select id from case_task where case_id = $1 order by id limit 1",
    };

    // These pages exist only for a child.
    private const string ChildProtectionPath = "/people/child-protection";

    // The parameter names the instrument of an outcome assessment.
    private const string InstrumentParameter = "{instrument}";

    /// <summary>Cover name of the demo case that has the records of a page.</summary>
    public static string GetCoverName(string route) => route.EndsWith(ChildProtectionPath, StringComparison.Ordinal) ? "Sorin" : "Antonia";

    /// <summary>Fills in a route with a record of the case, or with its child; returns any other route unchanged.</summary>
    /// <exception cref="InvalidOperationException">The case has no such record.</exception>
    public static async Task<string> FillInAsync(this TestDatabase database, string route, CaseId of)
    {
        foreach (var (hole, query) in _records.Where(r => route.Contains(r.Key, StringComparison.Ordinal)))
        {
            route = route.Replace(hole, (await database.ReadAsync<Guid>(query, of.Value)).Single().ToString(), StringComparison.Ordinal);
        }

        if (route.Contains(InstrumentParameter, StringComparison.Ordinal))
        {
            route = route.Replace(InstrumentParameter,
                (await database.ReadAsync<string>("select instrument_code from outcome_assessment where case_id = $1 order by id limit 1", of.Value)).Single(),
                StringComparison.Ordinal);
        }

        return route.EndsWith(ChildProtectionPath, StringComparison.Ordinal)
            ? $"{route}?person={(await database.ReadAsync<Guid>("select victim_id from exploitation where case_id = $1 and age_group in ('Child', "
            + "'PresumedChild') order by victim_id limit 1", of.Value)).Single()}"
            : route;
    }
}
