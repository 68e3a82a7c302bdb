using Microsoft.Playwright;

namespace CaseManager.Browser.Tests;

/// <summary>Records Antonia's story through the intake in a browser, from an empty draft to the case.</summary>
internal static class AntoniasStory
{
    /// <summary>Name on documents; no page may show it to people without permission.</summary>
    public const string RealName = "Simona Vasilescu";

    /// <summary>Completes every intake step and opens the case.</summary>
    /// <returns>The path of the case.</returns>
    public static async Task<string> TakeDownAsync(this Seat seat, string coverName)
    {
        var page = seat.Page;
        await seat.Open("/cases");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open a case" }).ClickAsync();
        await seat.Press("Start");
        await page.GetByRole(AriaRole.Link, new() { Name = "Danger and immediate needs" }).ClickAsync();

        await page.Choose("Danger now", "No");
        await page.GetByLabel("Current location", new() { Exact = true }).FillAsync("With her sister; she asks that no one comes there");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Doctor" }).CheckAsync();
        await seat.Press("Save and continue");

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Text message" }).CheckAsync();
        await page.GetByLabel("Safe times", new() { Exact = true }).FillAsync("Weekdays, 10 to 14");
        await page.GetByLabel("What to say to the person who answers", new() { Exact = true }).FillAsync("It is about the course she asked for");
        await page.GetByLabel("People who must not know", new() { Exact = true }).FillAsync("Her brother");
        await page.GetByLabel("Phone number or email to use", new() { Exact = true }).FillAsync("+40 700 000 300");
        await seat.Press("Save and continue");

        await page.Choose("Support from us", "Yes");
        await page.Locator("details", new() { HasText = "Support from us" }).Locator("summary").ClickAsync();
        await page.Date("Input.Support.On", "20", "11", "2026");
        await page.Choose("Sharing information with police", "Prefers not to say");
        await seat.Press("Save and continue");

        await page.Choose("Source of the referral", "Family or friends");
        await page.GetByLabel("Name of the person or organisation", new() { Exact = true }).FillAsync("Her mother");
        await page.Date("Input.ReceivedOn.Date", "20", "11", "2026");
        await seat.Press("Save and continue");

        await page.GetByLabel("Cover name").FillAsync(coverName);
        await page.GetByLabel("Name on documents", new() { Exact = true }).FillAsync(RealName);
        await page.Choose("Date of birth or age", "Approximate date");
        await page.Date("Input.Born.Approximate", "", "", "2004");
        await page.Choose("Sex", "Female");
        await page.Choose("Gender, as stated by the survivor", "Woman or girl");
        await page.GetByLabel("Citizenships 1").SelectOptionAsync("Romania");
        await page.GetByLabel("Languages 1").SelectOptionAsync("Romanian");
        await page.Choose("Interpreter", "Not needed");
        await seat.Press("Save and continue");

        await page.Tick("Recruitment", "By an offer of work in a factory");
        await page.Tick("Transportation", "By minibus and ferry");
        await seat.Press("Save and continue");

        await page.Tick("Fraud or deception", "There was no factory");
        await page.Tick("Force", said: null);
        await seat.Press("Save and continue");

        await page.Tick("Sexual exploitation", said: null);
        await page.Choose("Exploitation took place", "Yes");
        await seat.Press("Save and continue");

        await page.GetByLabel("Countries where trafficking began 1").SelectOptionAsync("Romania");
        await page.GetByLabel("Countries of transit 1").SelectOptionAsync("France");
        await page.GetByLabel("Countries of exploitation 1").SelectOptionAsync("United Kingdom");
        await page.Date("Input.Began.Date", "", "2", "2023");
        await page.Date("Input.Ended.Date", "", "", "2023");
        await seat.Press("Save and continue");

        await page.GetByRole(AriaRole.Link, new() { Name = "Check answers" }).ClickAsync();
        await seat.Press("Open case");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Act, means and purpose are all shown." })).ToBeVisibleAsync();
        return seat.Path;
    }

    private static Task Choose(this IPage page, string question, string answer) => page
        .GetByRole(AriaRole.Group, new() { Name = question, Exact = true })
        .GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true }).CheckAsync();

    private static async Task Tick(this IPage page, string term, string? said)
    {
        var box = page.GetByRole(AriaRole.Checkbox, new() { Name = term, Exact = true });
        await box.CheckAsync();
        if (said is not null)
        {
            // The conditional fields of a checkbox follow it in the markup.
            await page.Locator(".govuk-checkboxes__conditional").Filter(new() { Has = page.Locator($"input[type=hidden][value='{await box.GetAttributeAsync("value")}']") })
                .GetByLabel("What was said or seen").FillAsync(said);
        }
    }

    private static async Task Date(this IPage page, string name, string day, string month, string year)
    {
        await page.Locator($"[name='{name}.Day']").FillAsync(day);
        await page.Locator($"[name='{name}.Month']").FillAsync(month);
        await page.Locator($"[name='{name}.Year']").FillAsync(year);
    }
}
