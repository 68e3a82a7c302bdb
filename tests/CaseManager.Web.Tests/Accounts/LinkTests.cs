using System.Net;
using CaseManager.Demo;
using CaseManager.Data.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.Accounts;

/// <summary>Password links: valid once and until they expire, for anyone who holds them.</summary>
public class LinkTests
{
    [Fact]
    public async Task Someone_invited_chooses_a_password_and_signs_in()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await app.AdministratorAsync();
        var (email, link, _) = await administrator.InviteAsync();
        using var invited = app.Anyone();
        await RefusedAsync(invited, email, AccountsAtWork.NewPassword);

        var page = await invited.Open(link);
        page.Shows(email);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        (await invited.ChooseAsync(link)).Shows("Password saved");

        await invited.SignInAsync(email, AccountsAtWork.NewPassword);
        await invited.Open("/cases");
        Assert.StartsWith("LinkUsed", (await app.AccountHistoryAsync(await app.IdOfAsync(email)))[0], StringComparison.Ordinal);
        Assert.Equal(["Invitation"], await app.Database.ReadAsync<string>("select purpose from account_link where staff_id = $1 and used_at is not null and expires_at - made_at = interval '7 days'", (await app.IdOfAsync(email)).Value));
    }

    [Fact]
    public async Task A_reset_ends_every_session_and_the_password_before()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await app.AdministratorAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        using var there = await app.As(person);
        var link = await administrator.GiveLinkAsync(person.Id);
        await there.Open("/cases");

        using var here = app.Anyone();
        await here.ChooseAsync(link);

        Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/cases")).Status);
        await RefusedAsync(here, DemoPeople.EmailOf(person), DemoPeople.Password);
        await here.SignInAsync(DemoPeople.EmailOf(person), AccountsAtWork.NewPassword);
        Assert.Equal(["Reset"], await app.Database.ReadAsync<string>("select purpose from account_link where staff_id = $1 and expires_at - made_at = interval '24 hours'", person.Id.Value));
    }

    [Fact]
    public async Task Opening_it_changes_nothing_however_often()
    {
        var app = await TestApp.SharedAsync();
        var (link, _) = await LinkAsync(app);
        using var scanner = app.Anyone();
        var before = await app.Database.ReadAsync<string>("select l::text from account_link l order by id");

        for (var time = 0; time < 5; time++)
        {
            await scanner.Open(link);
        }

        Assert.Equal(before, await app.Database.ReadAsync<string>("select l::text from account_link l order by id"));
    }

    [Fact]
    public async Task Of_fifty_who_use_it_at_once_one_does()
    {
        var app = await TestApp.SharedAsync();
        var (link, person) = await LinkAsync(app);
        var (passwords, token) = (app.Services.GetRequiredService<PasswordRegister>(), LinkToken.Parse(link.Split('/')[^1])!);

        var used = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => passwords.UseLinkAsync(token, $"hash {n}", CancellationToken.None)));

        var hash = (await app.Database.ReadAsync<string>("select password_hash from account where id = $1", person.Id.Value)).Single();
        Assert.Equal([$"hash {used.ToList().IndexOf(true)}"], used.Where(u => u).Select(_ => hash));
        Assert.Single(await app.AccountHistoryAsync(person.Id), h => h.StartsWith("LinkUsed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Were_it_not_taken_in_one_statement_more_than_one_of_fifty_would()
    {
        await using var app = await TestApp.StartAsync();
        var (link, _) = await LinkAsync(app);
        var (passwords, token) = (app.Services.GetRequiredService<PasswordRegister>(), LinkToken.Parse(link.Split('/')[^1])!);
        var asWritten = (await app.Database.ReadAsync<string>("select pg_get_functiondef('row_security.use_link(text)'::regprocedure)")).Single();
        var broken = asWritten.Replace("AND l.used_at IS NULL", "", StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(asWritten, broken);
        await app.Database.ExecuteAsync(broken);

        var used = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => passwords.UseLinkAsync(token, $"hash {n}", CancellationToken.None)));

        Assert.Equal(50, used.Count(u => u));
    }

    [Theory]
    [InlineData("used_at = now()")]
    [InlineData("cancelled_at = now()")]
    [InlineData("expires_at = now() - interval '1 second'")]
    [InlineData("token_hash = sha256('another')")]
    public async Task Used_cancelled_run_out_and_unknown_get_the_same_answer(string change)
    {
        var app = await TestApp.SharedAsync();
        var (link, person) = await LinkAsync(app);
        using var visitor = app.Anyone();
        var page = await visitor.Open(link);
        var hash = (await app.Database.ReadAsync<string>("select password_hash from account where id = $1", person.Id.Value)).Single();
        await app.Database.ExecuteAsync($"update account_link set {change} where staff_id = $1", person.Id.Value);

        var nonsense = await visitor.Get("/link/nonsense");
        var opened = await visitor.Get(link);
        var sent = await visitor.Send(page, ("Input.Password", AccountsAtWork.NewPassword), ("Input.Again", AccountsAtWork.NewPassword));
        var sentBadly = await visitor.Send(page, ("Input.Password", "x"), ("Input.Again", "y"));

        Assert.All([nonsense, opened, sent, sentBadly], reply => Assert.Equal((HttpStatusCode.NotFound, nonsense.Text, nonsense.Title), (reply.Status, reply.Text, reply.Title)));
        nonsense.Shows("This link does not work");
        Assert.Equal([hash], await app.Database.ReadAsync<string>("select password_hash from account where id = $1", person.Id.Value));
    }

    [Fact]
    public async Task The_link_of_someone_who_was_let_go_does_not_work()
    {
        var app = await TestApp.SharedAsync();
        var (link, person) = await LinkAsync(app);
        using var visitor = app.Anyone();

        await app.Dismiss(person);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(link)).Status);
    }

    [Fact]
    public async Task Another_link_takes_the_place_of_the_one_before()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await app.AdministratorAsync();
        var (email, first, _) = await administrator.InviteAsync();
        var second = await administrator.GiveLinkAsync(await app.IdOfAsync(email));
        using var visitor = app.Anyone();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(first)).Status);
        await visitor.Open(second);
    }

    [Fact]
    public async Task A_link_is_cancelled()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await app.AdministratorAsync();
        var (email, link, _) = await administrator.InviteAsync();
        var account = await administrator.Open($"/accounts/{(await app.IdOfAsync(email)).Value}");
        account.Shows("created by Some Administrator");

        var cancel = account.Document.QuerySelector("a[href*='/cancel-link/']")!.GetAttribute("href")!;
        (await administrator.Follow(await administrator.Send(cancel))).Shows("Link cancelled.");

        using var visitor = app.Anyone();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(link)).Status);
    }

    [Fact]
    public async Task Only_a_hash_is_kept_and_neither_log_nor_history_holds_the_token()
    {
        await using var app = await TestApp.StartAsync(recordLog: true);
        var (link, person) = await LinkAsync(app);
        var token = link.Split('/')[^1];
        using var visitor = app.Anyone();
        await visitor.Open(link);
        await visitor.ChooseAsync(link, "short");
        await visitor.ChooseAsync(link);
        await visitor.Get(link);

        Assert.Contains(app.Log.Written, line => line.Contains("link/{token}", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.Written, line => line.Contains(token, StringComparison.Ordinal) || line.Contains(AccountsAtWork.NewPassword, StringComparison.Ordinal));
        Assert.DoesNotContain(await app.Database.ReadAsync<string>("select h::text from history_entry h union all select l::text from account_link l"), row => row.Contains(token, StringComparison.Ordinal));
        Assert.NotEmpty(await app.AccountHistoryAsync(person.Id));
    }

    [Fact]
    public async Task No_one_but_the_app_asks_about_a_link_and_only_what_it_signed()
    {
        var app = await TestApp.SharedAsync();
        var (link, person) = await LinkAsync(app);
        var hash = Convert.ToHexStringLower((await app.Database.ReadAsync<byte[]>("select token_hash from account_link where staff_id = $1", person.Id.Value)).Single());
        await using var bare = await AppConnection.BareAsync(app.Database);

        foreach (var (function, message) in new[] { ("read_link", $"link|{hash}"), ("use_link", $"use|{hash}|00"), ("change_password", $"change|{person.Id.Value}|{Guid.CreateVersion7()}|00"), ("attempt_password", $"password|{person.Id.Value}|10|15") })
        {
            var forged = AppConnection.Sign(message, key: new byte[32]);
            var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => AppConnection.RunAsync(bare, $"select row_security.{function}($1)", forged));
            Assert.Equal("28000", refused.SqlState);
            var another = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => AppConnection.RunAsync(bare, $"select row_security.{function}($1)", AppConnection.Sign($"start|{message}|x|y|z")));
            Assert.Equal("42501", another.SqlState);
        }

        using var visitor = app.Anyone();
        await visitor.Open(link); // control: the link is valid, so the refusals had another reason
    }

    private static async Task<(string Link, Staff Person)> LinkAsync(TestApp app)
    {
        var (_, administrator) = await app.AdministratorAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        return (await administrator.GiveLinkAsync(person.Id), person);
    }

    private static async Task RefusedAsync(Visitor visitor, string email, string password) =>
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send("/sign-in", ("Input.Email", email), ("Input.Password", password))).Status);
}
