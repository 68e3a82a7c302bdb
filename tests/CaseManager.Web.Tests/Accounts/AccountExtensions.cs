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

    /// <summary>Invites a person and reads the link from the page.</summary>
    public static async Task<(string Email, string Link, PageResponse Reply)> InviteAsync(this TestClient administrator, string role = "Caseworker",
        string organisation = "1", params string[] also)
    {
        var email = $"p{Guid.CreateVersion7():N}@casemanager.example";
        var reply = await administrator.Send("/accounts/invite", [
            ("Input.Details.Name", "Invited Person"), ("Input.Details.Email", email), ("Input.Role", role), ("Input.Workplace.Organisation", organisation),
            .. also.Select(o => ("Input.Workplace.OtherOrganisations", (string?)o))]);
        Assert.True(reply.Status == HttpStatusCode.OK, reply.GetErrors());
        return (email, GetLinkPath(reply), reply);
    }

    public static async Task<string> IssueLinkAsync(this TestClient administrator, StaffId to) =>
        GetLinkPath(await administrator.Send($"/accounts/{to.Value}/link"));

    /// <summary>Sets a password through a link.</summary>
    public static Task<PageResponse> ChoosePasswordAsync(this TestClient client, string link, string password = NewPassword) =>
        client.Send(link, ("Input.Password", password), ("Input.ConfirmPassword", password));

    public static async Task<StaffId> GetIdAsync(this TestApp app, string email) =>
        new((await app.Database.ReadAsync<Guid>("select id from account where email = $1", email)).Single());

    /// <summary>History entries about an account, the latest first.</summary>
    public static Task<IReadOnlyList<string>> GetAccountHistoryAsync(this TestApp app, StaffId subject) =>
        app.Database.ReadAsync<string>(
            "select subject from history_entry where act = 'AccountChanged' and subject like '%' || $1::text || '%' order by seq desc", subject.Value);

    private static string GetLinkPath(PageResponse reply) => new Uri(reply.Document.QuerySelector("#link")!.TextContent).AbsolutePath;
}
