using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using Xunit;

namespace CaseManager.Web.Tests.Forms;

public sealed class ErrorSummaryTests
{
    [Fact]
    public void Is_not_there_when_nothing_is_wrong() => Assert.Null(AddQuestions(new FormPage()).ParseHtml().QuerySelector(".govuk-error-summary"));

    [Fact]
    public void Links_to_each_question_in_the_order_of_the_page()
    {
        var form = new FormPage();
        form.State.AddModelError("Born.Year", "Write the year");
        form.State.AddModelError("Name", "Give a name");
        form.State.AddModelError("Name", "A second error of the name");
        form.State.AddModelError("", "Mihaela changed this <page>");
        form.State.AddModelError("Means", "Choose at least one");

        var page = AddQuestions(form).ParseHtml();

        var links = page.QuerySelectorAll(".govuk-error-summary a").ToList();
        Assert.Equal(["Choose at least one", "Write the year", "Give a name"], links.Select(link => link.TextContent));
        Assert.Equal(["#Means", "#Born_Year", "#Name"], links.Select(link => link.GetAttribute("href")));
        Assert.All(links, link => Assert.Equal("INPUT", page.GetSingle(link.GetAttribute("href")!).TagName));
        Assert.Equal("Mihaela changed this <page>", page.QuerySelectorAll(".govuk-error-summary li")[^1].TextContent);
        Assert.Equal("There are 4 problems", page.GetSingle(".govuk-error-summary [role=alert] h2").TextContent);
    }

    [Fact]
    public void Renders_nothing_that_the_security_policy_forbids()
    {
        var form = new FormPage(new TestForm { Born = DateInput.FromDate(1999) });
        form.State.AddModelError("Name", "Give a name");

        var elements = AddQuestions(form).ParseHtml().All;

        Assert.NotEmpty(elements);
        Assert.DoesNotContain(elements, element => element.TagName is "SCRIPT" or "STYLE");
        Assert.DoesNotContain(
            elements.SelectMany(element => element.Attributes),
            attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    /// <summary>The error summary first, then the questions, as on every page.</summary>
    private static FormPage AddQuestions(FormPage form) => form
        .Add(new ErrorSummary(FormPage.Texts) { ViewContext = form.View })
        .Add(new CheckboxesQuestion(FormPage.Texts)
        {
            For = form.CreateExpression(a => a.Means),
            Text = "ask.plain",
            Options = [new("Lies", "Lies")],
            ViewContext = form.View,
        })
        .Add(new DateQuestion(FormPage.Texts) { For = form.CreateExpression(a => a.Born), Text = "ask.plain", ViewContext = form.View })
        .Add(new InputQuestion(FormPage.Texts) { For = form.CreateExpression(a => a.Name), Text = "ask.hinted", ViewContext = form.View })
        .Add(new NonResponseQuestion(FormPage.Texts) { For = form.CreateExpression(a => a.NameSilence), Question = "ask.plain", ViewContext = form.View });
}
