using System.Net;
using CaseManager.Data.Accounts;
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
    public async Task One_asks_another_confirms_and_only_then_is_it_taken_off()
    {
        var app = await TestApp.SharedAsync();
        var (asker, first) = await app.AdministratorAsync();
        var lead = await app.Hire(Role.OfficeLead, DemoPeople.Amsterdam);
        var person = await app.Hire(Role.Caseworker, DemoPeople.Amsterdam, "Waltraud Phonelost");
        await Phone.SetUpAsync(app, person);
        using var there = await SignedInAsync(app, person);

        var asked = await first.Send($"/accounts/{person.Id.Value}/lost-factor", ("Input.HowKnown", "CalledBack"));
        (await first.Follow(asked)).Shows("Someone else must confirm it within 24 hours");
        Assert.Equal(1, await FactorsAsync(app, person));
        await there.Open("/cases");
        (await first.Open("/lost-factors")).NeverShows("Waltraud Phonelost");

        using var second = await app.As(lead);
        var list = await second.Open("/lost-factors");
        list.Shows("Waltraud Phonelost");
        list.Shows($"Requested by {asker.Name}");
        var page = await second.Open(list.Document.QuerySelectorAll("main li").Single(li => li.TextContent.Contains("Waltraud", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!);
        page.Shows("Called back on a number already known");
        (await second.Follow(await second.Send(page))).Shows("Reset confirmed.");

        Assert.Equal(0, await FactorsAsync(app, person));
        Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/cases")).Status);
        Assert.Equal([$"FactorResetConfirmed {person.Id.Value}", $"FactorResetAsked {person.Id.Value} CalledBack"], await app.AccountHistoryAsync(person.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await second.Get(page.Path)).Status);
        using var again = app.Anyone();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await again.Send("/sign-in", ("Input.Email", DemoPeople.EmailOf(person)), ("Input.Password", DemoPeople.Password))).Status);
        await again.ChooseAsync(await first.GiveLinkAsync(person.Id));
        await again.SignInAsync(DemoPeople.EmailOf(person), AccountsAtWork.NewPassword);
        await again.Open("/cases");
    }

    [Fact]
    public async Task Where_it_is_required_they_then_set_up_another()
    {
        await using var app = await TestApp.StartAsync(settings: new() { ["SecondFactor:Required"] = "true" });
        var person = await app.Hire(Role.Caseworker, DemoPeople.Amsterdam);
        await Phone.SetUpAsync(app, person);
        var reset = await app.AskFactorResetAsync(person, DemoPeople.Colin);

        await app.InProvedScopeOf(DemoPeople.Ioana, db => db.ConfirmFactorResetAsync(reset, CancellationToken.None));

        // As if set through a link.
        await app.Database.ExecuteAsync("update account set password_hash = (select password_hash from account where id = $2) where id = $1", person.Id.Value, DemoPeople.Ioana.Id.Value);
        using var again = await app.As(person);
        Assert.Equal("/account/second-factor", (await again.Get("/cases")).Location);
    }

    public static TheoryData<string, bool> Confirmers => new()
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
    [MemberData(nameof(Confirmers))]
    public async Task It_is_confirmed_by(string whom, bool may)
    {
        var app = await TestApp.SharedAsync();
        var (asker, _) = await app.AdministratorAsync();
        var person = await app.Hire(whom == "the person concerned" ? Role.OfficeLead : Role.Caseworker, DemoPeople.Amsterdam);
        await Phone.SetUpAsync(app, person);
        await app.InProvedScopeOf(asker, db => db.AskFactorResetAsync(person.Id, IdentityCheck.SeenInPerson, CancellationToken.None));
        var reset = (await app.Database.ReadAsync<Guid>("select id from factor_reset where staff_id = $1", person.Id.Value)).Single();
        var confirmer = whom switch
        {
            "another administrator" => await app.Hire(Role.Administrator, DemoPeople.London),
            "the lead of their office" => await app.Hire(Role.OfficeLead, DemoPeople.Amsterdam),
            "the administrator who asked" => asker,
            "the person concerned" => person,
            "the lead of another office" => await app.Hire(Role.OfficeLead, DemoPeople.Berlin),
            "a caseworker of their office" => await app.Hire(Role.Caseworker, DemoPeople.Amsterdam),
            "the data protection officer" => await app.Hire(Role.DataProtectionOfficer, DemoPeople.Amsterdam),
            _ => await DismissedAsync(app),
        };

        var confirmed = false;
        try
        {
            await app.InProvedScopeOf(confirmer, async db => confirmed = await db.ConfirmFactorResetAsync(reset, CancellationToken.None));
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            Assert.False(may, whom);
        }

        Assert.Equal((may, may ? 0 : 1), (confirmed, await FactorsAsync(app, person)));
    }

    [Theory]
    [InlineData("or caller", "Were whoever asked let confirm, they would")]
    [InlineData("or asked", "Were someone let confirm their own, they would")]
    public async Task Without_its_condition_the_one_whom_it_refuses_would_confirm(string condition, string what)
    {
        await using var app = await TestApp.StartAsync();
        var person = await app.Hire(Role.OfficeLead, DemoPeople.Amsterdam);
        await Phone.SetUpAsync(app, person);
        var reset = await app.AskFactorResetAsync(person, DemoPeople.Colin);
        var asWritten = (await app.Database.ReadAsync<string>("select pg_get_functiondef('row_security.may_confirm(factor_reset)'::regprocedure)")).Single();
        var broken = asWritten.Replace("row_security.caller() not in (reset.staff_id, reset.asked_by)", "true", StringComparison.Ordinal);
        Assert.NotEqual(asWritten, broken);
        var confirmer = condition == "or caller" ? DemoPeople.Colin : person;
        await Assert.ThrowsAsync<PostgresException>(() => app.InProvedScopeOf(confirmer, db => db.ConfirmFactorResetAsync(reset, CancellationToken.None)));
        await app.Database.ExecuteAsync(broken);

        var confirmed = await app.InProvedScopeOf(confirmer, services => ((Data.CaseManagerDb)services.GetService(typeof(Data.CaseManagerDb))!).ConfirmFactorResetAsync(reset, CancellationToken.None));

        Assert.True(confirmed, what);
    }

    [Fact]
    public async Task After_a_day_it_is_asked_anew()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.Amsterdam);
        await Phone.SetUpAsync(app, person);
        var reset = await app.AskFactorResetAsync(person, DemoPeople.Colin);
        await Assert.ThrowsAsync<RuleBrokenException>(() => AskAsync(app, DemoPeople.Ioana, person));
        await app.Database.ExecuteAsync("update factor_reset set asked_at = asked_at - interval '24 hours 1 second' where id = $1", reset);

        var confirmed = true;
        await app.InProvedScopeOf(DemoPeople.Ioana, async db => confirmed = await db.ConfirmFactorResetAsync(reset, CancellationToken.None));

        Assert.False(confirmed);
        Assert.Equal(1, await FactorsAsync(app, person));
        await AskAsync(app, DemoPeople.Ioana, person);
    }

    [Fact]
    public async Task Of_two_who_confirm_at_once_one_does()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.Amsterdam);
        await Phone.SetUpAsync(app, person);
        var reset = await app.AskFactorResetAsync(person, DemoPeople.Colin);

        var confirmed = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => app.InProvedScopeOf(
            DemoPeople.Ioana, services => ((Data.CaseManagerDb)services.GetService(typeof(Data.CaseManagerDb))!).ConfirmFactorResetAsync(reset, CancellationToken.None))));

        Assert.Single(confirmed, c => c);
    }

    [Fact]
    public async Task Whoever_asks_must_still_be_an_administrator()
    {
        var app = await TestApp.SharedAsync();
        var (asker, _) = await app.AdministratorAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.Amsterdam);
        await Phone.SetUpAsync(app, person);
        var reset = await app.AskFactorResetAsync(person, asker);
        await app.Dismiss(asker);

        await Assert.ThrowsAsync<PostgresException>(() => app.InProvedScopeOf(DemoPeople.Ioana, db => db.ConfirmFactorResetAsync(reset, CancellationToken.None)));
    }

    [Fact]
    public async Task No_one_asks_for_themselves_nor_where_there_is_none()
    {
        var app = await TestApp.SharedAsync();
        var (asker, visitor) = await app.AdministratorAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.Amsterdam);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/accounts/{asker.Id.Value}/lost-factor")).Status);
        await Assert.ThrowsAsync<PostgresException>(() => AskAsync(app, asker, asker));
        var reply = await visitor.Send($"/accounts/{person.Id.Value}/lost-factor", ("Input.HowKnown", "SeenInPerson"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains("There is no second factor to reset", reply.Errors(), StringComparison.Ordinal);
    }

    private static Task AskAsync(TestApp app, Staff asker, Staff about) => app.InProvedScopeOf(asker, db => db.AskFactorResetAsync(about.Id, IdentityCheck.SeenInPerson, CancellationToken.None));

    private static async Task<Staff> DismissedAsync(TestApp app)
    {
        var person = await app.Hire(Role.Administrator, DemoPeople.London);
        await app.Dismiss(person);
        return person;
    }

    // A second factor, its key and its ten recovery codes are deleted together.
    private static async Task<int> FactorsAsync(TestApp app, Staff person)
    {
        var counts = await app.Database.ReadAsync<long>(
            "select count(*) from second_factor where staff_id = $1 union all select count(*) from sealing_key where owner_id = $1 and case_id is null union all select count(*) / 10 from recovery_code where staff_id = $1",
            person.Id.Value);
        return (int)Assert.Single(counts.Distinct());
    }

    private static async Task<Visitor> SignedInAsync(TestApp app, Staff person)
    {
        var visitor = app.Anyone();
        var token = await ((Data.SignIn.SessionRegister)app.Services.GetService(typeof(Data.SignIn.SessionRegister))!).StartAsync(person.Id.Value, Data.SignIn.Proof.Step(long.MaxValue / 2), null, CancellationToken.None);
        visitor.Client.DefaultRequestHeaders.Add("Cookie", $"__Host-session={token!.Token}");
        return visitor;
    }
}
