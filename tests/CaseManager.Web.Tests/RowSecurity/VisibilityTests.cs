using CaseManager.Data.Seeding;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Every demo person × every table: the rows that the database shows are exactly those that a model written apart from it computes.</summary>
public class VisibilityTests
{
    private static readonly (string Table, string Id, Compartment Compartment)[] _tables =
    [
        ("cases", "id", Compartment.CaseFile), ("case_member", "staff_id", Compartment.CaseFile), ("victim", "id", Compartment.CaseFile),
        ("identity", "victim_id", Compartment.Identity), ("safety", "victim_id", Compartment.Safety), ("safe_contact", "victim_id", Compartment.SafeContact),
        ("exploitation", "victim_id", Compartment.Indicators), ("indicator", "id", Compartment.Indicators), ("consent", "id", Compartment.Consent),
    ];

    [Fact]
    public async Task The_database_shows_what_the_rule_says()
    {
        await using var app = await TestApp.StartAsync();
        var barred = await app.OpenCase(DemoPeople.Ana, "Barred", team: [DemoPeople.Mihai, DemoPeople.Tom]);
        await app.Bar(DemoPeople.Mihai, barred.Id);
        await app.Bar(DemoPeople.Radu, barred.Id);
        var left = await app.OpenCase(DemoPeople.Ana, "Left", team: [DemoPeople.Irina]);
        await app.Database.ExecuteAsync("update case_member set until = now() where case_id = $1 and staff_id = $2", left.Id.Value, DemoPeople.Irina.Id.Value);
        var compared = 0;

        foreach (var person in DemoPeople.Everyone)
        {
            var mayKnow = await CasesOfAsync(app.Database, person);
            await using var connection = await AppConnection.AsAsync(app.Database, person);
            foreach (var (table, id, compartment) in _tables)
            {
                var key = table == "cases" ? "id" : "case_id";
                var expected = person.Role.Reads(compartment)
                    ? await app.Database.ReadAsync<Guid>($"select {id} from {table} where {key} = any ($1) {PoliceOnly(table, person)} order by 1", mayKnow)
                    : [];
                Assert.Equal((person.Name, table, Join(expected)), (person.Name, table, Join(await TestDatabase.ReadAsync<Guid>(connection, $"select {id} from {table} order by 1"))));
                compared++;
            }

            await CompareEventsAsync(app.Database, person, mayKnow, connection);
        }

        Assert.Equal(DemoPeople.Everyone.Count * _tables.Length, compared);
    }

    [Fact]
    public async Task Drafts_are_their_owners_alone()
    {
        await using var app = await TestApp.StartAsync();
        foreach (var person in DemoPeople.Everyone)
        {
            await using var connection = await AppConnection.AsAsync(app.Database, person);
            Assert.Equal(person == DemoPeople.Ana ? 1 : 0, (await TestDatabase.ReadAsync<Guid>(connection, "select id from intake_draft")).Count);
        }
    }

    [Fact]
    public async Task For_which_provider_someone_works_is_known_where_a_survivor_lives_may_be()
    {
        await using var app = await TestApp.StartAsync();
        var providers = await app.Database.ReadAsync<Guid>("select staff_id from staff_organisation join organisation o on o.id = organisation_id where o.kind = 'Provider'");
        Assert.NotEmpty(providers);
        foreach (var person in DemoPeople.Everyone)
        {
            await using var connection = await AppConnection.AsAsync(app.Database, person);
            var seen = await TestDatabase.ReadAsync<Guid>(connection, "select staff_id from staff_organisation");

            var expected = person.Role.Reads(Compartment.Safety) ? providers : [.. providers.Intersect([person.Id.Value])];
            Assert.Equal((person.Name, Join(expected)), (person.Name, Join([.. providers.Intersect(seen)])));
            Assert.Contains(person.Id.Value, seen);
        }
    }

    // The model: lead and live team, the leads of the office, and no one who is barred.
    private static async Task<Guid[]> CasesOfAsync(TestDatabase database, Staff person)
    {
        var member = await database.ReadAsync<Guid>("select case_id from case_member where staff_id = $1 and until is null", person.Id.Value);
        var office = person.Role == Role.OfficeLead
            ? await database.ReadAsync<Guid>("select id from cases where office_id = $1", person.Employment!.OrganisationId.Value)
            : [];
        var barred = await database.ReadAsync<Guid>("select case_id from no_access where staff_id = $1", person.Id.Value);
        return [.. member.Union(office).Except(barred)];
    }

    private static async Task CompareEventsAsync(TestDatabase database, Staff person, Guid[] mayKnow, Npgsql.NpgsqlConnection connection)
    {
        string[] compartments = [.. Enum.GetValues<Compartment>().Where(c => person.Role.Reads(c)).Select(c => c.ToString())];
        var expected = await database.ReadAsync<Guid>(
            "select id from case_event where case_id = any ($1) and compartment = any ($2)"
            + (person.Role == Role.PoliceLiaison ? " and (code <> 'ConsentRecorded' or arguments[1] = 'ShareWithPolice')" : "") + " order by 1",
            mayKnow, compartments);
        Assert.Equal((person.Name, Join(expected)), (person.Name, Join(await TestDatabase.ReadAsync<Guid>(connection, "select id from case_event order by 1"))));
    }

    private static string PoliceOnly(string table, Staff person) =>
        table == "consent" && person.Role == Role.PoliceLiaison ? "and scope = 'ShareWithPolice'" : "";

    private static string Join(IReadOnlyList<Guid> ids) => string.Join(' ', ids);
}
