using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Access;
using CaseManager.Web.Tests.RowSecurity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.SignIn;

/// <summary>Sensitive actions require a proof of identity no older than five minutes, in the pages and in the database.</summary>
public class ReauthenticationTests
{
    private const string RemovePath = "/account/second-factor/remove";
    private const string NewCodesPath = "/account/second-factor/codes";

    [Theory]
    [InlineData(RemovePath)]
    [InlineData(NewCodesPath)]
    public async Task The_page_opens_only_after_recent_reauthentication(string page)
    {
        var (app, phone, client) = await CreateSignedInClientAsync();
        using (client)
        {
            await client.Open(page);
            await AgeReauthenticationAsync(app, phone, "5 minutes 1 second");

            var asked = await client.Follow(await client.Get(page));
            asked.AssertShows("Confirm it is you");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Send(asked, ("Input.Code", "000000"))).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await client.Get(page)).Status);
            var proved = await client.Send(asked, ("Input.Code", phone.GetNextCode()));

            Assert.Equal(page, proved.Location);
            await client.Open(page);
        }
    }

    [Fact]
    public async Task Reauthentication_is_still_valid_just_before_five_minutes()
    {
        var (app, phone, client) = await CreateSignedInClientAsync();
        using (client)
        {
            await AgeReauthenticationAsync(app, phone, "4 minutes 50 seconds");

            await client.Open(RemovePath);
        }
    }

    [Fact]
    public async Task A_late_form_is_not_held_and_is_opened_again_after_reauthentication()
    {
        var (app, phone, client) = await CreateSignedInClientAsync();
        using (client)
        {
            var form = await client.Open(RemovePath);
            await AgeReauthenticationAsync(app, phone, "6 minutes");

            var asked = await client.Send(form);
            Assert.Equal($"/sign-in/confirm?returnUrl={Uri.EscapeDataString(RemovePath)}", asked.Location);
            var proved = await client.Send(await client.Follow(asked), ("Input.Code", phone.GetNextCode()));
            Assert.Single(await ReadFactorsAsync(app, phone));
            await client.Send(await client.Follow(proved));

            Assert.Empty(await ReadFactorsAsync(app, phone));
        }
    }

    [Fact]
    public async Task Without_a_second_factor_the_password_alone_signs_in()
    {
        var (app, phone, client) = await CreateSignedInClientAsync();
        using (client)
        {
            await client.Send(RemovePath);

            using var again = await app.SignInAsync(phone.Owner);
            (await again.Open("/account")).AssertShows("You sign in with your password only.");
        }
    }

    [Fact]
    public async Task Someone_without_a_second_factor_reauthenticates_by_password()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var client = await app.SignInAsync(person);
        await app.Database.ExecuteAsync("update session set authenticated_at = now() - interval '6 minutes' where staff_id = $1", person.Id.Value);

        var asked = await client.Follow(await client.Get(NewCodesPath));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Send(asked, ("Input.Password", "wrong"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Send(asked, ("Input.Code", DemoPeople.Password))).Status);

        Assert.Equal(NewCodesPath, (await client.Send(asked, ("Input.Password", DemoPeople.Password))).Location);
    }

    [Fact]
    public async Task With_a_second_factor_the_password_is_not_enough()
    {
        var (app, phone, client) = await CreateSignedInClientAsync();
        using (client)
        {
            await AgeReauthenticationAsync(app, phone, "6 minutes");
            var asked = await client.Follow(await client.Get(RemovePath));

            Assert.Equal(HttpStatusCode.UnprocessableEntity,
                (await client.Send(asked, ("Input.Password", DemoPeople.Password), ("Input.Code", DemoPeople.Password))).Status);
        }
    }

    [Fact]
    public async Task Reauthentication_renews_the_session_token_and_invalidates_the_old()
    {
        var (app, phone, client) = await CreateSignedInClientAsync();
        using (client)
        {
            var before = await TokensAsync();
            await client.Send("/sign-in/confirm", ("Input.Code", phone.GetNextCode()));

            Assert.NotEqual(before, await TokensAsync());
            await client.Open("/account");
        }

        async Task<string> TokensAsync() =>
            Convert.ToHexString((await app.Database.ReadAsync<byte[]>("select token_hash from session where staff_id = $1", phone.Owner.Id.Value)).Single());
    }

    [Fact]
    public async Task New_recovery_codes_replace_the_old()
    {
        var (app, phone, client) = await CreateSignedInClientAsync();
        using (client)
        {
            var page = await client.Send(NewCodesPath);
            var codes = page.Document.QuerySelectorAll(".app-codes code").Select(c => c.TextContent).ToArray();
            Assert.Equal(10, codes.Except(phone.RecoveryCodes).Count());

            using var there = app.CreateAnonymousClient();
            var asked = await there.Follow(await there.Send("/sign-in", ("Input.Email", DemoPeople.GetEmail(phone.Owner)),
                ("Input.Password", DemoPeople.Password)));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await there.Send(asked, ("Input.Code", phone.RecoveryCodes[0]))).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await there.Send(asked, ("Input.Code", codes[0]))).Status);
        }
    }

    [Fact]
    public async Task A_lost_phone_is_replaced_with_recovery_codes_only()
    {
        var (app, phone, _) = await CreateSignedInClientAsync();
        using var client = app.CreateAnonymousClient();
        await phone.SignInAsync(client, phone.RecoveryCodes[0]);
        await AgeReauthenticationAsync(app, phone, "6 minutes");
        (await client.Open("/account/second-factor")).AssertShows("sign in with a recovery code or a passkey and follow the same steps");

        var asked = await client.Follow(await client.Get(RemovePath));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Send(asked, ("Input.Code", phone.RecoveryCodes[0]))).Status); // already used
        await client.Send(await client.Follow(await client.Send(asked, ("Input.Code", phone.RecoveryCodes[1]))));
        var another = await AuthenticatorPhone.SetUpAsync(app, phone.Owner, client);

        using var there = app.CreateAnonymousClient();
        await another.SignInAsync(there);
    }

    [Theory]
    [InlineData("select row_security.remove_factor()")]
    [InlineData("select row_security.renew_recovery_codes(array['\\x01']::bytea[])")]
    public async Task The_database_requires_reauthentication(string deed)
    {
        var (app, phone, client) = await CreateSignedInClientAsync();
        using (client)
        {
            await AgeReauthenticationAsync(app, phone, "5 minutes 1 second");
            var session = (await app.Database.ReadAsync<Guid>("select id from session where staff_id = $1", phone.Owner.Id.Value)).Single();
            await using var connection = await AppConnection.OpenWithCallerAsync(app.Database, AppConnection.Sign($"{phone.Owner.Id.Value}|{session}"));

            var refused = await Assert.ThrowsAsync<PostgresException>(() => AppConnection.RunAsync(connection, deed));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);

            await AgeReauthenticationAsync(app, phone, "1 minute");
            await AppConnection.RunAsync(connection, deed);
        }
    }

    [Fact]
    public async Task Without_the_database_check_the_action_would_succeed()
    {
        await using var app = await TestApp.StartAsync();
        var phone = await AuthenticatorPhone.SetUpAsync(app, await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London));
        await app.Database.ExecuteAsync("create or replace function row_security.has_fresh_proof() returns boolean language sql as 'select true'");
        await using var connection = await AppConnection.OpenForStaffAsync(app.Database, phone.Owner);

        await AppConnection.RunAsync(connection, "select row_security.remove_factor()");

        Assert.Empty(await ReadFactorsAsync(app, phone));
    }

    [Fact]
    public async Task Without_the_page_check_the_database_still_refuses()
    {
        await using var app = await TestApp.StartAsync(services => services.AddScoped<IAuthorizationHandler, PermissiveReauthenticationHandler>());
        var phone = await AuthenticatorPhone.SetUpAsync(app, await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London));
        using var client = app.CreateAnonymousClient();
        await phone.SignInAsync(client);
        await AgeReauthenticationAsync(app, phone, "6 minutes");

        Assert.Equal(HttpStatusCode.InternalServerError, (await client.Send(RemovePath)).Status);
        Assert.Single(await ReadFactorsAsync(app, phone));
    }

    private sealed class PermissiveReauthenticationHandler : AuthorizationHandler<NeedsReauthenticationAttribute>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsReauthenticationAttribute requirement)
        {
            context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }

    private static Task AgeReauthenticationAsync(TestApp app, AuthenticatorPhone phone, string by) =>
        app.Database.ExecuteAsync($"update session set authenticated_at = now() - interval '{by}' where staff_id = $1", phone.Owner.Id.Value);

    private static Task<IReadOnlyList<Guid>> ReadFactorsAsync(TestApp app, AuthenticatorPhone phone) =>
        app.Database.ReadAsync<Guid>("select id from second_factor where staff_id = $1", phone.Owner.Id.Value);

    // Signed in on one device, by a code.
    private static async Task<(TestApp App, AuthenticatorPhone Phone, TestClient Visitor)> CreateSignedInClientAsync()
    {
        var app = await TestApp.GetSharedAsync();
        var phone = await AuthenticatorPhone.SetUpAsync(app, await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London));
        await app.Database.ExecuteAsync("delete from session where staff_id = $1", phone.Owner.Id.Value);
        var client = app.CreateAnonymousClient();
        await phone.SignInAsync(client);
        return (app, phone, client);
    }
}
