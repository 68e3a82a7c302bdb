namespace CaseManager.Benchmarks.Baseline;

/// <summary>Hand-written SQL of the baseline for statistics, counted directly from the rows.</summary>
internal static class FigureSql
{
    private const string MyCases =
        """
        with mine as materialized (
          select c.id, c.opened_at from cases c join staff_office o on o.office_id = c.office_id join staff s on s.id = o.staff_id where s.id = $1
            and s.role = 'OfficeLead'
          union select c.id, c.opened_at from cases c join case_member m on m.case_id = c.id where m.staff_id = $1 and m.ends_at is null)
        """;

    /// <summary>Figures of all cases by year.</summary>
    public static (string, object[])[] Programme { get; } = [.. GetCounts("select id, opened_at from cases").Select(sql => (sql, Array.Empty<object>()))];

    /// <summary>People referred this year, in two-way tables.</summary>
    public static (string, object[])[] Profile { get; } =
    [
        .. new[] { "x.age_group", "f", "n" }.Select(by => (
            $"""
            select i.sex, {by}, count(*) from cases c join victim v on v.case_id = c.id left join identity i on i.victim_id = v.id left
              join exploitation x on x.victim_id = v.id
            left join lateral unnest(x.forms) f on true left join lateral unnest(x.countries) n on true
            where c.opened_at >= date_trunc('year', now()) group by 1, 2
            """, Array.Empty<object>())),
    ];

    /// <summary>Figures of the cases that a person works on or whose office they lead.</summary>
    public static (string, object[])[] GetForStaff(Guid staffId) =>
        [.. GetCounts("select id, opened_at from mine").Select(sql => ($"{MyCases} {sql}", new object[] { staffId }))];

    private static IEnumerable<string> GetCounts(string cases) =>
    [
        $"select extract(year from c.opened_at), count(*) from ({cases}) c join victim v on v.case_id = c.id group by 1",
        $"select extract(year from s.recorded_at), count(*) from ({cases}) c join suspect s on s.case_id = c.id group by 1",
        $"select left(h.charged_on, 4), count(distinct h.suspect_id) from ({cases}) c join charge h on h.case_id = c.id group by 1",
        $"select left(v.decided_on, 4), count(distinct h.suspect_id) from ({cases}) c join charge h on h.case_id = c.id join verdict v on v.charge_id = h.id "
            + "where v.outcome in ('Convicted', 'PleadedGuilty') group by 1",
        $"select left(p.received_on::text, 4), p.award_currency, sum(p.amount_in_award_currency) from ({cases}) c join payment p on p.case_id = c.id where "
            + "p.is_received group by 1, 2",
    ];
}
