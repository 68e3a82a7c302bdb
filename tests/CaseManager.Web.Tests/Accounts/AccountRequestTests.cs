using System.Net;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Data.Security.SignIn;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Accounts;

/// <summary>An account request takes effect when the second person confirms it.</summary>
public class AccountRequestTests
{
    [Fact]
    public async Task A_factor_reset_needs_a_request_and_a_confirmation()
    {
        var app = await TestApp.GetSharedAsync();
        var (caller, first) = await app.CreateAdministratorAsync();
        var lead = await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Amsterdam);
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam, "Waltraud Phonelost");
        await AuthenticatorPhone.SetUpAsync(app, person);
        using var there = await CreateSignedInClientAsync(app, person);

        var sent = await first.Send($"/accounts/{person.Id.Value}/factor-reset", ("Input.VerificationMethod", "Callback"));
        (await first.Follow(sent)).AssertShows("Request sent. The change takes effect when");
        Assert.Equal(1, await CountFactorsAsync(app, person));
        await there.Open("/cases");

        using var second = await app.SignInAsync(lead);
        (await second.Open("/account-requests")).AssertShows($"Requested by {caller.Name}");
        var page = await second.Open($"/account-requests/{await app.GetRequestIdAsync(person.Id)}");
        page.AssertShows("Called back on a number already known");
        var confirmed = await second.Send(page, "main form[action*=Confirm]");

        Assert.Equal(0, await CountFactorsAsync(app, person));
        Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/cases")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await second.Get(page.Path)).Status);
        using var again = app.CreateAnonymousClient();
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await again.Send("/sign-in", ("Input.Email", DemoPeople.GetEmail(person)), ("Input.Password", DemoPeople.Password))).Status);
        await again.ChoosePasswordAsync(new Uri(confirmed.Document.QuerySelector("#link")!.TextContent).AbsolutePath);
        await again.SignInAsync(DemoPeople.GetEmail(person), AccountExtensions.NewPassword);
        await again.Open("/cases");
    }

    [Fact]
    public async Task The_requester_never_sees_the_link()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);

        var sent = await administrator.Follow(await administrator.Send($"/accounts/{person.Id.Value}/link"));
        var request = await administrator.Open($"/account-requests/{await app.GetRequestIdAsync(person.Id)}");

        Assert.All([sent, request], page => page.AssertDoesNotShow("/link/"));
        Assert.Equal([0L], await app.Database.ReadAsync<long>("select count(*) from account_link where staff_id = $1", person.Id.Value));
        Assert.Null(request.Document.QuerySelector("main form[action*=Confirm]"));
    }

    [Fact]
    public async Task The_person_concerned_rejects_a_request()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        await app.InsertAccountRequestAsync(person, DemoPeople.Colin, AccountRequestKind.PasswordLink);
        using var own = await app.SignInAsync(person);

        var notices = await own.Open("/account/notices");
        var page = await own.Open(notices.Document.QuerySelector("main a[href^='/account-requests/']")!.GetAttribute("href")!);
        (await own.Follow(await own.Send(page, "main form[action*=Reject]"))).AssertShows("Request rejected. Nothing was changed.");

        Assert.Equal(["Rejected"], await app.Database.ReadAsync<string>("select decision from account_request where staff_id = $1", person.Id.Value));
        Assert.Equal([$"ChangeRejected {person.Id.Value} PasswordLink"], await app.GetAccountHistoryAsync(person.Id));
    }

    [Fact]
    public async Task The_requester_withdraws_a_request()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        await administrator.Send($"/accounts/{person.Id.Value}/link");

        var page = await administrator.Open($"/account-requests/{await app.GetRequestIdAsync(person.Id)}");
        (await administrator.Follow(await administrator.Send(page, "main form[action*=Reject]"))).AssertShows("Request withdrawn.");

        Assert.Equal(["Withdrawn"], await app.Database.ReadAsync<string>("select decision from account_request where staff_id = $1", person.Id.Value));
    }

    [Theory]
    [InlineData(AccountRequestKind.FactorReset, "24 hours")]
    [InlineData(AccountRequestKind.PasswordLink, "24 hours")]
    [InlineData(AccountRequestKind.Reactivation, "7 days")]
    public async Task A_request_expires(AccountRequestKind kind, string period)
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam);
        var request = await app.InsertAccountRequestAsync(person, DemoPeople.Colin, kind);
        await app.Database.ExecuteAsync($"update account_request set requested_at = now() - interval '{period} 1 second' where id = $1", request);

        Assert.Null(await ConfirmAsync(app, DemoPeople.Vera, request));
    }

    [Fact]
    public async Task Of_two_simultaneous_confirmations_one_succeeds()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam);
        var request = await app.InsertAccountRequestAsync(person, DemoPeople.Colin, AccountRequestKind.PasswordLink);

        var confirmed = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ConfirmAsync(app, DemoPeople.Vera, request)));

        Assert.Single(confirmed, c => c is not null);
    }

    [Fact]
    public async Task The_requester_must_still_be_an_administrator()
    {
        var app = await TestApp.GetSharedAsync();
        var (caller, _) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam);
        var request = await app.InsertAccountRequestAsync(person, caller, AccountRequestKind.PasswordLink);
        await app.DeactivateAsync(caller);

        await Assert.ThrowsAsync<PostgresException>(() => ConfirmAsync(app, DemoPeople.Vera, request));
    }

    [Fact]
    public async Task A_missing_factor_is_not_reset()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam);

        var reply = await administrator.Send($"/accounts/{person.Id.Value}/factor-reset", ("Input.VerificationMethod", "InPerson"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains("There is nothing to request", reply.GetErrors(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_taken_before_the_confirmation_is_reported()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        var email = $"p{Guid.CreateVersion7():N}@casemanager.example";
        await administrator.Send($"/accounts/{person.Id.Value}/details", ("Input.Email", email));
        var other = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        await app.Database.ExecuteAsync("update account set normalized_user_name = upper($2) where id = $1", other.Id.Value, email);
        var request = await app.GetRequestIdAsync(person.Id);

        var refused = await Assert.ThrowsAsync<BusinessRuleException>(() => ConfirmAsync(app, DemoPeople.Vera, request));

        Assert.Equal(BusinessRule.EmailTaken, refused.Rule);
    }

    [Fact]
    public async Task A_required_second_factor_is_set_up_again_after_a_reset()
    {
        await using var app = await TestApp.StartAsync(settings: new() { ["SecondFactor:Required"] = "true" });
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam);
        await AuthenticatorPhone.SetUpAsync(app, person);
        await ConfirmAsync(app, DemoPeople.Vera, await app.InsertAccountRequestAsync(person, DemoPeople.Colin));

        // As if set through a link.
        await app.Database.ExecuteAsync("update account set password_hash = (select password_hash from account where id = $2) where id = $1", person.Id.Value,
            DemoPeople.Ioana.Id.Value);
        using var again = await app.SignInAsync(person);

        Assert.Equal("/account/second-factor", (await again.Get("/cases")).Location);
    }

    private static Task<ConfirmedRequest?> ConfirmAsync(TestApp app, Staff confirmer, Guid request) => app.RunReauthenticatedAsync(
        confirmer, services => services.GetRequiredService<CaseManagerDb>().ConfirmAccountRequestAsync(request, LinkToken.Create(), CancellationToken.None));

    // A second factor, its key and its ten recovery codes are deleted together.
    private static async Task<int> CountFactorsAsync(TestApp app, Staff person)
    {
        var counts = await app.Database.ReadAsync<long>(
            """
            select count(*) from second_factor where staff_id = $1
            union all select count(*) from sealing_key where owner_id = $1 and case_id is null
            union all select count(*) / 10 from recovery_code where staff_id = $1
            """, person.Id.Value);
        return (int)Assert.Single(counts.Distinct());
    }

    private static async Task<TestClient> CreateSignedInClientAsync(TestApp app, Staff person)
    {
        var client = app.CreateAnonymousClient();
        var token = await app.Services.GetRequiredService<SessionRegister>()
            .StartAsync(person.Id.Value, Proof.ForTimeStep(long.MaxValue / 2), null, CancellationToken.None);
        client.Client.DefaultRequestHeaders.Add("Cookie", $"__Host-session={token!.Token}");
        return client;
    }
}
