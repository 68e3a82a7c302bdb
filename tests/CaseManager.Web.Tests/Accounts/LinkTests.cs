using System.Net;
using CaseManager.Data.Security.SignIn;
using CaseManager.Demo;
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
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var (email, link, _) = await app.InviteAsync(administrator);
        using var invited = app.CreateAnonymousClient();
        await AssertRefusedAsync(invited, email, AccountExtensions.NewPassword);

        var page = await invited.Open(link);
        page.AssertShows(email);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        (await invited.ChoosePasswordAsync(link)).AssertShows("Password saved");

        await invited.SignInAsync(email, AccountExtensions.NewPassword);
        await invited.Open("/cases");
        Assert.StartsWith("LinkUsed", (await app.GetAccountHistoryAsync(await app.GetIdAsync(email)))[0], StringComparison.Ordinal);
        Assert.Equal(["Invitation"],
            await app.Database.ReadAsync<string>(
                "select purpose from account_link where staff_id = $1 and used_at is not null and expires_at - created_at = interval '7 days'",
                (await app.GetIdAsync(email)).Value));
    }

    [Fact]
    public async Task A_reset_ends_every_session_and_the_old_password()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        using var there = await app.SignInAsync(person);
        var link = await app.IssueLinkAsync(administrator, person.Id);
        await there.Open("/cases");

        using var here = app.CreateAnonymousClient();
        await here.ChoosePasswordAsync(link);

        Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/cases")).Status);
        await AssertRefusedAsync(here, DemoPeople.GetEmail(person), DemoPeople.Password);
        await here.SignInAsync(DemoPeople.GetEmail(person), AccountExtensions.NewPassword);
        Assert.Equal(["Reset"],
            await app.Database.ReadAsync<string>("select purpose from account_link where staff_id = $1 and expires_at - created_at = interval '24 hours'",
                person.Id.Value));
    }

    [Fact]
    public async Task Opening_a_link_changes_nothing()
    {
        var app = await TestApp.GetSharedAsync();
        var (link, _) = await IssueLinkAsync(app);
        using var scanner = app.CreateAnonymousClient();
        var before = await app.Database.ReadAsync<string>("select l::text from account_link l order by id");

        for (var time = 0; time < 5; time++)
        {
            await scanner.Open(link);
        }

        Assert.Equal(before, await app.Database.ReadAsync<string>("select l::text from account_link l order by id"));
    }

    [Fact]
    public async Task Of_fifty_simultaneous_uses_one_succeeds()
    {
        var app = await TestApp.GetSharedAsync();
        var (link, person) = await IssueLinkAsync(app);
        var (passwords, token) = (app.Services.GetRequiredService<PasswordRegister>(), LinkToken.Parse(link.Split('/')[^1])!);

        var used = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => passwords.UseLinkAsync(token, $"hash {n}", CancellationToken.None)));

        var hash = (await app.Database.ReadAsync<string>("select password_hash from account where id = $1", person.Id.Value)).Single();
        Assert.Equal([$"hash {used.ToList().IndexOf(true)}"], used.Where(u => u).Select(_ => hash));
        Assert.Single(await app.GetAccountHistoryAsync(person.Id), h => h.StartsWith("LinkUsed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_single_statement_several_of_fifty_would_succeed()
    {
        await using var app = await TestApp.StartAsync();
        var (link, _) = await IssueLinkAsync(app);
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
    public async Task Used_cancelled_expired_and_unknown_links_answer_alike(string change)
    {
        var app = await TestApp.GetSharedAsync();
        var (link, person) = await IssueLinkAsync(app);
        using var client = app.CreateAnonymousClient();
        var page = await client.Open(link);
        var hash = (await app.Database.ReadAsync<string>("select password_hash from account where id = $1", person.Id.Value)).Single();
        await app.Database.ExecuteAsync($"update account_link set {change} where staff_id = $1", person.Id.Value);

        var nonsense = await client.Get("/link/nonsense");
        var reply = await client.Get(link);
        var sent = await client.Send(page, ("Input.Password", AccountExtensions.NewPassword), ("Input.ConfirmPassword", AccountExtensions.NewPassword));
        var sentBadly = await client.Send(page, ("Input.Password", "x"), ("Input.ConfirmPassword", "y"));

        Assert.All([nonsense, reply, sent, sentBadly],
            reply => Assert.Equal((HttpStatusCode.NotFound, nonsense.Text, nonsense.Title), (reply.Status, reply.Text, reply.Title)));
        nonsense.AssertShows("This link does not work");
        Assert.Equal([hash], await app.Database.ReadAsync<string>("select password_hash from account where id = $1", person.Id.Value));
    }

    [Fact]
    public async Task The_link_of_a_deactivated_person_does_not_work()
    {
        var app = await TestApp.GetSharedAsync();
        var (link, person) = await IssueLinkAsync(app);
        using var client = app.CreateAnonymousClient();

        await app.DeactivateAsync(person);

        Assert.Equal(HttpStatusCode.NotFound, (await client.Get(link)).Status);
    }

    [Fact]
    public async Task A_new_link_replaces_the_previous_one()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var (email, first, _) = await app.InviteAsync(administrator);
        var second = await app.IssueLinkAsync(administrator, await app.GetIdAsync(email));
        using var client = app.CreateAnonymousClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.Get(first)).Status);
        await client.Open(second);
    }

    [Fact]
    public async Task A_link_is_cancelled()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var (email, link, _) = await app.InviteAsync(administrator);
        var account = await administrator.Open($"/accounts/{(await app.GetIdAsync(email)).Value}");
        account.AssertShows($"created by {DemoPeople.Vera.Name}");

        var cancel = account.Document.QuerySelector("a[href*='/cancel-link/']")!.GetAttribute("href")!;
        (await administrator.Follow(await administrator.Send(cancel))).AssertShows("Link cancelled.");

        using var client = app.CreateAnonymousClient();
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get(link)).Status);
    }

    [Fact]
    public async Task Only_a_hash_is_stored_and_nothing_logs_the_token()
    {
        await using var app = await TestApp.StartAsync(recordLog: true);
        var (link, person) = await IssueLinkAsync(app);
        var token = link.Split('/')[^1];
        using var client = app.CreateAnonymousClient();
        await client.Open(link);
        await client.ChoosePasswordAsync(link, "short");
        await client.ChoosePasswordAsync(link);
        await client.Get(link);

        Assert.Contains(app.Log.AppLines, line => line.Contains("link/{token}", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.AppLines,
            line => line.Contains(token, StringComparison.Ordinal) || line.Contains(AccountExtensions.NewPassword, StringComparison.Ordinal));
        Assert.DoesNotContain(await app.Database.ReadAsync<string>("select h::text from history_entry h union all select l::text from account_link l"),
            row => row.Contains(token, StringComparison.Ordinal));
        Assert.NotEmpty(await app.GetAccountHistoryAsync(person.Id));
    }

    [Fact]
    public async Task Only_the_app_reads_links_and_only_signed_ones()
    {
        var app = await TestApp.GetSharedAsync();
        var (link, person) = await IssueLinkAsync(app);
        var hash = Convert.ToHexStringLower(
            (await app.Database.ReadAsync<byte[]>("select token_hash from account_link where staff_id = $1", person.Id.Value)).Single());
        await using var bare = await AppConnection.OpenAsync(app.Database);

        foreach (var (function, message) in new[] { ("read_link", $"link|{hash}"), ("use_link", $"use|{hash}|00"),
            ("change_password", $"change|{person.Id.Value}|{Guid.CreateVersion7()}|00"), ("attempt_password", $"password|{person.Id.Value}|10|15") })
        {
            var forged = AppConnection.Sign(message, key: new byte[32]);
            var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => AppConnection.RunAsync(bare, $"select row_security.{function}($1)", forged));
            Assert.Equal("28000", refused.SqlState);
            var another = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
                AppConnection.RunAsync(bare, $"select row_security.{function}($1)", AppConnection.Sign($"start|{message}|x|y|z")));
            Assert.Equal("42501", another.SqlState);
        }

        using var client = app.CreateAnonymousClient();
        await client.Open(link); // control: the link is valid, so the refusals had another reason
    }

    private static async Task<(string Link, Staff Person)> IssueLinkAsync(TestApp app)
    {
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        return (await app.IssueLinkAsync(administrator, person.Id), person);
    }

    private static async Task AssertRefusedAsync(TestClient client, string email, string password) =>
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Send("/sign-in", ("Input.Email", email), ("Input.Password", password))).Status);
}
