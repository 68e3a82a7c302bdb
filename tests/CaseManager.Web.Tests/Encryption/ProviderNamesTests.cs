using CaseManager.Data.Security.Accounts;
using CaseManager.Data.Security.Encryption;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Encryption;

public sealed class ProviderNamesTests : IDisposable
{
    private const string InsertProvider = "insert into provider (id, version, name, safe_contact, kind, country, offers, languages, recorded_by, recorded_at) "
        + "select gen_random_uuid(), 1,";

    // Keys of their own: those of the cluster come with its database.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("casemanager-names-");
    private readonly ProviderNames _names;

    public ProviderNamesTests() => _names = CreateNames("one");

    [Theory]
    [InlineData("")]
    [InlineData("Casa Lumina")]
    [InlineData("Дом «Свет» ☂")]
    public void A_name_is_read_back_unchanged(string name) => Assert.Equal(name, _names.Unseal(_names.Seal(name)));

    [Fact]
    public void Only_equal_names_are_equal_when_encrypted()
    {
        Assert.Equal(_names.Seal("Casa Lumina"), CreateNames("one").Seal("Casa Lumina"));
        Assert.NotEqual(_names.Seal("Casa Lumina"), _names.Seal("Casa Zorilor"));
    }

    [Fact]
    public void The_length_of_a_name_is_hidden() => Assert.Equal(_names.Seal("A").Length, _names.Seal("Casa Lumina, the house by the river").Length);

    [Fact]
    public void The_name_of_an_office_is_not_changed() => Assert.Equal("Bucharest", _names.Unseal("Bucharest"));

    [Fact]
    public void Another_key_shows_the_name_as_stored()
    {
        var stored = _names.Seal("Casa Lumina");

        Assert.Equal(stored, CreateNames("other").Unseal(stored));
    }

    [Theory]
    [InlineData("update organisation set name = 'Casa Lumina' where kind = 'Provider'")]
    [InlineData("update organisation set name = 'sealed:London' where kind = 'Office'")]
    [InlineData($"{InsertProvider} 'Casa Lumina', safe_contact, kind, country, offers, languages, recorded_by, now() from provider")]
    [InlineData($"{InsertProvider} name, 'Ask for Dana', kind, country, offers, languages, recorded_by, now() from provider")]
    [InlineData("update service_session set scheduled_on = current_date + 2")]
    public async Task The_database_refuses_places_and_future_sessions_in_clear(string sql)
    {
        var app = await TestApp.GetSharedAsync();

        Assert.Equal(PostgresErrorCodes.CheckViolation, (await Assert.ThrowsAsync<PostgresException>(() => app.Database.ExecuteAsync(sql))).SqlState);
    }

    [Fact]
    public async Task A_provider_cannot_have_a_name_in_use()
    {
        var app = await TestApp.GetSharedAsync();

        var refused = await Assert.ThrowsAsync<BusinessRuleException>(() => app.RunReauthenticatedAsync(DemoPeople.Colin,
            db => db.AddOrganisationAsync("Casa Lumina", OrganisationKind.Provider, "RO", "Europe/Bucharest", CancellationToken.None)));

        Assert.Equal(BusinessRule.OrganisationNameTaken, refused.Rule);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private ProviderNames CreateNames(string folder) => new(KeyFiles.Read(Path.Combine(_folder.FullName, folder), createMissing: true));
}
