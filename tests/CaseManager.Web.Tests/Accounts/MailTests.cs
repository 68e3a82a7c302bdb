using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Accounts;

/// <summary>Links sent by mail, if a mail server is configured.</summary>
public class MailTests
{
    private const string Site = "https://cases.example.org";

    [Fact]
    public async Task A_link_is_mailed_and_nothing_else()
    {
        await using var sink = new SmtpSink();
        await using var app = await StartAppAsync(sink.Port);
        var canary = await app.CreateStaffAsync(Role.Administrator, DemoPeople.Bucharest, "Quillfeather Canary");
        using var administrator = await app.SignInAsync(canary);

        var (email, shown, reply) = await app.InviteAsync(administrator);

        Assert.Empty(shown);
        reply.AssertShows($"The link was sent to {email}");
        var link = sink.Lines.Single(line => line.StartsWith($"{Site}/link/", StringComparison.Ordinal))[Site.Length..];
        Assert.Contains($"RCPT TO:<{email}>", sink.Lines, StringComparer.OrdinalIgnoreCase);
        Assert.Contains($"{Site}{link}", sink.Lines);
        Assert.Contains("Subject: A link for you", sink.Lines);
        Assert.Contains("From: casemanager@example.org", sink.Lines);
        Assert.Contains("CaseManager has a link for you:", sink.Lines);
        var statement = sink.Lines.Where(line => line != $"{Site}{link}"); // the link consists of random characters
        var text = string.Join('\n',
            statement.Where(line => !line.StartsWith("To:", StringComparison.Ordinal) && !line.StartsWith("RCPT", StringComparison.Ordinal)));
        Assert.All(
            ["Quillfeather", "Canary", "Invited", "Person", "Bucharest", "aseworker", Environment.MachineName, email[..8]],
            word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(app.Log.AppLines, line => line.Contains(email, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Private_content_in_an_email_is_detected()
    {
        await using var sink = new SmtpSink();
        await using var app = await StartAppAsync(sink.Port);
        var (_, administrator) = await app.CreateAdministratorAsync();

        var (email, _, _) = await app.InviteAsync(administrator);

        Assert.Contains(sink.Lines, line => line.StartsWith("To:", StringComparison.Ordinal) && line.Contains(email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rejected_email_loses_nothing_and_is_reported()
    {
        await using var sink = new SmtpSink(refuses: true);
        await using var app = await StartAppAsync(sink.Port);
        var (_, administrator) = await app.CreateAdministratorAsync();

        var (email, link, reply) = await app.InviteAsync(administrator);

        reply.AssertShows("The link could not be sent by email. Copy it now");
        using var invited = app.CreateAnonymousClient();
        await invited.ChoosePasswordAsync(link);
        await invited.SignInAsync(email, AccountExtensions.NewPassword);
        Assert.Contains(app.Log.AppLines, line => line.Contains("A mail was not sent", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.AppLines, line => line.Contains(email, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_unreachable_mail_server_loses_nothing()
    {
        int gone;
        await using (var sink = new SmtpSink())
        {
            gone = sink.Port;
        }

        await using var app = await StartAppAsync(gone);
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);

        await administrator.Send($"/accounts/{person.Id.Value}/link");
        var reply = await app.ConfirmAsync(person.Id);

        reply.AssertShows("The link could not be sent by email. Copy it now");
        using var client = app.CreateAnonymousClient();
        Assert.Equal(HttpStatusCode.OK, (await client.Get(new Uri(reply.Document.QuerySelector("#link")!.TextContent).AbsolutePath)).Status);
    }

    [Fact]
    public async Task A_mail_server_requires_the_site_address() =>
        Assert.Contains("Site:Address",
            (await Assert.ThrowsAnyAsync<InvalidOperationException>(() =>
                TestApp.StartAsync(settings: new() { ["Smtp:Host"] = "localhost", ["Smtp:From"] = "a@example.org" }))).Message, StringComparison.Ordinal);

    internal static Task<TestApp> StartAppAsync(int port) => TestApp.StartAsync(recordLog: true, settings: new()
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = $"{port}",
        ["Smtp:Security"] = "None",
        ["Smtp:From"] = "casemanager@example.org",
        ["Site:Address"] = $"{Site}/",
    });
}
