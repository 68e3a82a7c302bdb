using AngleSharp.Html.Dom;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using Xunit;

namespace CaseManager.Web.Tests.Forms;

/// <summary>Questions with several controls: radios, checkboxes, date input.</summary>
public sealed class GroupQuestionTests
{
    private static readonly Option[] _means =
    [
        new("Force", "Force", "Hit, held, hurt"),
        new("Lies", "Lies"),
        new("Declined", "Does not want to say", IsExclusive: true),
        new("NotKnown", "Not known", IsExclusive: true),
    ];

    [Fact]
    public void Uses_a_legend_and_announces_hint_and_error()
    {
        var form = new FormPage();
        form.State.AddModelError("Means[1]", "Choose from the list");

        var page = form.Add(CreateCheckboxes(form, "ask.hinted")).ParseHtml();

        var group = page.GetSingle("fieldset");
        Assert.Equal("Cover <name>", group.FirstElementChild!.TextContent);
        Assert.Equal("LEGEND", group.FirstElementChild.TagName);
        Assert.Equal(["Her choice & hers alone", "Error: Choose from the list"], group.GetDescriptions());
    }

    [Fact]
    public void Is_the_heading_of_the_page_where_the_page_is_about_it()
    {
        var form = new FormPage();
        var question = CreateCheckboxes(form, "ask.hinted");
        question.Heading = true;

        var page = form.Add(question).ParseHtml();

        Assert.Equal("Cover <name>", page.GetSingle("legend > h1").TextContent);
        Assert.Equal(["Her choice & hers alone"], page.GetSingle("fieldset").GetDescriptions());
        Assert.Single(page.QuerySelectorAll(".app-hintbox"));
    }

    [Fact]
    public void Labels_every_choice_and_reads_out_its_hint()
    {
        var form = new FormPage();

        var boxes = form.Add(CreateCheckboxes(form)).ParseHtml().GetInputs();

        Assert.Equal(["Means", "Means-2", "Means-3", "Means-4"], boxes.Select(box => box.Id));
        Assert.All(boxes, box => Assert.Equal(("Means", "checkbox"), (box.Name, box.Type)));
        Assert.Equal(_means.Select(option => option.Text), boxes.Select(box => box.Owner!.GetSingle($"label[for='{box.Id}']").TextContent));
        Assert.Equal(["Hit, held, hurt"], boxes[0].GetDescriptions());
        Assert.False(boxes[1].HasAttribute("aria-describedby"));
    }

    [Fact]
    public void Separates_no_answer_from_the_answers()
    {
        var form = new FormPage();

        var page = form.Add(CreateCheckboxes(form)).ParseHtml();

        var divider = page.GetSingle(".govuk-checkboxes__divider");
        Assert.Equal("or, if there is no answer", divider.TextContent);
        Assert.Equal("Declined", ((IHtmlInputElement)divider.NextElementSibling!.GetSingle("input")).Value);
        Assert.Equal(["Declined", "NotKnown"], page.GetInputs("[data-behaviour=exclusive]").Select(box => box.Value));
    }

    [Fact]
    public void Keeps_every_choice_that_was_sent()
    {
        var form = new FormPage(new TestForm { Means = ["NotKnown"] });
        form.SetSubmitted("Means", "Force", "Lies");

        Assert.Equal(["Force", "Lies"], GetChecked(form.Add(CreateCheckboxes(form))));
    }

    [Fact]
    public void Shows_the_choices_that_the_model_holds()
    {
        var form = new FormPage(new TestForm { Means = ["Lies"], Danger = false });

        Assert.Equal(["Lies", "false"], GetChecked(form.Add(CreateCheckboxes(form)).Add(CreateRadios(form))));
    }

    [Fact]
    public void Reveals_dependent_content_under_a_choice()
    {
        var form = new FormPage(new TestForm { Danger = true });
        var person = new InputQuestion(FormPage.Texts) { For = form.CreateExpression(a => a.Name), Text = "ask.plain", ViewContext = form.View };
        var reason = new TextareaQuestion(FormPage.Texts) { For = form.CreateExpression(a => a.Story), Text = "ask.plain", ViewContext = form.View };

        var page = form.Add(CreateRadios(form), ("true", person), ("false", reason)).ParseHtml();

        var yes = page.GetSingle("input[value=true]");
        var revealed = page.GetElementById(yes.GetAttribute("data-aria-controls")!)!;
        Assert.Single(revealed.QuerySelectorAll("#Name"));
        Assert.DoesNotContain("govuk-radios__conditional--hidden", revealed.ClassList);
        Assert.Contains("govuk-radios__conditional--hidden", page.GetSingle("#Story").Closest(".govuk-radios__conditional")!.ClassList);
    }

    [Fact]
    public void Refuses_dependent_content_that_no_choice_reveals()
    {
        var form = new FormPage();
        var person = new InputQuestion(FormPage.Texts) { For = form.CreateExpression(a => a.Name), Text = "ask.plain", ViewContext = form.View };

        var refused = Assert.Throws<AggregateException>(() => form.Add(CreateRadios(form), ("maybe", person)));

        Assert.IsType<InvalidOperationException>(refused.InnerException);
    }

    [Fact]
    public void Writes_hostile_choices_as_text()
    {
        const string hostile = "\"><script>alert(1)</script>";
        var form = new FormPage();
        var question = CreateCheckboxes(form);
        question.Options = [new(hostile, hostile, hostile)];

        var page = form.Add(question).ParseHtml();

        Assert.Equal(hostile, page.GetSingle("input").GetAttribute("value"));
        Assert.Equal(hostile, page.GetSingle("label").TextContent);
        Assert.Equal(hostile, page.GetSingle(".govuk-checkboxes__hint").TextContent);
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public void Asks_a_date_in_three_boxes()
    {
        var form = new FormPage(new TestForm { Born = DateInput.FromDate(1999, 5) });

        var page = form.Add(CreateDate(form, "ask.hinted")).ParseHtml();

        var boxes = page.GetInputs();
        Assert.Equal([("Born.Day", ""), ("Born.Month", "5"), ("Born.Year", "1999")], boxes.Select(box => (box.Name!, box.Value)));
        Assert.Equal(["Day", "Month", "Year"], boxes.Select(box => page.GetSingle($"label[for='{box.Id}']").TextContent));
        Assert.All(boxes, box => Assert.Equal("numeric", box.GetAttribute("inputmode")));
        Assert.Equal("group", page.GetSingle("fieldset").GetAttribute("role"));
        Assert.Equal(["Her choice & hers alone"], page.GetSingle("fieldset").GetDescriptions());
    }

    [Fact]
    public void Keeps_what_was_typed_into_the_boxes()
    {
        var form = new FormPage(new TestForm { Born = DateInput.FromDate(1999) });
        form.SetSubmitted("Born.Day", "thirty");
        form.SetSubmitted("Born.Month", "");
        form.SetSubmitted("Born.Year", "19x9");

        var boxes = form.Add(CreateDate(form, "ask.plain")).ParseHtml().GetInputs();

        Assert.Equal(["thirty", "", "19x9"], boxes.Select(box => box.Value));
    }

    [Theory]
    [InlineData("Born", "Born_Day Born_Month Born_Year")]
    [InlineData("Born.Month", "Born_Month")]
    public void Marks_the_boxes_that_are_wrong(string key, string wrong)
    {
        var form = new FormPage();
        form.State.AddModelError(key, "Write the month as a number");

        var page = form.Add(CreateDate(form, "ask.plain")).ParseHtml();

        Assert.Equal(wrong, string.Join(' ', page.QuerySelectorAll(".govuk-input--error").Select(box => box.Id)));
        Assert.Equal(["Error: Write the month as a number"], page.GetSingle("fieldset").GetDescriptions());
    }

    private static CheckboxesQuestion CreateCheckboxes(FormPage form, string text = "ask.plain") =>
        new(FormPage.Texts) { For = form.CreateExpression(a => a.Means), Text = text, Options = _means, ViewContext = form.View };

    private static RadiosQuestion CreateRadios(FormPage form) => new(FormPage.Texts)
    {
        For = form.CreateExpression(a => a.Danger),
        Text = "ask.plain",
        Options = [new("true", "Yes"), new("false", "No")],
        ViewContext = form.View,
    };

    private static DateQuestion CreateDate(FormPage form, string text) =>
        new(FormPage.Texts) { For = form.CreateExpression(a => a.Born), Text = text, ViewContext = form.View };

    private static IEnumerable<string> GetChecked(FormPage form) =>
        form.ParseHtml().GetInputs().Where(box => box.IsChecked).Select(box => box.Value);
}
