using AngleSharp.Html.Dom;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Html;
using Xunit;

namespace CaseManager.Web.Tests.Forms;

/// <summary>Questions with one control: input, text area, select, and the reason for no answer.</summary>
public sealed class LabelledQuestionTests
{
    private const string Hostile = "\"><script>alert('1')</script><img src=x onerror=alert(2)>&amp;";

    private static readonly Option[] _days = [.. Enum.GetValues<DayOfWeek>().Select(day => new Option(day.ToString(), $"On {day}"))];

    [Fact]
    public void Ties_the_label_to_the_control()
    {
        var page = Draw(new FormPage(), "ask.plain");

        var input = page.One("input");
        Assert.Equal(("Name", "Name"), (input.Id, input.GetAttribute("name")));
        Assert.Equal("Cover name", page.One($"label[for='{input.Id}']").TextContent);
        Assert.Null(input.GetAttribute("aria-describedby"));
    }

    [Fact]
    public void Reads_out_the_hint_and_then_the_error()
    {
        var form = new FormPage();
        form.State.AddModelError("Name", "Give a <name>");
        form.State.AddModelError("Name", "A second error");

        var page = Draw(form, "ask.hinted");

        Assert.Equal("Cover <name>", page.One("label").TextContent);
        Assert.Equal(["Her choice & hers alone", "Error: Give a <name>"], page.One("input").Descriptions());
        Assert.Contains("govuk-form-group--error", page.One(".govuk-form-group").ClassList);
        Assert.Contains("govuk-input--error", page.One("input").ClassList);
    }

    [Fact]
    public void Says_nothing_of_an_exception_in_reading_the_value()
    {
        var form = new FormPage();
        form.State.TryAddModelException("Name", new InvalidOperationException("Inner workings"));

        Assert.Equal(["Error: Check this answer"], Draw(form, "ask.plain").One("input").Descriptions());
    }

    [Fact]
    public void Keeps_what_was_typed_before_what_the_model_holds()
    {
        var form = new FormPage(new Answers { Name = "Ilinca" });
        Assert.Equal("Ilinca", Draw(form, "ask.plain").One("input").GetAttribute("value"));

        form = new FormPage(new Answers { Name = "Ilinca" });
        form.Sent("Name", "Ilin");
        Assert.Equal("Ilin", Draw(form, "ask.plain").One("input").GetAttribute("value"));

        form = new FormPage(new Answers { Name = "Ilinca" });
        form.Sent("Name", "");
        Assert.Equal("", Draw(form, "ask.plain").One("input").GetAttribute("value"));
    }

    [Fact]
    public void Never_sends_a_password_back()
    {
        var form = new FormPage(new Answers { Name = "secret" });
        form.Sent("Name", "secret");

        var page = form.Add(Input(form, "ask.plain", type: "password")).Read();

        Assert.False(page.One("input").HasAttribute("value"));
    }

    [Fact]
    public void Writes_hostile_answers_as_text()
    {
        var form = new FormPage(new Answers { Story = Hostile });
        form.Sent("Name", Hostile);
        form.State.AddModelError("Name", Hostile);

        var page = form
            .Add(Input(form, "ask.hinted"))
            .Add(Textarea(form))
            .Add(Select(form, new Option(Hostile, Hostile)))
            .Read();

        Assert.Equal(Hostile, page.One("input").GetAttribute("value"));
        Assert.Equal(Hostile, page.One("textarea").TextContent);
        Assert.Equal(Hostile, page.QuerySelectorAll("option")[1].TextContent);
        Assert.Equal(Hostile, page.QuerySelectorAll("option")[1].GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("script, img"));
    }

    [Fact]
    public void Keeps_the_line_break_that_a_story_begins_with()
    {
        var form = new FormPage(new Answers { Story = "\nShe said" });

        var page = form.Add(Textarea(form)).Read();

        Assert.Equal("\nShe said", page.One("textarea").TextContent);
        Assert.Equal("auto", page.One("textarea").GetAttribute("dir"));
    }

    [Fact]
    public void Gives_the_control_what_the_page_says_of_it()
    {
        var form = new FormPage();
        var question = new InputQuestion(FormPage.Texts)
        {
            For = form.For(a => a.Name),
            Text = "ask.plain",
            Autocomplete = "one-time-code",
            Inputmode = "numeric",
            Spellcheck = false,
            Width = 10,
            ViewContext = form.View,
        };

        form.Add(question, ("class", "app-code"), ("maxlength", new HtmlString("6")), ("data-note", new HtmlString("a &amp; b")));

        var input = form.Read().One("input");

        Assert.Equal("one-time-code", input.GetAttribute("autocomplete"));
        Assert.Equal("numeric", input.GetAttribute("inputmode"));
        Assert.Equal("false", input.GetAttribute("spellcheck"));
        Assert.Equal("6", input.GetAttribute("maxlength"));
        Assert.Equal("a & b", input.GetAttribute("data-note"));
        Assert.Equal(["app-code", "govuk-input", "govuk-input--width-10"], input.ClassList.Order());
    }

    [Fact]
    public void Is_the_heading_of_the_page_where_the_page_is_about_it()
    {
        var form = new FormPage();
        var question = Input(form, "ask.hinted");
        question.Heading = true;

        var page = form.Add(question).Read();

        Assert.Equal("Cover <name>", page.One("h1 > label.govuk-label--l").TextContent);
        Assert.Equal(page.One(".app-hintbox").Id, page.One("input").GetAttribute("aria-describedby"));
    }

    [Fact]
    public void Chooses_nothing_until_somebody_does()
    {
        var form = new FormPage();

        var select = (IHtmlSelectElement)form.Add(Select(form, _days)).Read().One("select");

        Assert.Equal("", select.Value);
        Assert.Equal("Select an option", select.Options[0].Text);
        Assert.Equal(8, select.Options.Length);
    }

    [Fact]
    public void Shows_what_was_chosen()
    {
        var form = new FormPage(new Answers { Day = DayOfWeek.Friday });
        var question = Select(form, _days);
        question.Empty = "All";

        var select = (IHtmlSelectElement)form.Add(question).Read().One("select");

        Assert.Equal("Friday", select.Value);
        Assert.Equal("All", select.Options[0].Text);
    }

    [Fact]
    public void Says_for_which_question_there_is_no_answer()
    {
        var form = new FormPage(new Answers { NameSilence = "Declined" });

        var page = form.Add(NoAnswer(form)).Read();

        var select = (IHtmlSelectElement)page.One("select");
        Assert.Equal("Reason for no answer: Cover name", page.One($"label[for='{select.Id}']").TextContent);
        Assert.Equal(["", "Declined", "NotKnown"], select.Options.Select(option => option.Value));
        Assert.Equal(["Not asked yet", "Prefers not to say", "Not known"], select.Options.Select(option => option.Text));
        Assert.Equal("Declined", select.Value);
    }

    [Fact]
    public void Reads_out_what_is_wrong_with_the_reason()
    {
        var form = new FormPage();
        form.State.AddModelError("NameSilence", "There is an answer and a reason for none");

        var page = form.Add(NoAnswer(form)).Read();

        Assert.Equal(["Error: There is an answer and a reason for none"], page.One("select").Descriptions());
    }

    private static InputQuestion Input(FormPage form, string text, string type = "text") =>
        new(FormPage.Texts) { For = form.For(a => a.Name), Text = text, Type = type, ViewContext = form.View };

    private static TextareaQuestion Textarea(FormPage form) =>
        new(FormPage.Texts) { For = form.For(a => a.Story), Text = "ask.plain", ViewContext = form.View };

    private static SelectQuestion Select(FormPage form, params Option[] options) =>
        new(FormPage.Texts) { For = form.For(a => a.Day), Text = "ask.plain", Options = options, ViewContext = form.View };

    private static NoAnswer NoAnswer(FormPage form) =>
        new(FormPage.Texts) { For = form.For(a => a.NameSilence), Question = "ask.plain", ViewContext = form.View };

    private static IHtmlDocument Draw(FormPage form, string text) => form.Add(Input(form, text)).Read();
}
