using System.Net;
using CaseManager.Data.Security.Accounts;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.SignIn;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Accounts;

/// <summary>Resetting a lost second factor requires two people.</summary>
public class FactorResetTests
{
    [Fact]
    public async Task A_reset_needs_a_request_and_a_second_confirmer()
    {
        var app = await TestApp.GetSharedAsync();
        var (caller, first) = await app.CreateAdministratorAsync();
        var lead = await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Amsterdam);
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam, "Waltraud Phonelost");
        await AuthenticatorPhone.SetUpAsync(app, person);
        using var there = await CreateSignedInClientAsync(app, person);

        var asked = await first.Send($"/accounts/{person.Id.Value}/factor-reset", ("Input.VerificationMethod", "Callback"));
        (await first.Follow(asked)).AssertShows("Someone else must confirm it within 24 hours");
        Assert.Equal(1, await CountFactorsAsync(app, person));
        await there.Open("/cases");
        (await first.Open("/factor-resets")).AssertDoesNotShow("Waltraud Phonelost");

        using var second = await app.SignInAsync(lead);
        var list = await second.Open("/factor-resets");
        list.AssertShows("Waltraud Phonelost");
        list.AssertShows($"Requested by {caller.Name}");
        var page = await second.Open(list.Document.QuerySelectorAll("main li").Single(li => li.TextContent.Contains("Waltraud", StringComparison.Ordinal))
            .QuerySelector("a")!.GetAttribute("href")!);
        page.AssertShows("Called back on a number already known");
        (await second.Follow(await second.Send(page))).AssertShows("Reset confirmed.");

        Assert.Equal(0, await CountFactorsAsync(app, person));
        Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/cases")).Status);
        Assert.Equal([$"FactorResetConfirmed {person.Id.Value}", $"FactorResetRequested {person.Id.Value} Callback"],
            await app.GetAccountHistoryAsync(person.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await second.Get(page.Path)).Status);
        using var again = app.CreateAnonymousClient();
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await again.Send("/sign-in", ("Input.Email", DemoPeople.GetEmail(person)), ("Input.Password", DemoPeople.Password))).Status);
        await again.ChoosePasswordAsync(await first.IssueLinkAsync(person.Id));
        await again.SignInAsync(DemoPeople.GetEmail(person), AccountExtensions.NewPassword);
        await again.Open("/cases");
    }

    [Fact]
    public async Task A_required_second_factor_is_then_set_up_again()
    {
        await using var app = await TestApp.StartAsync(settings: new() { ["SecondFactor:Required"] = "true" });
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam);
        await AuthenticatorPhone.SetUpAsync(app, person);
        var reset = await app.InsertFactorResetAsync(person, DemoPeople.Colin);

        await app.RunReauthenticatedAsync(DemoPeople.Ioana, db => db.ConfirmFactorResetAsync(reset, CancellationToken.None));

        // As if set through a link.
        await app.Database.ExecuteAsync("update account set password_hash = (select password_hash from account where id = $2) where id = $1", person.Id.Value,
            DemoPeople.Ioana.Id.Value);
        using var again = await app.SignInAsync(person);
        Assert.Equal("/account/second-factor", (await again.Get("/cases")).Location);
    }

    public static TheoryData<string, bool> PotentialConfirmers => new()
    {
        { "another administrator", true },
        { "the lead of their office", true },
        { "the administrator who asked", false },
        { "the person concerned", false },
        { "the lead of another office", false },
        { "a caseworker of their office", false },
        { "the data protection officer", false },
        { "an administrator who was let go", false },
    };

    [Theory]
    [MemberData(nameof(PotentialConfirmers))]
    public async Task Only_a_permitted_person_confirms_a_reset(string recipient, bool may)
    {
        var app = await TestApp.GetSharedAsync();
        var (caller, _) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(recipient == "the person concerned" ? Role.OfficeLead : Role.Caseworker, DemoPeople.Amsterdam);
        await AuthenticatorPhone.SetUpAsync(app, person);
        await app.RunReauthenticatedAsync(caller, db => db.RequestFactorResetAsync(person.Id, IdentityCheck.InPerson, CancellationToken.None));
        var reset = (await app.Database.ReadAsync<Guid>("select id from factor_reset where staff_id = $1", person.Id.Value)).Single();
        var confirmer = recipient switch
        {
            "another administrator" => await app.CreateStaffAsync(Role.Administrator, DemoPeople.London),
            "the lead of their office" => await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Amsterdam),
            "the administrator who asked" => caller,
            "the person concerned" => person,
            "the lead of another office" => await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Berlin),
            "a caseworker of their office" => await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam),
            "the data protection officer" => await app.CreateStaffAsync(Role.DataProtectionOfficer, DemoPeople.Amsterdam),
            _ => await CreateDeactivatedAsync(app),
        };

        var confirmed = false;
        try
        {
            await app.RunReauthenticatedAsync(confirmer, async db => confirmed = await db.ConfirmFactorResetAsync(reset, CancellationToken.None));
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            Assert.False(may, recipient);
        }

        Assert.Equal((may, may ? 0 : 1), (confirmed, await CountFactorsAsync(app, person)));
    }

    [Theory]
    [InlineData("or caller", "Were whoever asked let confirm, they would")]
    [InlineData("or asked", "Were someone let confirm their own, they would")]
    public async Task Without_its_condition_a_refused_person_could_confirm(string condition, string description)
    {
        await using var app = await TestApp.StartAsync();
        var person = await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Amsterdam);
        await AuthenticatorPhone.SetUpAsync(app, person);
        var reset = await app.InsertFactorResetAsync(person, DemoPeople.Colin);
        var asWritten = (await app.Database.ReadAsync<string>("select pg_get_functiondef('row_security.can_confirm(factor_reset)'::regprocedure)")).Single();
        var broken = asWritten.Replace("row_security.caller() not in (reset.staff_id, reset.requested_by)", "true", StringComparison.Ordinal);
        Assert.NotEqual(asWritten, broken);
        var confirmer = condition == "or caller" ? DemoPeople.Colin : person;
        await Assert.ThrowsAsync<PostgresException>(() =>
            app.RunReauthenticatedAsync(confirmer, db => db.ConfirmFactorResetAsync(reset, CancellationToken.None)));
        await app.Database.ExecuteAsync(broken);

        var confirmed = await app.RunReauthenticatedAsync(confirmer,
            services => ((CaseManager.Data.Persistence.CaseManagerDb)services.GetService(
                typeof(CaseManager.Data.Persistence.CaseManagerDb))!).ConfirmFactorResetAsync(reset, CancellationToken.None));

        Assert.True(confirmed, description);
    }

    [Fact]
    public async Task A_reset_request_expires_after_a_day()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam);
        await AuthenticatorPhone.SetUpAsync(app, person);
        var reset = await app.InsertFactorResetAsync(person, DemoPeople.Colin);
        await Assert.ThrowsAsync<BusinessRuleException>(() => RequestResetAsync(app, DemoPeople.Ioana, person));
        await app.Database.ExecuteAsync("update factor_reset set requested_at = requested_at - interval '24 hours 1 second' where id = $1", reset);

        var confirmed = true;
        await app.RunReauthenticatedAsync(DemoPeople.Ioana, async db => confirmed = await db.ConfirmFactorResetAsync(reset, CancellationToken.None));

        Assert.False(confirmed);
        Assert.Equal(1, await CountFactorsAsync(app, person));
        await RequestResetAsync(app, DemoPeople.Ioana, person);
    }

    [Fact]
    public async Task Of_two_simultaneous_confirmations_one_succeeds()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam);
        await AuthenticatorPhone.SetUpAsync(app, person);
        var reset = await app.InsertFactorResetAsync(person, DemoPeople.Colin);

        var confirmed = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => app.RunReauthenticatedAsync(
            DemoPeople.Ioana,
            services => ((CaseManager.Data.Persistence.CaseManagerDb)services.GetService(
                typeof(CaseManager.Data.Persistence.CaseManagerDb))!).ConfirmFactorResetAsync(reset, CancellationToken.None))));

        Assert.Single(confirmed, c => c);
    }

    [Fact]
    public async Task The_requester_must_still_be_an_administrator()
    {
        var app = await TestApp.GetSharedAsync();
        var (caller, _) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam);
        await AuthenticatorPhone.SetUpAsync(app, person);
        var reset = await app.InsertFactorResetAsync(person, caller);
        await app.DeactivateAsync(caller);

        await Assert.ThrowsAsync<PostgresException>(() =>
            app.RunReauthenticatedAsync(DemoPeople.Ioana, db => db.ConfirmFactorResetAsync(reset, CancellationToken.None)));
    }

    [Fact]
    public async Task Nobody_requests_a_reset_of_their_own_or_missing_factor()
    {
        var app = await TestApp.GetSharedAsync();
        var (caller, client) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam);

        Assert.Equal(HttpStatusCode.NotFound, (await client.Get($"/accounts/{caller.Id.Value}/factor-reset")).Status);
        await Assert.ThrowsAsync<PostgresException>(() => RequestResetAsync(app, caller, caller));
        var reply = await client.Send($"/accounts/{person.Id.Value}/factor-reset", ("Input.VerificationMethod", "InPerson"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains("There is no second factor to reset", reply.GetErrors(), StringComparison.Ordinal);
    }

    private static Task RequestResetAsync(TestApp app, Staff caller, Staff subject) =>
        app.RunReauthenticatedAsync(caller, db => db.RequestFactorResetAsync(subject.Id, IdentityCheck.InPerson, CancellationToken.None));

    private static async Task<Staff> CreateDeactivatedAsync(TestApp app)
    {
        var person = await app.CreateStaffAsync(Role.Administrator, DemoPeople.London);
        await app.DeactivateAsync(person);
        return person;
    }

    // A second factor, its key and its ten recovery codes are deleted together.
    private static async Task<int> CountFactorsAsync(TestApp app, Staff person)
    {
        var counts = await app.Database.ReadAsync<long>(
            "select count(*) from second_factor where staff_id = $1 union all select count(*) from sealing_key where owner_id = $1 and case_id is null union "
                + "all select count(*) / 10 from recovery_code where staff_id = $1",
            person.Id.Value);
        return (int)Assert.Single(counts.Distinct());
    }

    private static async Task<TestClient> CreateSignedInClientAsync(TestApp app, Staff person)
    {
        var client = app.CreateAnonymousClient();
        var token = await ((CaseManager.Data.Security.SignIn.SessionRegister)app.Services.GetService(
            typeof(CaseManager.Data.Security.SignIn.SessionRegister))!).StartAsync(person.Id.Value,
            CaseManager.Data.Security.SignIn.Proof.ForTimeStep(long.MaxValue / 2), null, CancellationToken.None);
        client.Client.DefaultRequestHeaders.Add("Cookie", $"__Host-session={token!.Token}");
        return client;
    }
}
