using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.SignIn;

/// <summary>A session expires while a form is being filled in, and no text is lost.</summary>
public class SignInAgainTests
{
    private const string Written = "  She said: “<b>no one</b> & nobody”\r\nand then\ttwice ";

    [Fact]
    public async Task What_was_written_is_saved_after_signing_in_again()
    {
        var (app, person, visitor, form) = await WritingWhenTheSessionRunsOutAsync();
        using (visitor)
        {
            var asked = await visitor.Send(form, ("Input.Whereabouts.Text", Written), ("Input.Needs", "Doctor"), ("Input.Needs", "Call"));
            Assert.Equal(HttpStatusCode.Unauthorized, asked.Status);
            asked.Shows("Nothing is lost");

            var refused = await visitor.Send(asked, "main form", ("Email", DemoPeople.EmailOf(person)), ("Password", "wrong"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);

            var signedIn = await visitor.Send(refused, "main form", ("Email", DemoPeople.EmailOf(person)), ("Password", DemoPeople.Password));
            Assert.Equal(HttpStatusCode.OK, signedIn.Status);
            var saved = await visitor.Send(signedIn, "main form");

            Assert.Equal(HttpStatusCode.Redirect, saved.Status);
            var page = await visitor.Open(form.Path);
            Assert.Equal("She said: “<b>no one</b> & nobody”\nand then\ttwice", page.Field("Input.Whereabouts.Text"));
            Assert.Equal(["Doctor", "Call"], page.Document.QuerySelectorAll("[name='Input.Needs'][checked]").Select(e => e.GetAttribute("value")));
        }
    }

    [Fact]
    public async Task It_is_asked_for_whoever_signs_in_by_the_doors_as_ever()
    {
        var (app, _, visitor, form) = await WritingWhenTheSessionRunsOutAsync();
        using (visitor)
        {
            var asked = await visitor.Send(form, ("Input.Whereabouts.Text", Written));

            var signedIn = await visitor.Send(asked, "main form", ("Email", DemoPeople.EmailOf(DemoPeople.Tom)), ("Password", DemoPeople.Password));

            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Send(signedIn, "main form")).Status);
        }
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Another_site_cannot_put_words_in_anyones_mouth(string site)
    {
        var (_, _, visitor, form) = await WritingWhenTheSessionRunsOutAsync();
        using (visitor)
        {
            visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);

            var asked = await visitor.Send(form, ("Input.Whereabouts.Text", Written));

            Assert.Equal(HttpStatusCode.Redirect, asked.Status);
            Assert.Equal("/sign-in", asked.Location);
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    public async Task Nothing_goes_elsewhere(string to)
    {
        var (_, person, visitor, form) = await WritingWhenTheSessionRunsOutAsync();
        using (visitor)
        {
            var asked = await visitor.Send(form, ("Input.Whereabouts.Text", Written));

            var answer = await visitor.Send(asked, "main form", ("Email", DemoPeople.EmailOf(person)), ("Password", DemoPeople.Password), ("To", to));

            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        }
    }

    private static async Task<(TestApp App, Staff Person, Visitor Visitor, Reply Form)> WritingWhenTheSessionRunsOutAsync()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        var draft = await app.StartDraft(person);
        var visitor = await app.As(person);
        var form = await visitor.Open($"/intake/{draft.Id}/danger");
        await app.Database.ExecuteAsync("update session set last_used_at = now() - interval '16 minutes' where staff_id = $1", person.Id.Value);
        return (app, person, visitor, form);
    }
}
