using CaseManager.Demo;
using Xunit;

namespace CaseManager.Browser.Tests;

/// <summary>Control: the checks of <see cref="EveryPageTests"/> detect planted faults.</summary>
public class PageViolationTests
{
    [Fact]
    public async Task Violations_blocked_scripts_and_overflow_are_detected()
    {
        var app = await BrowserApp.GetSharedAsync();
        await using var worker = await app.OpenSessionAsync(DemoPeople.Ana);
        await worker.Open("/intake");

        await worker.Page.EvaluateAsync("""
            () => {
              const wide = document.createElement('input');
              wide.id = 'planted';
              document.querySelector('main').append(wide);
              document.querySelector('main').style.setProperty('min-width', '3000px');
              const script = document.createElement('script');
              script.textContent = 'window.ran = true';
              document.head.append(script);
            }
            """);

        Assert.Contains(await worker.FindViolationsAsync(), f => f.Contains("label at", StringComparison.Ordinal));
        Assert.Contains(await worker.FindViolationsAsync(), f => f.Contains("wider than the window", StringComparison.Ordinal));
        Assert.Contains(worker.BrowserErrors, o => o.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.Null(await worker.Page.EvaluateAsync<bool?>("window.ran"));
    }
    [Fact]
    public async Task Accessibility_violations_in_errors_are_detected()
    {
        var app = await BrowserApp.GetSharedAsync();
        await using var worker = await app.OpenSessionAsync(DemoPeople.Ana);
        await worker.Open("/cases/search");
        await worker.Page.GetByLabel("Cover name or reference").FillAsync(new string('x', 5000));
        await worker.Press("Find");
        await worker.Page.Locator(".govuk-error-summary").WaitForAsync();
        Assert.Empty(await worker.FindViolationsInErrorsAsync());

        await worker.Page.EvaluateAsync("() => document.querySelector('.govuk-form-group--error').append(document.createElement('input'))");

        Assert.Contains(await worker.FindViolationsInErrorsAsync(), f => f.Contains("label at", StringComparison.Ordinal));
    }
}
