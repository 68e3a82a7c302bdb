using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace CaseManager.Web.Tests.SignIn;

/// <summary>A session expires while a form is being filled in, and no text is lost.</summary>
public class ResubmitTests
{
    private const string TokenField = "__RequestVerificationToken";
    private const string TypedText = "  She said: “<b>no one</b> & nobody”\r\nand then\ttwice ";

    [Fact]
    public async Task Text_is_saved_after_signing_in_again()
    {
        var (app, person, client, form) = await ExpireSessionWhileTypingAsync();
        using (client)
        {
            var asked = await client.Send(form, ("Input.Whereabouts.Text", TypedText), ("Input.Needs", "Doctor"), ("Input.Needs", "Call"));
            Assert.Equal(HttpStatusCode.Unauthorized, asked.Status);
            asked.AssertShows("Nothing is lost");

            var refused = await client.Send(asked, "main form", ("Email", DemoPeople.GetEmail(person)), ("Password", "wrong"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);

            var signedIn = await client.Send(refused, "main form", ("Email", DemoPeople.GetEmail(person)), ("Password", DemoPeople.Password));
            Assert.Equal(HttpStatusCode.OK, signedIn.Status);
            var saved = await client.Send(signedIn, "main form");

            Assert.Equal(HttpStatusCode.Redirect, saved.Status);
            var page = await client.Open(form.Path);
            Assert.Equal("She said: “<b>no one</b> & nobody”\nand then\ttwice", page.GetFieldValue("Input.Whereabouts.Text"));
            Assert.Equal(["Doctor", "Call"], page.Document.QuerySelectorAll("[name='Input.Needs'][checked]").Select(e => e.GetAttribute("value")));
        }
    }

    [Fact]
    public async Task A_different_user_cannot_submit_the_interrupted_form()
    {
        var (app, _, client, form) = await ExpireSessionWhileTypingAsync();
        using (client)
        {
            var asked = await client.Send(form, ("Input.Whereabouts.Text", TypedText));

            var signedIn = await client.Send(asked, "main form", ("Email", DemoPeople.GetEmail(DemoPeople.Tom)), ("Password", DemoPeople.Password));

            Assert.Equal(HttpStatusCode.NotFound, (await client.Send(signedIn, "main form")).Status);
        }
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Another_site_cannot_submit_text_as_the_user(string site)
    {
        var (_, _, client, form) = await ExpireSessionWhileTypingAsync();
        using (client)
        {
            client.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);

            var asked = await client.Send(form, ("Input.Whereabouts.Text", TypedText));

            Assert.Equal(HttpStatusCode.Redirect, asked.Status);
            Assert.Equal("/sign-in", asked.Location);
        }
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://localhost.evil.example")]
    [InlineData("http://localhost")]
    [InlineData("null")]
    public async Task A_form_of_another_origin_is_never_held(string origin)
    {
        var (_, _, client, form) = await ExpireSessionWhileTypingAsync();
        using (client)
        {
            client.Client.DefaultRequestHeaders.Add("Origin", origin);

            var asked = await client.Send(form, ("Input.Whereabouts.Text", TypedText));

            Assert.Equal((HttpStatusCode.Redirect, "/sign-in"), (asked.Status, asked.Location));
        }
    }

    [Fact]
    public async Task A_form_without_an_origin_is_never_held()
    {
        var (_, _, client, form) = await ExpireSessionWhileTypingAsync();
        using (client)
        {
            using var body = new FormUrlEncodedContent([new("Input.Whereabouts.Text", TypedText), new(TokenField, form.GetFieldValue(TokenField)!)]);

            using var asked = await client.Client.PostAsync(new Uri(form.Path, UriKind.Relative), body);

            Assert.Equal((HttpStatusCode.Redirect, "/sign-in"), (asked.StatusCode, asked.Headers.Location!.OriginalString));
        }
    }

    [Fact]
    public async Task A_form_without_a_token_of_ours_is_never_held()
    {
        var (_, _, client, form) = await ExpireSessionWhileTypingAsync();
        var foreign = WebEncoders.Base64UrlEncode(new EphemeralDataProtectionProvider()
            .CreateProtector("Microsoft.AspNetCore.Antiforgery.AntiforgeryToken.v1").Protect([1, 2, 3]));
        using (client)
        {
            foreach (var token in new[] { null, "", "guess", "***", foreign })
            {
                var asked = await client.Send(form, ("Input.Whereabouts.Text", TypedText), (TokenField, token));

                Assert.Equal((token, HttpStatusCode.Redirect), (token, asked.Status));
                Assert.Equal($"/sign-in?returnUrl={Uri.EscapeDataString(form.Path)}", asked.Location);
            }
        }
    }

    [Theory]
    [InlineData("/accounts/invite")]
    [InlineData("/organisations/add")]
    public async Task A_form_of_administration_is_never_held(string page)
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Administrator, DemoPeople.London);
        using var client = await app.SignInAsync(person);
        var form = await client.Open(page);
        await app.Database.ExecuteAsync("update session set last_used_at = now() - interval '16 minutes' where staff_id = $1", person.Id.Value);

        var asked = await client.Send(form);

        Assert.Equal((HttpStatusCode.Redirect, $"/sign-in?returnUrl={Uri.EscapeDataString(page)}"), (asked.Status, asked.Location));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    public async Task Nothing_is_sent_to_another_site(string to)
    {
        var (_, person, client, form) = await ExpireSessionWhileTypingAsync();
        using (client)
        {
            var asked = await client.Send(form, ("Input.Whereabouts.Text", TypedText));

            var answer = await client.Send(asked, "main form", ("Email", DemoPeople.GetEmail(person)), ("Password", DemoPeople.Password), ("Url", to));

            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        }
    }

    private static async Task<(TestApp App, Staff Person, TestClient Visitor, PageResponse Form)> ExpireSessionWhileTypingAsync()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        var draft = await app.StartDraft(person);
        var client = await app.SignInAsync(person);
        var form = await client.Open($"/intake/{draft.Id}/danger");
        await app.Database.ExecuteAsync("update session set last_used_at = now() - interval '16 minutes' where staff_id = $1", person.Id.Value);
        return (app, person, client, form);
    }
}
