using System.Net;
using CaseManager.Data.Security.SignIn;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Access;
using Xunit;

namespace CaseManager.Web.Tests.Accounts;

/// <summary>Password rules, and changing one's own password.</summary>
public class PasswordTests
{
    private static readonly PasswordOwner _ana = new("Ana Dumitru", "ana.d@casemanager.example", "Casa Lumina");

    [Theory]
    [InlineData("four-lanterns-by-the-canal", null)]
    [InlineData("            wet wombats", null)]
    [InlineData("ĂȘțîâ-ășțîâ-ĂȘ", null)]
    [InlineData("🦊🐢🦉🐙🦋🐝🐞🦀🐬🦔🐿🦩", null)] // the length counts characters, not bytes
    [InlineData("dumitru wombats at noon", null)]
    [InlineData("eleven char", "account.newPassword.short")]
    [InlineData("🦊🐢🦉🐙🦋🐝", "account.newPassword.short")]
    [InlineData("", "account.newPassword.short")]
    [InlineData(null, "account.newPassword.short")]
    [InlineData("Ana Dumitru 85", "account.newPassword.tooWeak")]
    [InlineData("anadumitru1985", "account.newPassword.tooWeak")]
    [InlineData("ana.d@casemanager.example", "account.newPassword.tooWeak")]
    [InlineData("CasaLumina2026", "account.newPassword.tooWeak")]
    [InlineData("CaseManager2026!", "account.newPassword.tooWeak")]
    [InlineData("Password1234567", "account.newPassword.tooWeak")]
    [InlineData("qwertyuiop123456", "account.newPassword.tooWeak")]
    [InlineData("aaaaaaaaaaaaaaaa", "account.newPassword.tooWeak")]
    [InlineData("abcabcabcabcabc", "account.newPassword.tooWeak")]
    [InlineData("                  ", "account.newPassword.tooWeak")]
    public void A_password_is_long_and_uncommon(string? password, string? wrong) => Assert.Equal(wrong, PasswordPolicy.GetErrorKey(password, _ana));

    [Theory]
    [InlineData(128, null)]
    [InlineData(129, "account.newPassword.long")]
    public void A_password_has_a_maximum_length(int length, string? wrong) =>
        Assert.Equal(wrong, PasswordPolicy.GetErrorKey(string.Concat(Enumerable.Range(0, length).Select(n => (char)('a' + (n * 7 % 26)))), _ana));

    [Theory]
    [InlineData("wrong-one-altogether", AccountExtensions.NewPassword, AccountExtensions.NewPassword, "The current password is not correct")]
    [InlineData(DemoPeople.Password, "too short", "too short", "Password must be 12 characters or more")]
    [InlineData(DemoPeople.Password, "Someone New 2026", "Someone New 2026", "This password is too easy to guess")]
    [InlineData(DemoPeople.Password, AccountExtensions.NewPassword, "something-else", "Enter the same password twice")]
    public async Task An_invalid_password_change_is_rejected(string now, string password, string again, string text)
    {
        var (_, person, client) = await CreateSignedInClientAsync();

        var reply = await client.Send("/account/password", ("Input.CurrentPassword", now), ("Input.Password", password), ("Input.ConfirmPassword", again));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains(text, reply.GetErrors(), StringComparison.Ordinal);
        reply.AssertDoesNotShow(password);
        using var another = (await TestApp.GetSharedAsync()).CreateAnonymousClient();
        await another.SignInAsync(DemoPeople.GetEmail(person), DemoPeople.Password);
    }

    [Fact]
    public async Task Changing_the_password_ends_every_other_session()
    {
        var (app, person, here) = await CreateSignedInClientAsync();
        using var there = await app.SignInAsync(person);
        await there.Open("/cases");

        var changed = await here.Send("/account/password", ("Input.CurrentPassword", DemoPeople.Password), ("Input.Password", AccountExtensions.NewPassword),
            ("Input.ConfirmPassword", AccountExtensions.NewPassword));

        (await here.Follow(changed)).AssertShows("Password changed.");
        Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/cases")).Status);
        Assert.Equal([$"PasswordChanged {person.Id.Value}"], await app.GetAccountHistoryAsync(person.Id));
        using var again = app.CreateAnonymousClient();
        await again.SignInAsync(DemoPeople.GetEmail(person), AccountExtensions.NewPassword);
    }

    [Fact]
    public async Task Guessing_the_current_password_locks_the_account()
    {
        var (app, person, client) = await CreateSignedInClientAsync();
        for (var guess = 0; guess < 10; guess++)
        {
            await GuessAsync($"guess number {guess}");
        }

        // The device is no longer trusted, so its attempts count as those of an unknown device.
        Assert.Empty(await app.Database.ReadAsync<Guid>("select id from trusted_device where staff_id = $1", person.Id.Value));
        await app.Database.ExecuteAsync("update account set access_failed_count = 9 where id = $1", person.Id.Value);
        await GuessAsync("the last guess");

        var reply = await GuessAsync(DemoPeople.Password);

        Assert.Contains("The current password is not correct", reply.GetErrors(), StringComparison.Ordinal);
        Assert.True((await app.Database.ReadAsync<bool>("select lockout_end > now() from account where id = $1", person.Id.Value)).Single());

        Task<PageResponse> GuessAsync(string now) =>
            client.Send("/account/password", ("Input.CurrentPassword", now), ("Input.Password", AccountExtensions.NewPassword),
                ("Input.ConfirmPassword", AccountExtensions.NewPassword));
    }

    private static async Task<(TestApp App, Staff Person, TestClient Visitor)> CreateSignedInClientAsync()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        return (app, person, await app.SignInAsync(person));
    }
}
