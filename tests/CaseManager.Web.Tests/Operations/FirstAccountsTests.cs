using CaseManager.Data.Security.Accounts;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Operations;

public class FirstAccountsTests
{
    private static readonly FirstAccount[] _first =
        [Create("First Administrator", "first"), Create("Second Administrator", "second"), Create("First Officer", "officer", Role.DataProtectionOfficer)];

    private static readonly FirstAccount[] _others = [Create("Other Administrator", "other")];

    [Fact]
    public async Task The_first_administrator_gets_an_office_and_a_link()
    {
        var database = await TestCluster.CreateDatabaseAsync();

        await CreateAsync(database, _first);

        string[] expected = ["First Administrator Administrator", "First Officer DataProtectionOfficer", "Second Administrator Administrator"];
        Assert.Equal(expected.Select(person => $"{person} Bucharest RO Europe/Bucharest"), await database.ReadAsync<string>(
            """
            select concat_ws(' ', s.name, s.role, o.name, o.country, o.time_zone)
            from staff s join staff_organisation w on w.staff_id = s.id join organisation o on o.id = w.organisation_id
              join staff_office f on f.staff_id = s.id and f.office_id = o.id
            order by s.name
            """));
        Assert.Equal(["Bootstrapped", "Bootstrapped", "Bootstrapped"],
            await database.ReadAsync<string>("select split_part(subject, ' ', 1) from history_entry where staff_id is null"));
        Assert.Equal(1, await UseLinkAsync(database, _first[0].Link));
        Assert.Equal(0, await UseLinkAsync(database, _first[0].Link));
    }

    [Fact]
    public async Task Only_one_first_administrator_is_created_even_concurrently()
    {
        var database = await TestCluster.CreateDatabaseAsync();

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(async n =>
        {
            try
            {
                await CreateAsync(database, [Create("First Administrator", $"{n}")]);
                return true;
            }
            catch (InvalidOperationException refused)
            {
                Assert.StartsWith("There is an administrator already", refused.Message, StringComparison.Ordinal);
                return false;
            }
        }));

        Assert.Single(made, m => m);
        Assert.Equal([1L], await database.ReadAsync<long>("select count(*) from staff"));
    }

    [Fact]
    public async Task A_new_first_administrator_replaces_a_deactivated_one()
    {
        var database = await TestCluster.CreateDatabaseAsync();
        await CreateAsync(database, _first);
        await database.ExecuteAsync("update staff set is_active = false");

        Assert.Equal("There is no office of that name.", await GetRefusalAsync(database, _others, "London"));
        Assert.Equal("This email address belongs to another account.", await GetRefusalAsync(database, _first, "Bucharest"));
        await CreateAsync(database, _others, country: null, zone: null);

        Assert.Equal([1L], await database.ReadAsync<long>("select count(*) from organisation"));
    }

    [Fact]
    public async Task The_first_office_needs_its_country_and_time_zone() => Assert.StartsWith(
        "This is the first office",
        (await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await CreateAsync(await TestCluster.CreateDatabaseAsync(), _first, country: null, zone: null))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_app_itself_creates_no_administrator()
    {
        var database = await TestCluster.CreateDatabaseAsync();
        await using var bare = await RowSecurity.AppConnection.OpenAsync(database);

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => RowSecurity.AppConnection.RunAsync(
            bare, "select row_security.bootstrap_accounts('x', 'RO', 'Europe/Bucharest', '[]')"));

        Assert.StartsWith("permission denied", refused.MessageText, StringComparison.Ordinal);
    }

    private static FirstAccount Create(string name, string mailbox, Role role = Role.Administrator) => new(
        new(name, $"{mailbox}@casemanager.example", $"{mailbox}@casemanager.example".ToUpperInvariant()), role, LinkToken.Create());

    private static Task CreateAsync(TestDatabase database, FirstAccount[] accounts, string office = "Bucharest", string? country = "RO",
        string? zone = "Europe/Bucharest") => FirstAccounts.CreateAsync(database.Owner, accounts, office, country, zone, CancellationToken.None);

    private static async Task<string> GetRefusalAsync(TestDatabase database, FirstAccount[] accounts, string office) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(() => CreateAsync(database, accounts, office))).Message;

    private static async Task<int> UseLinkAsync(TestDatabase database, LinkToken link)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create($"{database.App};Pooling=false");
        return await new PasswordRegister(source, new(TestCluster.Keys.Caller, TimeProvider.System), new(TestCluster.Keys)).UseLinkAsync(link, "hash",
            CancellationToken.None) ? 1 : 0;
    }
}
