using System.Net;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Accounts;

/// <summary>Account actions through the pages.</summary>
internal static class AccountExtensions
{
    public const string NewPassword = "four-lanterns-by-the-canal";

    public static async Task<(Staff Person, TestClient Visitor)> CreateAdministratorAsync(this TestApp app)
    {
        var person = await app.CreateStaffAsync(Role.Administrator, DemoPeople.Bucharest, "Some Administrator");
        return (person, await app.SignInAsync(person));
    }

    /// <summary>Requests an account, confirms it as the data protection officer, and reads the link from the confirmer's page.</summary>
    public static async Task<(string Email, string Link, PageResponse Reply)> InviteAsync(
        this TestApp app, TestClient administrator, string role = "Caseworker", string organisation = "1", params string[] also)
    {
        var email = $"p{Guid.CreateVersion7():N}@casemanager.example";
        var sent = await administrator.Send("/accounts/invite", [
            ("Input.Details.Name", "Invited Person"), ("Input.Details.Email", email), ("Input.Role", role), ("Input.Workplace.Organisation", organisation),
            .. also.Select(o => ("Input.Workplace.OtherOrganisations", (string?)o))]);
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.GetErrors());
        var subject = await app.Database.ReadAsync<Guid>("select staff_id from account_request where email = $1", email);
        var reply = await app.ConfirmAsync(new(subject.Single()));
        return (email, GetLinkPath(reply), reply);
    }

    /// <summary>Requests a password link, confirms it as the data protection officer, and reads the link from the confirmer's page.</summary>
    public static async Task<string> IssueLinkAsync(this TestApp app, TestClient administrator, StaffId subject)
    {
        await administrator.Follow(await administrator.Send($"/accounts/{subject.Value}/link"));
        return GetLinkPath(await app.ConfirmAsync(subject));
    }

    /// <summary>Confirms the latest request about a person, as the data protection officer unless someone else is given.</summary>
    public static async Task<PageResponse> ConfirmAsync(this TestApp app, StaffId subject, Staff? confirmer = null)
    {
        using var client = await app.SignInAsync(confirmer ?? DemoPeople.Vera);
        return await client.Send(await client.Open($"/account-requests/{await app.GetRequestIdAsync(subject)}"), "main form[action*=Confirm]");
    }

    public static async Task<Guid> GetRequestIdAsync(this TestApp app, StaffId subject) => (await app.Database.ReadAsync<Guid>(
        "select id from account_request where staff_id = $1 and decision is null order by requested_at desc limit 1", subject.Value)).Single();

    /// <summary>Sets a password through a link.</summary>
    public static Task<PageResponse> ChoosePasswordAsync(this TestClient client, string link, string password = NewPassword) =>
        client.Send(link, ("Input.Password", password), ("Input.ConfirmPassword", password));

    public static async Task<StaffId> GetIdAsync(this TestApp app, string email) =>
        new((await app.Database.ReadAsync<Guid>("select id from account where email = $1", email)).Single());

    /// <summary>History entries about an account, the latest first.</summary>
    public static Task<IReadOnlyList<string>> GetAccountHistoryAsync(this TestApp app, StaffId subject) =>
        app.Database.ReadAsync<string>(
            "select subject from history_entry where act = 'AccountChanged' and subject like '%' || $1::text || '%' order by seq desc", subject.Value);

    // The path is empty if the link was sent by email, since the page then does not show it.
    private static string GetLinkPath(PageResponse reply) =>
        reply.Document.QuerySelector("#link") is { } link ? new Uri(link.TextContent).AbsolutePath : "";
}
