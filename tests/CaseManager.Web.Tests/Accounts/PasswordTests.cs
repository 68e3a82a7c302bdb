using System.Net;
using CaseManager.Demo;
using CaseManager.Data.SignIn;
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
    [InlineData("eleven char", "password.short")]
    [InlineData("🦊🐢🦉🐙🦋🐝", "password.short")]
    [InlineData("", "password.short")]
    [InlineData(null, "password.short")]
    [InlineData("Ana Dumitru 85", "password.guessed")]
    [InlineData("anadumitru1985", "password.guessed")]
    [InlineData("ana.d@casemanager.example", "password.guessed")]
    [InlineData("CasaLumina2026", "password.guessed")]
    [InlineData("CaseManager2026!", "password.guessed")]
    [InlineData("Password1234567", "password.guessed")]
    [InlineData("qwertyuiop123456", "password.guessed")]
    [InlineData("aaaaaaaaaaaaaaaa", "password.guessed")]
    [InlineData("abcabcabcabcabc", "password.guessed")]
    [InlineData("                  ", "password.guessed")]
    public void It_is_long_and_not_what_everyone_tries_first(string? password, string? wrong) => Assert.Equal(wrong, Passwords.WhatIsWrong(password, _ana));

    [Theory]
    [InlineData(128, null)]
    [InlineData(129, "password.long")]
    public void It_has_its_limit(int length, string? wrong) =>
        Assert.Equal(wrong, Passwords.WhatIsWrong(string.Concat(Enumerable.Range(0, length).Select(n => (char)('a' + (n * 7 % 26)))), _ana));

    [Theory]
    [InlineData("wrong-one-altogether", AccountsAtWork.NewPassword, AccountsAtWork.NewPassword, "The current password is not correct")]
    [InlineData(DemoPeople.Password, "too short", "too short", "Password must be 12 characters or more")]
    [InlineData(DemoPeople.Password, "Someone New 2026", "Someone New 2026", "This password is too easy to guess")]
    [InlineData(DemoPeople.Password, AccountsAtWork.NewPassword, "something-else", "Enter the same password twice")]
    public async Task Ones_own_does_not_change_by(string now, string password, string again, string said)
    {
        var (_, person, visitor) = await SignedInAsync();

        var reply = await visitor.Send("/account/password", ("Input.Now", now), ("Input.Password", password), ("Input.Again", again));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains(said, reply.Errors(), StringComparison.Ordinal);
        reply.NeverShows(password);
        using var another = (await TestApp.SharedAsync()).Anyone();
        await another.SignInAsync(DemoPeople.EmailOf(person), DemoPeople.Password);
    }

    [Fact]
    public async Task Changing_ones_own_ends_every_other_session()
    {
        var (app, person, here) = await SignedInAsync();
        using var there = await app.As(person);
        await there.Open("/cases");

        var changed = await here.Send("/account/password", ("Input.Now", DemoPeople.Password), ("Input.Password", AccountsAtWork.NewPassword), ("Input.Again", AccountsAtWork.NewPassword));

        (await here.Follow(changed)).Shows("Password changed.");
        Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/cases")).Status);
        Assert.Equal([$"PasswordChanged {person.Id.Value}"], await app.AccountHistoryAsync(person.Id));
        using var again = app.Anyone();
        await again.SignInAsync(DemoPeople.EmailOf(person), AccountsAtWork.NewPassword);
    }

    [Fact]
    public async Task Guessing_ones_password_from_a_session_left_open_locks_the_account()
    {
        var (app, person, visitor) = await SignedInAsync();
        for (var guess = 0; guess < 10; guess++)
        {
            await GuessAsync($"guess number {guess}");
        }

        // The device is no longer trusted, so its attempts count as those of an unknown device.
        Assert.Empty(await app.Database.ReadAsync<Guid>("select id from known_device where staff_id = $1", person.Id.Value));
        await app.Database.ExecuteAsync("update account set access_failed_count = 9 where id = $1", person.Id.Value);
        await GuessAsync("the last guess");

        var reply = await GuessAsync(DemoPeople.Password);

        Assert.Contains("The current password is not correct", reply.Errors(), StringComparison.Ordinal);
        Assert.True((await app.Database.ReadAsync<bool>("select lockout_end > now() from account where id = $1", person.Id.Value)).Single());

        Task<Reply> GuessAsync(string now) =>
            visitor.Send("/account/password", ("Input.Now", now), ("Input.Password", AccountsAtWork.NewPassword), ("Input.Again", AccountsAtWork.NewPassword));
    }

    private static async Task<(TestApp App, Staff Person, Visitor Visitor)> SignedInAsync()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        return (app, person, await app.As(person));
    }
}
