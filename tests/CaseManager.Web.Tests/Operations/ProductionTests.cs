using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseManager.Demo;
using CaseManager.Testing;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Operations;

/// <summary>An installation from the first command to the first sign-in, with real processes and secrets in files.</summary>
[Trait("Category", "Long")]
public sealed partial class ProductionTests : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("casemanager-production-").FullName;
    private TestDatabase _database = null!;

    private string Keys => Path.Combine(_folder, "keys");

    public async Task InitializeAsync()
    {
        _database = await TestCluster.CreateBareDatabaseAsync();
        Directory.CreateDirectory(Path.Combine(_folder, "app"));
        Directory.CreateDirectory(Path.Combine(_folder, "owner"));
        WriteConnectionSecrets("app", "CaseManager", _database.App);
        WriteConnectionSecrets("owner", "Owner", _database.Owner);
        WriteSecret("app", "Keys__Directory", Keys);
        WriteSecret("owner", "Keys__Directory", Keys);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_app_installs_step_by_step_and_serves_only_https()
    {
        Assert.Equal("CaseManager: The key file master.key is missing from the folder named by Keys:Directory.", await GetStartupErrorAsync("app"));
        Assert.Contains("Made master.key and caller.key and checkpoint.key and marks.key.", await RunAsync("owner", "keys", "create"),
            StringComparison.Ordinal);
        Assert.Equal("CaseManager: Row security does not stand: the database has not been set up, run the migrations.", await GetStartupErrorAsync("app"));
        await RunAsync("owner", "migrate");
        await using var app = await PublishedApp.StartAsync(Path.Combine(_folder, "app"));
        await using var proxy = new TlsProxy(await app.ReadPortAsync());
        using var browser = proxy.CreateClient();

        using var ready = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        await AssertSignInPageAsync(browser);
        await AssertSignInIsRefusedAsync(browser);
        using var styles = await browser.GetAsync(new Uri("/dist/styles.css", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, styles.StatusCode);
        using var metrics = await browser.GetAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, metrics.StatusCode);

        Assert.Empty(app.Error);
        Assert.All(app.Output, line => JsonDocument.Parse(line).Dispose());
        Assert.Contains(app.Output, line => line.Contains("422", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Output, line => line.Contains("canary", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_first_administrator_is_created_once_and_sets_a_password()
    {
        await RunAsync("owner", "keys", "create");
        await RunAsync("owner", "migrate");
        WriteSecret("owner", "Site__Address", "https://cases.example.org");
        string[] make = ["bootstrap-admin", "--email", "first@casemanager.example", "--name", "First Administrator",
            "--second-email", "second@casemanager.example", "--second-name", "Second Administrator", "--officer-email", "officer@casemanager.example",
            "--officer-name", "First Officer", "--office", "Bucharest", "--country", "RO",
            "--time-zone", "Europe/Bucharest"];

        Assert.StartsWith("CaseManager: Say for whom: bootstrap-admin", await GetStartupErrorAsync("owner", "bootstrap-admin"), StringComparison.Ordinal);
        var links = (await RunAsync("owner", make)).Split('\n').Where(line => line.StartsWith("https://cases.example.org/link/", StringComparison.Ordinal));
        var link = links.First();
        Assert.Equal(3, links.Distinct().Count());
        Assert.Equal("CaseManager: There is an administrator already: they invite everyone else.", await GetStartupErrorAsync("owner", make));

        await using var app = await PublishedApp.StartAsync(Path.Combine(_folder, "app"));
        await using var proxy = new TlsProxy(await app.ReadPortAsync());
        using var browser = proxy.CreateClient();
        var path = new Uri(link).AbsolutePath;
        const string Password = "four-lanterns-by-the-canal";
        Assert.Equal(HttpStatusCode.OK, await PostAsync(browser, path, ("Input.Password", Password), ("Input.ConfirmPassword", Password)));
        Assert.Equal(HttpStatusCode.Redirect, await PostAsync(browser, "/sign-in", ("Input.Email", "first@casemanager.example"), ("Input.Password", Password)));
        using var again = await browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Contains(app.Output, line => line.Contains("link/{token}", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Output, line => line.Contains(path.Split('/')[^1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_are_rotated_while_the_app_serves()
    {
        await RunAsync("owner", "keys", "create");
        Assert.Contains("nothing was changed", await RunAsync("owner", "keys", "create"), StringComparison.Ordinal);
        await RunAsync("owner", "migrate");
        await using var before = await PublishedApp.StartAsync(Path.Combine(_folder, "app"));
        await AssertServesAsync(before);

        await RunAsync("owner", "keys", "rotate");
        await AssertServesAsync(before);
        await using var after = await PublishedApp.StartAsync(Path.Combine(_folder, "app"));
        await AssertServesAsync(after);
        Assert.Contains("'keys forget-old'", await GetStartupErrorAsync("owner", "keys", "rotate"), StringComparison.Ordinal);
        await RunAsync("owner", "keys", "forget-old");

        await AssertServesAsync(after);
        Assert.Equal(["caller.key", "checkpoint.key", "marks.key", "master.key"],
            Directory.GetFiles(Keys).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Metrics_have_their_own_address()
    {
        await RunAsync("owner", "keys", "create");
        await RunAsync("owner", "migrate");
        var port = FindFreePort();
        WriteSecret("app", "Metrics__Url", $"http://127.0.0.1:{port}");
        await using var app = await PublishedApp.StartAsync(Path.Combine(_folder, "app"));
        await app.ReadPortAsync();
        using var watcher = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };

        Assert.Contains("casemanager_row_security_holes_total 0", await watcher.GetStringAsync(new Uri("/metrics", UriKind.Relative)),
            StringComparison.Ordinal);
        using var page = await watcher.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task The_app_does_not_start_with_wrong_database_credentials()
    {
        await RunAsync("owner", "keys", "create");
        await RunAsync("owner", "migrate");

        WriteConnectionSecrets("app", "CaseManager", _database.Owner);
        Assert.Equal("CaseManager: Row security does not stand: casemanager_owner is not casemanager_app.", await GetStartupErrorAsync("app"));

        WriteConnectionSecrets("app", "CaseManager", new NpgsqlConnectionStringBuilder(_database.App) { Password = "wrong" }.ConnectionString);
        Assert.Equal("CaseManager: the database does not let us in (28P01).", await GetStartupErrorAsync("app"));
    }

    [Fact]
    public async Task An_unknown_command_lists_the_available_commands() =>
        Assert.Contains("backup DIRECTORY", await GetStartupErrorAsync("owner", "vanish"), StringComparison.Ordinal);

    private static async Task AssertServesAsync(RunningApp app)
    {
        await using var proxy = new TlsProxy(await app.ReadPortAsync());
        using var browser = proxy.CreateClient();
        await AssertSignInIsRefusedAsync(browser);
    }

    private static async Task AssertSignInPageAsync(HttpClient browser)
    {
        using var page = await browser.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(["max-age=63072000; includeSubDomains"], page.Headers.GetValues("Strict-Transport-Security"));
        var cookies = page.Headers.GetValues("Set-Cookie");
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie => Assert.Matches("^__Host-[a-z]+=.*; path=/; secure; samesite=strict; httponly$", cookie));
    }

    private static async Task AssertSignInIsRefusedAsync(HttpClient browser) => Assert.Equal(
        HttpStatusCode.UnprocessableEntity,
        await PostAsync(browser, "/sign-in?returnUrl=/canary", ("Input.Email", "canary@casemanager.example"), ("Input.Password", DemoPeople.Password)));

    private static async Task<HttpStatusCode> PostAsync(HttpClient browser, string path, params (string Name, string Value)[] fields)
    {
        using var page = await browser.GetAsync(new Uri(path, UriKind.Relative));
        var token = FormToken().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        request.Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(new("__RequestVerificationToken", token)));
        using var answer = await browser.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<string> RunAsync(string secrets, params string[] arguments)
    {
        await using var command = await PublishedApp.StartAsync(Path.Combine(_folder, secrets), arguments);
        Assert.True(await command.WaitForExitAsync() == 0, string.Join('\n', command.Error));
        return string.Join('\n', command.Output);
    }

    // The single line that the app writes when it refuses to start.
    private async Task<string> GetStartupErrorAsync(string secrets, params string[] arguments)
    {
        await using var refused = await PublishedApp.StartAsync(Path.Combine(_folder, secrets), arguments);
        Assert.Equal(1, await refused.WaitForExitAsync());
        Assert.Empty(refused.Output);
        return Assert.Single(refused.Error);
    }

    private void WriteConnectionSecrets(string folder, string name, string connectionString)
    {
        var signIn = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        WriteSecret(folder, $"Passwords__{name}", signIn.Password!);
        signIn.Remove("Password");
        WriteSecret(folder, $"ConnectionStrings__{name}", signIn.ConnectionString);
    }

    private void WriteSecret(string folder, string name, string value) => File.WriteAllText(Path.Combine(_folder, folder, name), value + "\n");

    private static int FindFreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
