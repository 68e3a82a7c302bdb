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
        var page = Render(new FormPage(), "ask.plain");

        var input = page.GetSingle("input");
        Assert.Equal(("Name", "Name"), (input.Id, input.GetAttribute("name")));
        Assert.Equal("Cover name", page.GetSingle($"label[for='{input.Id}']").TextContent);
        Assert.Null(input.GetAttribute("aria-describedby"));
    }

    [Fact]
    public void Reads_out_the_hint_and_then_the_error()
    {
        var form = new FormPage();
        form.State.AddModelError("Name", "Give a <name>");
        form.State.AddModelError("Name", "A second error");

        var page = Render(form, "ask.hinted");

        Assert.Equal("Cover <name>", page.GetSingle("label").TextContent);
        Assert.Equal(["Her choice & hers alone", "Error: Give a <name>"], page.GetSingle("input").GetDescriptions());
        Assert.Contains("govuk-form-group--error", page.GetSingle(".govuk-form-group").ClassList);
        Assert.Contains("govuk-input--error", page.GetSingle("input").ClassList);
    }

    [Fact]
    public void Hides_exceptions_from_reading_a_value()
    {
        var form = new FormPage();
        form.State.TryAddModelException("Name", new InvalidOperationException("Inner workings"));

        Assert.Equal(["Error: Check this answer"], Render(form, "ask.plain").GetSingle("input").GetDescriptions());
    }

    [Fact]
    public void Prefers_typed_text_to_the_value_of_the_model()
    {
        var form = new FormPage(new TestForm { Name = "Ilinca" });
        Assert.Equal("Ilinca", Render(form, "ask.plain").GetSingle("input").GetAttribute("value"));

        form = new FormPage(new TestForm { Name = "Ilinca" });
        form.SetSubmitted("Name", "Ilin");
        Assert.Equal("Ilin", Render(form, "ask.plain").GetSingle("input").GetAttribute("value"));

        form = new FormPage(new TestForm { Name = "Ilinca" });
        form.SetSubmitted("Name", "");
        Assert.Equal("", Render(form, "ask.plain").GetSingle("input").GetAttribute("value"));
    }

    [Fact]
    public void Never_sends_a_password_back()
    {
        var form = new FormPage(new TestForm { Name = "secret" });
        form.SetSubmitted("Name", "secret");

        var page = form.Add(CreateInput(form, "ask.plain", type: "password")).ParseHtml();

        Assert.False(page.GetSingle("input").HasAttribute("value"));
    }

    [Fact]
    public void Writes_hostile_answers_as_text()
    {
        var form = new FormPage(new TestForm { Story = Hostile });
        form.SetSubmitted("Name", Hostile);
        form.State.AddModelError("Name", Hostile);

        var page = form
            .Add(CreateInput(form, "ask.hinted"))
            .Add(CreateTextarea(form))
            .Add(CreateSelect(form, new Option(Hostile, Hostile)))
            .ParseHtml();

        Assert.Equal(Hostile, page.GetSingle("input").GetAttribute("value"));
        Assert.Equal(Hostile, page.GetSingle("textarea").TextContent);
        Assert.Equal(Hostile, page.QuerySelectorAll("option")[1].TextContent);
        Assert.Equal(Hostile, page.QuerySelectorAll("option")[1].GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("script, img"));
    }

    [Fact]
    public void Keeps_the_line_break_at_the_start_of_a_text()
    {
        var form = new FormPage(new TestForm { Story = "\nShe said" });

        var page = form.Add(CreateTextarea(form)).ParseHtml();

        Assert.Equal("\nShe said", page.GetSingle("textarea").TextContent);
        Assert.Equal("auto", page.GetSingle("textarea").GetAttribute("dir"));
    }

    [Fact]
    public void Passes_the_attributes_of_the_page_to_the_control()
    {
        var form = new FormPage();
        var question = new InputQuestion(FormPage.Texts)
        {
            For = form.CreateExpression(a => a.Name),
            Text = "ask.plain",
            Autocomplete = "one-time-code",
            Inputmode = "numeric",
            Spellcheck = false,
            Width = 10,
            ViewContext = form.View,
        };

        form.Add(question, ("class", "app-code"), ("maxlength", new HtmlString("6")), ("data-note", new HtmlString("a &amp; b")));

        var input = form.ParseHtml().GetSingle("input");

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
        var question = CreateInput(form, "ask.hinted");
        question.Heading = true;

        var page = form.Add(question).ParseHtml();

        Assert.Equal("Cover <name>", page.GetSingle("h1 > label.govuk-label--l").TextContent);
        Assert.Equal(page.GetSingle(".app-hintbox").Id, page.GetSingle("input").GetAttribute("aria-describedby"));
    }

    [Fact]
    public void Selects_nothing_until_the_user_does()
    {
        var form = new FormPage();

        var select = (IHtmlSelectElement)form.Add(CreateSelect(form, _days)).ParseHtml().GetSingle("select");

        Assert.Equal("", select.Value);
        Assert.Equal("Select an option", select.Options[0].Text);
        Assert.Equal(8, select.Options.Length);
    }

    [Fact]
    public void Shows_the_selected_option()
    {
        var form = new FormPage(new TestForm { Day = DayOfWeek.Friday });
        var question = CreateSelect(form, _days);
        question.Empty = "All";

        var select = (IHtmlSelectElement)form.Add(question).ParseHtml().GetSingle("select");

        Assert.Equal("Friday", select.Value);
        Assert.Equal("All", select.Options[0].Text);
    }

    [Fact]
    public void Labels_the_reason_for_no_answer_with_its_question()
    {
        var form = new FormPage(new TestForm { NameSilence = "Declined" });

        var page = form.Add(CreateNoAnswer(form)).ParseHtml();

        var select = (IHtmlSelectElement)page.GetSingle("select");
        Assert.Equal("Reason for no answer: Cover name", page.GetSingle($"label[for='{select.Id}']").TextContent);
        Assert.Equal(["", "Declined", "NotKnown"], select.Options.Select(option => option.Value));
        Assert.Equal(["Not asked yet", "Prefers not to say", "Not known"], select.Options.Select(option => option.Text));
        Assert.Equal("Declined", select.Value);
    }

    [Fact]
    public void Reads_out_what_is_wrong_with_the_reason()
    {
        var form = new FormPage();
        form.State.AddModelError("NameSilence", "There is an answer and a reason for none");

        var page = form.Add(CreateNoAnswer(form)).ParseHtml();

        Assert.Equal(["Error: There is an answer and a reason for none"], page.GetSingle("select").GetDescriptions());
    }

    private static InputQuestion CreateInput(FormPage form, string text, string type = "text") =>
        new(FormPage.Texts) { For = form.CreateExpression(a => a.Name), Text = text, Type = type, ViewContext = form.View };

    private static TextareaQuestion CreateTextarea(FormPage form) =>
        new(FormPage.Texts) { For = form.CreateExpression(a => a.Story), Text = "ask.plain", ViewContext = form.View };

    private static SelectQuestion CreateSelect(FormPage form, params Option[] options) =>
        new(FormPage.Texts) { For = form.CreateExpression(a => a.Day), Text = "ask.plain", Options = options, ViewContext = form.View };

    private static NonResponseQuestion CreateNoAnswer(FormPage form) =>
        new(FormPage.Texts) { For = form.CreateExpression(a => a.NameSilence), Question = "ask.plain", ViewContext = form.View };

    private static IHtmlDocument Render(FormPage form, string text) => form.Add(CreateInput(form, text)).ParseHtml();
}
