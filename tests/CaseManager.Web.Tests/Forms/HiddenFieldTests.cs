using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Forms;

/// <summary>Fields that a form does not show are not bound (over-posting).</summary>
[Trait("Category", "Long")]
public class HiddenFieldTests
{
    // Fields that no form shows: owner, type and state of a record.
    private static readonly (string, string?)[] _extra =
    [
        ("Draft.OwnerId", "018f0000-0000-7000-8000-000000000000"), ("OwnerId", "018f0000-0000-7000-8000-000000000000"),
        ("Draft.Content.Person.CoverName", "Planted"),
        ("Case.Status", "FollowUp"), ("Status", "FollowUp"), ("Case.OfficeId", "2"), ("Input.Id", "018f0000-0000-7000-8000-000000000000"),
        ("user.Role", "OfficeLead"),
        ("Role", "OfficeLead"), ("Input.__proto__", "x"), ("Input[0]", "x"), ("Input.Indicators.Details[999999].Statement", "x"),
        ("Input.Citizenships.Entries[2147483647]", "RO"),
    ];

    [Fact]
    public async Task No_form_changes_what_it_does_not_show()
    {
        await using var app = await TestApp.StartAsync();
        var cases = await GeneratedForms.ReadCasesAsync(app);
        foreach (var (page, needs) in GeneratedForms.GetPages(app)
            .Where(p => p.Page.StartsWith("/intake/{id", StringComparison.Ordinal) || p.Page.Contains("/team", StringComparison.Ordinal)))
        {
            using var client = await GeneratedForms.CreateClientAsync(app, needs);
            foreach (var (path, form) in (await GeneratedForms.ReadAsync(app, client, cases, page)).Where(f =>
                !f.Path.EndsWith("/delete", StringComparison.Ordinal) && !f.Path.EndsWith("/check", StringComparison.Ordinal)))
            {
                var before = await ReadOtherRecordsAsync(app);
                var status = await GeneratedForms.SendAsync(client, path, form.Concat(_extra.Select(e => new KeyValuePair<string, string>(e.Item1, e.Item2!))));

                Assert.True((int)status < 500, $"{path}: {status}");
                Assert.Equal((path, before), (path, await ReadOtherRecordsAsync(app)));
            }
        }
    }

    // Everything that these forms must not change: all except encrypted draft answers, save times, team members and history.
    private static async Task<string> ReadOtherRecordsAsync(TestApp app) => string.Join('\n', await app.Database.ReadAsync<string>(
        """
        select coalesce(string_agg(id || ' ' || owner_id, ',' order by id), '') from intake_draft
        union all select coalesce(string_agg(concat_ws(' ', id, office_id, cover_name, status, opened_by), ',' order by id), '') from cases
        union all select coalesce(string_agg(concat_ws(' ', id, name, role, is_active), ',' order by id), '') from staff
        union all select coalesce(string_agg(concat_ws(' ', id, cover_name), ',' order by id), '') from victim
        union all select count(*)::text from access_restriction
        """));
}
