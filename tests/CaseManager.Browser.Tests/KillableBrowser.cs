using System.Diagnostics;
using System.Globalization;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using Microsoft.Playwright;

namespace CaseManager.Browser.Tests;

/// <summary>A separate Chromium that a test may kill without a clean shutdown.</summary>
internal sealed class KillableBrowser : IDisposable
{
    private readonly IPlaywright _playwright;
    private readonly DirectoryInfo _profile;

    private KillableBrowser(IPlaywright playwright, DirectoryInfo profile, IPage page) => (_playwright, _profile, Page) = (playwright, profile, page);

    public IPage Page { get; }

    /// <summary>Starts Chromium and signs a person in.</summary>
    public static async Task<KillableBrowser> StartAsync(BrowserApp app, Staff person, bool javaScript)
    {
        var (playwright, profile) = (await Playwright.CreateAsync(), Directory.CreateTempSubdirectory("casemanager-mortal-"));
        var context = await playwright.Chromium.LaunchPersistentContextAsync(profile.FullName, new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync"],
            BaseURL = app.ClientOptions.BaseAddress.ToString(),
            JavaScriptEnabled = javaScript,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Work email address").FillAsync(DemoPeople.GetEmail(person));
        await page.GetByLabel("Password").FillAsync(DemoPeople.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        // Waiting for a load event that has already fired may never return.
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/my-work$"));
        return new(playwright, profile, page);
    }

    /// <summary>Kills every process of this Chromium, identified by its profile folder.</summary>
    public void Kill()
    {
        foreach (var process in Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Where(IsOwnProcess))
        {
            using var found = Process.GetProcessById(int.Parse(process!, CultureInfo.InvariantCulture));
            found.Kill();
            found.WaitForExit();
        }
    }

    public void Dispose()
    {
        Kill();
        _playwright.Dispose();
        _profile.Delete(recursive: true);
    }

    private bool IsOwnProcess(string? process)
    {
        try
        {
            var command = File.ReadAllText($"/proc/{process}/cmdline");
            return command.Contains("chrom", StringComparison.OrdinalIgnoreCase) && command.Contains(_profile.FullName, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false; // already ended
        }
    }
}
