using Microsoft.Playwright;

namespace CaseManager.Browser.Tests;

/// <summary>Records Antonia's story through the intake in a browser, from an empty draft to the case.</summary>
internal static class AntoniaIntake
{
    /// <summary>Name on documents; no page may show it to people without permission.</summary>
    public const string RealName = "Simona Vasilescu";

    /// <summary>Completes every intake step and opens the case.</summary>
    /// <returns>The path of the case.</returns>
    public static async Task<string> RecordIntakeAsync(this BrowserSession worker, string coverName)
    {
        var page = worker.Page;
        await worker.Open("/cases");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open a case" }).ClickAsync();
        await worker.Press("Start");
        await page.GetByRole(AriaRole.Link, new() { Name = "Danger and immediate needs" }).ClickAsync();

        await page.SelectRadio("Danger now", "No");
        await page.GetByLabel("Current location", new() { Exact = true }).FillAsync("With her sister; she asks that no one comes there");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Doctor" }).CheckAsync();
        await worker.Press("Save and continue");

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Text message" }).CheckAsync();
        await page.GetByLabel("Safe times", new() { Exact = true }).FillAsync("Weekdays, 10 to 14");
        await page.GetByLabel("What to say to the person who answers", new() { Exact = true }).FillAsync("It is about the course she asked for");
        await page.GetByLabel("People who must not know", new() { Exact = true }).FillAsync("Her brother");
        await page.GetByLabel("Phone number or email to use", new() { Exact = true }).FillAsync("+40 700 000 300");
        await worker.Press("Save and continue");

        await page.SelectRadio("Support from us", "Yes");
        await page.Locator("details", new() { HasText = "Support from us" }).Locator("summary").ClickAsync();
        await page.FillDate("Input.Support.AnsweredOn", "20", "11", "2026");
        await page.SelectRadio("Sharing information with police", "Prefers not to say");
        await worker.Press("Save and continue");

        await page.SelectRadio("Source of the referral", "Family or friends");
        await page.GetByLabel("Name of the person or organisation", new() { Exact = true }).FillAsync("Her mother");
        await page.FillDate("Input.ReceivedOn.Date", "20", "11", "2026");
        await worker.Press("Save and continue");

        await page.GetByLabel("Cover name").FillAsync(coverName);
        await page.GetByLabel("Name on documents", new() { Exact = true }).FillAsync(RealName);
        await page.SelectRadio("Date of birth or age", "Approximate date");
        await page.FillDate("Input.BirthDate.Approximate", "", "", "2004");
        await page.SelectRadio("Sex", "Female");
        await page.SelectRadio("Gender, as stated by the survivor", "Woman or girl");
        await page.GetByLabel("Citizenships 1").SelectOptionAsync("Romania");
        await page.GetByLabel("Languages 1").SelectOptionAsync("Romanian");
        await page.SelectRadio("Interpreter", "Not needed");
        await worker.Press("Save and continue");

        await page.TickSign("Recruitment", "By an offer of work in a factory");
        await page.TickSign("Transportation", "By minibus and ferry");
        await worker.Press("Save and continue");

        await page.TickSign("Fraud or deception", "There was no factory");
        await page.TickSign("Force", text: null);
        await worker.Press("Save and continue");

        await page.TickSign("Sexual exploitation", text: null);
        await page.SelectRadio("Exploitation took place", "Yes");
        await worker.Press("Save and continue");

        await page.GetByLabel("Countries where trafficking began 1").SelectOptionAsync("Romania");
        await page.GetByLabel("Countries of transit 1").SelectOptionAsync("France");
        await page.GetByLabel("Countries of exploitation 1").SelectOptionAsync("United Kingdom");
        await page.FillDate("Input.StartedOn.Date", "", "2", "2023");
        await page.FillDate("Input.EndedOn.Date", "", "", "2023");
        await worker.Press("Save and continue");

        await page.GetByRole(AriaRole.Link, new() { Name = "Check answers" }).ClickAsync();
        await worker.Press("Open case");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Act, means and purpose are all shown." })).ToBeVisibleAsync();
        return worker.Path;
    }

    private static Task SelectRadio(this IPage page, string question, string answer) => page
        .GetByRole(AriaRole.Group, new() { Name = question, Exact = true })
        .GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true }).CheckAsync();

    private static async Task TickSign(this IPage page, string term, string? text)
    {
        var box = page.GetByRole(AriaRole.Checkbox, new() { Name = term, Exact = true });
        await box.CheckAsync();
        if (text is not null)
        {
            // The conditional fields of a checkbox follow it in the markup.
            await page.Locator(".govuk-checkboxes__conditional")
                .Filter(new() { Has = page.Locator($"input[type=hidden][value='{await box.GetAttributeAsync("value")}']") })
                .GetByLabel("What was said or seen").FillAsync(text);
        }
    }

    private static async Task FillDate(this IPage page, string name, string day, string month, string year)
    {
        await page.Locator($"[name='{name}.Day']").FillAsync(day);
        await page.Locator($"[name='{name}.Month']").FillAsync(month);
        await page.Locator($"[name='{name}.Year']").FillAsync(year);
    }
}
