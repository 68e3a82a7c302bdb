using CaseManager.Demo;
using Xunit;

namespace CaseManager.Browser.Tests;

/// <summary>Control: the checks of <see cref="EveryPageTests"/> detect planted faults.</summary>
public class FaultsOfPagesTests
{
    [Fact]
    public async Task A_fault_a_refusal_and_a_page_too_wide_are_seen()
    {
        var app = await BrowserApp.SharedAsync();
        await using var seat = await app.SeatOf(DemoPeople.Ana);
        await seat.Open("/intake");

        await seat.Page.EvaluateAsync("""
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

        Assert.Contains(await seat.Faults(), f => f.Contains("label at", StringComparison.Ordinal));
        Assert.Contains(await seat.Faults(), f => f.Contains("wider than the window", StringComparison.Ordinal));
        Assert.Contains(seat.Objections, o => o.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.Null(await seat.Page.EvaluateAsync<bool?>("window.ran"));
    }
    [Fact]
    public async Task A_fault_of_an_error_is_seen()
    {
        var app = await BrowserApp.SharedAsync();
        await using var seat = await app.SeatOf(DemoPeople.Ana);
        await seat.Open("/cases/search");
        await seat.Page.GetByLabel("Cover name or reference").FillAsync(new string('x', 5000));
        await seat.Press("Find");
        await seat.Page.Locator(".govuk-error-summary").WaitForAsync();
        Assert.Empty(await seat.FaultsOfErrors());

        await seat.Page.EvaluateAsync("() => document.querySelector('.govuk-form-group--error').append(document.createElement('input'))");

        Assert.Contains(await seat.FaultsOfErrors(), f => f.Contains("label at", StringComparison.Ordinal));
    }
}
