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
        new("Declined", "Does not want to say", Exclusive: true),
        new("NotKnown", "Not known", Exclusive: true),
    ];

    [Fact]
    public void Asks_in_a_legend_and_reads_out_hint_and_error_with_the_group()
    {
        var form = new FormPage();
        form.State.AddModelError("Means[1]", "Choose from the list");

        var page = form.Add(Checkboxes(form, "ask.hinted")).Read();

        var group = page.One("fieldset");
        Assert.Equal("Cover <name>", group.FirstElementChild!.TextContent);
        Assert.Equal("LEGEND", group.FirstElementChild.TagName);
        Assert.Equal(["Her choice & hers alone", "Error: Choose from the list"], group.Descriptions());
    }

    [Fact]
    public void Is_the_heading_of_the_page_where_the_page_is_about_it()
    {
        var form = new FormPage();
        var question = Checkboxes(form, "ask.hinted");
        question.Heading = true;

        var page = form.Add(question).Read();

        Assert.Equal("Cover <name>", page.One("legend > h1").TextContent);
        Assert.Equal(["Her choice & hers alone"], page.One("fieldset").Descriptions());
        Assert.Single(page.QuerySelectorAll(".app-hintbox"));
    }

    [Fact]
    public void Labels_every_choice_and_reads_out_its_hint()
    {
        var form = new FormPage();

        var boxes = form.Add(Checkboxes(form)).Read().Inputs();

        Assert.Equal(["Means", "Means-2", "Means-3", "Means-4"], boxes.Select(box => box.Id));
        Assert.All(boxes, box => Assert.Equal(("Means", "checkbox"), (box.Name, box.Type)));
        Assert.Equal(_means.Select(option => option.Text), boxes.Select(box => box.Owner!.One($"label[for='{box.Id}']").TextContent));
        Assert.Equal(["Hit, held, hurt"], boxes[0].Descriptions());
        Assert.False(boxes[1].HasAttribute("aria-describedby"));
    }

    [Fact]
    public void Sets_no_answer_apart_from_the_answers()
    {
        var form = new FormPage();

        var page = form.Add(Checkboxes(form)).Read();

        var divider = page.One(".govuk-checkboxes__divider");
        Assert.Equal("or, if there is no answer", divider.TextContent);
        Assert.Equal("Declined", ((IHtmlInputElement)divider.NextElementSibling!.One("input")).Value);
        Assert.Equal(["Declined", "NotKnown"], page.Inputs("[data-behaviour=exclusive]").Select(box => box.Value));
    }

    [Fact]
    public void Keeps_every_choice_that_was_sent()
    {
        var form = new FormPage(new Answers { Means = ["NotKnown"] });
        form.Sent("Means", "Force", "Lies");

        Assert.Equal(["Force", "Lies"], Checked(form.Add(Checkboxes(form))));
    }

    [Fact]
    public void Shows_the_choices_that_the_model_holds()
    {
        var form = new FormPage(new Answers { Means = ["Lies"], Danger = false });

        Assert.Equal(["Lies", "false"], Checked(form.Add(Checkboxes(form)).Add(Radios(form))));
    }

    [Fact]
    public void Opens_under_a_choice_what_belongs_to_it()
    {
        var form = new FormPage(new Answers { Danger = true });
        var who = new InputQuestion(FormPage.Texts) { For = form.For(a => a.Name), Text = "ask.plain", ViewContext = form.View };
        var why = new TextareaQuestion(FormPage.Texts) { For = form.For(a => a.Story), Text = "ask.plain", ViewContext = form.View };

        var page = form.Add(Radios(form), ("true", who), ("false", why)).Read();

        var yes = page.One("input[value=true]");
        var opened = page.GetElementById(yes.GetAttribute("data-aria-controls")!)!;
        Assert.Single(opened.QuerySelectorAll("#Name"));
        Assert.DoesNotContain("govuk-radios__conditional--hidden", opened.ClassList);
        Assert.Contains("govuk-radios__conditional--hidden", page.One("#Story").Closest(".govuk-radios__conditional")!.ClassList);
    }

    [Fact]
    public void Refuses_to_open_what_no_choice_can_open()
    {
        var form = new FormPage();
        var who = new InputQuestion(FormPage.Texts) { For = form.For(a => a.Name), Text = "ask.plain", ViewContext = form.View };

        var refused = Assert.Throws<AggregateException>(() => form.Add(Radios(form), ("maybe", who)));

        Assert.IsType<InvalidOperationException>(refused.InnerException);
    }

    [Fact]
    public void Writes_hostile_choices_as_text()
    {
        const string hostile = "\"><script>alert(1)</script>";
        var form = new FormPage();
        var question = Checkboxes(form);
        question.Options = [new(hostile, hostile, hostile)];

        var page = form.Add(question).Read();

        Assert.Equal(hostile, page.One("input").GetAttribute("value"));
        Assert.Equal(hostile, page.One("label").TextContent);
        Assert.Equal(hostile, page.One(".govuk-checkboxes__hint").TextContent);
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public void Asks_a_date_in_three_boxes()
    {
        var form = new FormPage(new Answers { Born = DateInput.Of(1999, 5) });

        var page = form.Add(Date(form, "ask.hinted")).Read();

        var boxes = page.Inputs();
        Assert.Equal([("Born.Day", ""), ("Born.Month", "5"), ("Born.Year", "1999")], boxes.Select(box => (box.Name!, box.Value)));
        Assert.Equal(["Day", "Month", "Year"], boxes.Select(box => page.One($"label[for='{box.Id}']").TextContent));
        Assert.All(boxes, box => Assert.Equal("numeric", box.GetAttribute("inputmode")));
        Assert.Equal("group", page.One("fieldset").GetAttribute("role"));
        Assert.Equal(["Her choice & hers alone"], page.One("fieldset").Descriptions());
    }

    [Fact]
    public void Keeps_what_was_typed_into_the_boxes()
    {
        var form = new FormPage(new Answers { Born = DateInput.Of(1999) });
        form.Sent("Born.Day", "thirty");
        form.Sent("Born.Month", "");
        form.Sent("Born.Year", "19x9");

        var boxes = form.Add(Date(form, "ask.plain")).Read().Inputs();

        Assert.Equal(["thirty", "", "19x9"], boxes.Select(box => box.Value));
    }

    [Theory]
    [InlineData("Born", "Born_Day Born_Month Born_Year")]
    [InlineData("Born.Month", "Born_Month")]
    public void Marks_the_boxes_that_are_wrong(string key, string wrong)
    {
        var form = new FormPage();
        form.State.AddModelError(key, "Write the month as a number");

        var page = form.Add(Date(form, "ask.plain")).Read();

        Assert.Equal(wrong, string.Join(' ', page.QuerySelectorAll(".govuk-input--error").Select(box => box.Id)));
        Assert.Equal(["Error: Write the month as a number"], page.One("fieldset").Descriptions());
    }

    private static CheckboxesQuestion Checkboxes(FormPage form, string text = "ask.plain") =>
        new(FormPage.Texts) { For = form.For(a => a.Means), Text = text, Options = _means, ViewContext = form.View };

    private static RadiosQuestion Radios(FormPage form) => new(FormPage.Texts)
    {
        For = form.For(a => a.Danger),
        Text = "ask.plain",
        Options = [new("true", "Yes"), new("false", "No")],
        ViewContext = form.View,
    };

    private static DateQuestion Date(FormPage form, string text) =>
        new(FormPage.Texts) { For = form.For(a => a.Born), Text = text, ViewContext = form.View };

    private static IEnumerable<string> Checked(FormPage form) =>
        form.Read().Inputs().Where(box => box.IsChecked).Select(box => box.Value);
}
