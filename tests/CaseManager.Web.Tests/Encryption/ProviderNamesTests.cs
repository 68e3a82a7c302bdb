using CaseManager.Data.Security.Accounts;
using CaseManager.Data.Security.Encryption;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.Operations;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Encryption;

public class ProviderNamesTests
{
    private readonly ProviderNames _names = new(TestCluster.Keys);

    [Theory]
    [InlineData("")]
    [InlineData("Casa Lumina")]
    [InlineData("Дом «Свет» ☂")]
    public void A_name_is_read_back_unchanged(string name) => Assert.Equal(name, _names.Unseal(_names.Seal(name)));

    [Fact]
    public void Only_equal_names_are_equal_when_encrypted()
    {
        Assert.Equal(_names.Seal("Casa Lumina"), new ProviderNames(TestCluster.Keys).Seal("Casa Lumina"));
        Assert.NotEqual(_names.Seal("Casa Lumina"), _names.Seal("Casa Zorilor"));
    }

    [Fact]
    public void The_length_of_a_name_is_hidden() => Assert.Equal(_names.Seal("A").Length, _names.Seal("Casa Lumina, the house by the river").Length);

    [Fact]
    public void The_name_of_an_office_is_not_changed() => Assert.Equal("Bucharest", _names.Unseal("Bucharest"));

    [Fact]
    public void Another_key_shows_the_name_as_stored()
    {
        using var other = new KeyFolder();
        File.Delete(other["marks.key"]);
        KeyFiles.Create(other.Path);
        var stored = _names.Seal("Casa Lumina");

        Assert.Equal(stored, new ProviderNames(other.Read()).Unseal(stored));
    }

    [Theory]
    [InlineData("update organisation set name = 'Casa Lumina' where kind = 'Provider'")]
    [InlineData("update organisation set name = 'sealed:London' where kind = 'Office'")]
    [InlineData("update provider set name = 'Casa Lumina'")]
    [InlineData("update provider set safe_contact = 'Ask for Dana'")]
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
}
