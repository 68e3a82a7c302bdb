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
public class FreshProofTests
{
    private const string Remove = "/account/second-factor/remove";
    private const string NewCodes = "/account/second-factor/codes";

    [Theory]
    [InlineData(Remove)]
    [InlineData(NewCodes)]
    public async Task It_opens_to_whoever_proved_it_freshly_and_leads_others_there_and_back(string page)
    {
        var (app, phone, visitor) = await SignedInAsync();
        using (visitor)
        {
            await visitor.Open(page);
            await AgeAsync(app, phone, "5 minutes 1 second");

            var asked = await visitor.Follow(await visitor.Get(page));
            asked.Shows("Confirm it is you");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send(asked, ("Input.Code", "000000"))).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get(page)).Status);
            var proved = await visitor.Send(asked, ("Input.Code", phone.NextCode()));

            Assert.Equal(page, proved.Location);
            await visitor.Open(page);
        }
    }

    [Fact]
    public async Task Just_before_five_minutes_are_over_it_still_opens()
    {
        var (app, phone, visitor) = await SignedInAsync();
        using (visitor)
        {
            await AgeAsync(app, phone, "4 minutes 50 seconds");

            await visitor.Open(Remove);
        }
    }

    [Fact]
    public async Task What_was_sent_too_late_is_held_and_done_after_the_proof()
    {
        var (app, phone, visitor) = await SignedInAsync();
        using (visitor)
        {
            var form = await visitor.Open(Remove);
            await AgeAsync(app, phone, "6 minutes");

            var asked = await visitor.Send(form, ("Written", "a\r\nb <c>"));
            Assert.Equal(HttpStatusCode.Unauthorized, asked.Status);
            Assert.Single(await FactorsAsync(app, phone));
            var wrong = await visitor.Send(asked, ("Code", "000000"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
            var proved = await visitor.Send(wrong, ("Code", phone.NextCode()));
            Assert.Equal("a\r\nb <c>", proved.Field("Written"));
            await visitor.Send(proved);

            Assert.Empty(await FactorsAsync(app, phone));
        }
    }

    [Fact]
    public async Task Once_off_the_password_alone_lets_in()
    {
        var (app, phone, visitor) = await SignedInAsync();
        using (visitor)
        {
            await visitor.Send(Remove);

            using var again = await app.As(phone.Owner);
            (await again.Open("/account")).Shows("You sign in with your password only.");
        }
    }

    [Fact]
    public async Task Whoever_has_no_second_factor_gives_their_password()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var visitor = await app.As(person);
        await app.Database.ExecuteAsync("update session set proved_at = now() - interval '6 minutes' where staff_id = $1", person.Id.Value);

        var asked = await visitor.Follow(await visitor.Get(NewCodes));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send(asked, ("Input.Password", "wrong"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send(asked, ("Input.Code", DemoPeople.Password))).Status);

        Assert.Equal(NewCodes, (await visitor.Send(asked, ("Input.Password", DemoPeople.Password))).Location);
    }

    [Fact]
    public async Task With_a_second_factor_the_password_is_not_enough()
    {
        var (app, phone, visitor) = await SignedInAsync();
        using (visitor)
        {
            await AgeAsync(app, phone, "6 minutes");
            var asked = await visitor.Follow(await visitor.Get(Remove));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send(asked, ("Input.Password", DemoPeople.Password), ("Input.Code", DemoPeople.Password))).Status);
        }
    }

    [Fact]
    public async Task A_proof_gives_the_session_a_new_token_and_the_old_one_is_worth_nothing()
    {
        var (app, phone, visitor) = await SignedInAsync();
        using (visitor)
        {
            var before = await TokensAsync();
            await visitor.Send("/sign-in/prove", ("Input.Code", phone.NextCode()));

            Assert.NotEqual(before, await TokensAsync());
            await visitor.Open("/account");
        }

        async Task<string> TokensAsync() => Convert.ToHexString((await app.Database.ReadAsync<byte[]>("select token_hash from session where staff_id = $1", phone.Owner.Id.Value)).Single());
    }

    [Fact]
    public async Task New_recovery_codes_take_the_place_of_the_old()
    {
        var (app, phone, visitor) = await SignedInAsync();
        using (visitor)
        {
            var page = await visitor.Send(NewCodes);
            var codes = page.Document.QuerySelectorAll(".app-codes code").Select(c => c.TextContent).ToArray();
            Assert.Equal(10, codes.Except(phone.RecoveryCodes).Count());

            using var there = app.Anyone();
            var asked = await there.Follow(await there.Send("/sign-in", ("Input.Email", DemoPeople.EmailOf(phone.Owner)), ("Input.Password", DemoPeople.Password)));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await there.Send(asked, ("Input.Code", phone.RecoveryCodes[0]))).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await there.Send(asked, ("Input.Code", codes[0]))).Status);
        }
    }

    [Fact]
    public async Task Who_lost_the_phone_moves_to_another_by_recovery_codes_alone()
    {
        var (app, phone, _) = await SignedInAsync();
        using var visitor = app.Anyone();
        await phone.SignInAsync(visitor, phone.RecoveryCodes[0]);
        await AgeAsync(app, phone, "6 minutes");
        (await visitor.Open("/account/second-factor")).Shows("sign in with a recovery code or a passkey and follow the same steps");

        var asked = await visitor.Follow(await visitor.Get(Remove));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send(asked, ("Input.Code", phone.RecoveryCodes[0]))).Status); // already used
        await visitor.Send(await visitor.Follow(await visitor.Send(asked, ("Input.Code", phone.RecoveryCodes[1]))));
        var another = await Phone.SetUpAsync(app, phone.Owner, visitor);

        using var there = app.Anyone();
        await another.SignInAsync(there);
    }

    [Theory]
    [InlineData("select row_security.remove_factor()")]
    [InlineData("select row_security.renew_recovery_codes(array['\\x01']::bytea[])")]
    public async Task The_database_refuses_without_one_whatever_the_pages_say(string deed)
    {
        var (app, phone, visitor) = await SignedInAsync();
        using (visitor)
        {
            await AgeAsync(app, phone, "5 minutes 1 second");
            var session = (await app.Database.ReadAsync<Guid>("select id from session where staff_id = $1", phone.Owner.Id.Value)).Single();
            await using var connection = await AppConnection.SayingAsync(app.Database, AppConnection.Sign($"{phone.Owner.Id.Value}|{session}"));

            var refused = await Assert.ThrowsAsync<PostgresException>(() => AppConnection.RunAsync(connection, deed));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);

            await AgeAsync(app, phone, "1 minute");
            await AppConnection.RunAsync(connection, deed);
        }
    }

    [Fact]
    public async Task Were_the_database_not_to_ask_the_same_would_be_done()
    {
        await using var app = await TestApp.StartAsync();
        var phone = await Phone.SetUpAsync(app, await app.Hire(Role.Caseworker, DemoPeople.London));
        await app.Database.ExecuteAsync("create or replace function row_security.proved_freshly() returns boolean language sql as 'select true'");
        await using var connection = await AppConnection.AsAsync(app.Database, phone.Owner);

        await AppConnection.RunAsync(connection, "select row_security.remove_factor()");

        Assert.Empty(await FactorsAsync(app, phone));
    }

    [Fact]
    public async Task Were_the_pages_not_to_ask_they_would_open_and_the_database_refuse()
    {
        await using var app = await TestApp.StartAsync(services => services.AddScoped<IAuthorizationHandler, Generous>());
        var phone = await Phone.SetUpAsync(app, await app.Hire(Role.Caseworker, DemoPeople.London));
        using var visitor = app.Anyone();
        await phone.SignInAsync(visitor);
        await AgeAsync(app, phone, "6 minutes");

        Assert.Equal(HttpStatusCode.InternalServerError, (await visitor.Send(Remove)).Status);
        Assert.Single(await FactorsAsync(app, phone));
    }

    private sealed class Generous : AuthorizationHandler<NeedsFreshProofAttribute>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsFreshProofAttribute requirement)
        {
            context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }

    private static Task AgeAsync(TestApp app, Phone phone, string by) =>
        app.Database.ExecuteAsync($"update session set proved_at = now() - interval '{by}' where staff_id = $1", phone.Owner.Id.Value);

    private static Task<IReadOnlyList<Guid>> FactorsAsync(TestApp app, Phone phone) =>
        app.Database.ReadAsync<Guid>("select id from second_factor where staff_id = $1", phone.Owner.Id.Value);

    // Signed in on one device, by a code.
    private static async Task<(TestApp App, Phone Phone, Visitor Visitor)> SignedInAsync()
    {
        var app = await TestApp.SharedAsync();
        var phone = await Phone.SetUpAsync(app, await app.Hire(Role.Caseworker, DemoPeople.London));
        await app.Database.ExecuteAsync("delete from session where staff_id = $1", phone.Owner.Id.Value);
        var visitor = app.Anyone();
        await phone.SignInAsync(visitor);
        return (app, phone, visitor);
    }
}
