using System.Net;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Accounts;

/// <summary>Account actions through the pages.</summary>
internal static class AccountsAtWork
{
    public const string NewPassword = "four-lanterns-by-the-canal";

    public static async Task<(Staff Person, Visitor Visitor)> AdministratorAsync(this TestApp app)
    {
        var person = await app.Hire(Role.Administrator, DemoPeople.Bucharest, "Some Administrator");
        return (person, await app.As(person));
    }

    /// <summary>Invites a person and reads the link from the page.</summary>
    public static async Task<(string Email, string Link, Reply Reply)> InviteAsync(this Visitor administrator, string role = "Caseworker", string organisation = "1", params string[] also)
    {
        var email = $"p{Guid.CreateVersion7():N}@casemanager.example";
        var reply = await administrator.Send("/accounts/invite", [
            ("Input.Details.Name", "Invited Person"), ("Input.Details.Email", email), ("Input.Role", role), ("Input.Workplace.Organisation", organisation), .. also.Select(o => ("Input.Workplace.Also", (string?)o))]);
        Assert.True(reply.Status == HttpStatusCode.OK, reply.Errors());
        return (email, LinkIn(reply), reply);
    }

    public static async Task<string> GiveLinkAsync(this Visitor administrator, StaffId to) => LinkIn(await administrator.Send($"/accounts/{to.Value}/link"));

    /// <summary>Sets a password through a link.</summary>
    public static Task<Reply> ChooseAsync(this Visitor visitor, string link, string password = NewPassword) => visitor.Send(link, ("Input.Password", password), ("Input.Again", password));

    public static async Task<StaffId> IdOfAsync(this TestApp app, string email) => new((await app.Database.ReadAsync<Guid>("select id from account where email = $1", email)).Single());

    /// <summary>History entries about an account, the latest first.</summary>
    public static Task<IReadOnlyList<string>> AccountHistoryAsync(this TestApp app, StaffId about) =>
        app.Database.ReadAsync<string>("select subject from history_entry where act = 'AccountChanged' and subject like '%' || $1::text || '%' order by seq desc", about.Value);

    private static string LinkIn(Reply reply) => new Uri(reply.Document.QuerySelector("#link")!.TextContent).AbsolutePath;
}
