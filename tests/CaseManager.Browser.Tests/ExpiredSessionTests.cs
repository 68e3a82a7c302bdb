using System.Text.RegularExpressions;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CaseManager.Browser.Tests;

/// <summary>Browsers send the origin of the app with its own forms, so that the app holds them while the sender signs in again.</summary>
public class ExpiredSessionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_of_an_expired_session_is_saved_after_signing_in(bool javaScript)
    {
        var app = await BrowserApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        var address = $"/intake/{(await app.StartDraft(person)).Id}/danger";
        await using var worker = await app.OpenSessionAsync(person, javaScript: javaScript);
        await worker.Open(address);
        await app.Database.ExecuteAsync("delete from session where staff_id = $1", person.Id.Value);
        await worker.Page.Locator("#Input_Whereabouts_Text").FillAsync("A green door");

        await worker.Press("Save and continue");
        await worker.Page.GetByLabel("Work email address").FillAsync(DemoPeople.GetEmail(person));
        await worker.Page.GetByLabel("Password").FillAsync(DemoPeople.Password);
        await worker.Press("Sign in");
        await worker.Press("Continue");

        await Assertions.Expect(worker.Page).ToHaveURLAsync(new Regex("/contact$"));
        await worker.Open(address);
        Assert.Equal("A green door", await worker.Page.Locator("#Input_Whereabouts_Text").InputValueAsync());
    }
}
