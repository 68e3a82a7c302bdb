using System.Globalization;
using System.Linq.Expressions;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.Tests.Forms;

/// <summary>Model of the page that the tests render.</summary>
internal sealed class TestForm
{
    public string? Name { get; set; }

    public string? NameSilence { get; set; }

    public string? Story { get; set; }

    public DayOfWeek? Day { get; set; }

    public List<string> Means { get; set; } = [];

    public bool? Danger { get; set; }

    public DateInput? Born { get; set; }
}

/// <summary>A page of questions, rendered by the tag helpers without a server and parsed as a browser does.</summary>
internal sealed class FormPage
{
    private static readonly TextStore _shippedTexts = TextStore.Load(Path.Combine(AppContext.BaseDirectory, "Texts"));

    private readonly ModelExpressionProvider _expressions;
    private readonly ViewDataDictionary<TestForm> _viewData;
    private readonly List<IHtmlContent> _rendered = [];

    public FormPage(TestForm? answers = null)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        var metadata = new EmptyModelMetadataProvider();
        _expressions = new ModelExpressionProvider(metadata);
        View = new ViewContext { HttpContext = new DefaultHttpContext() };
        View.ViewData = _viewData = new ViewDataDictionary<TestForm>(metadata, View.ModelState) { Model = answers ?? new TestForm() };
    }

    /// <summary>The shipped texts, and those of the test questions.</summary>
    public static TextLocalizer Texts { get; } = new(new TextStore(new Dictionary<string, IReadOnlyDictionary<string, LocalizedText>>
    {
        ["en"] = new Dictionary<string, LocalizedText>(_shippedTexts.GetTexts("en"))
        {
            ["ask.plain.label"] = new("Cover name"),
            ["ask.hinted.label"] = new("Cover <name>"),
            ["ask.hinted.hint"] = new("Her choice & hers alone"),
        },
    }));

    public ViewContext View { get; }

    public ModelStateDictionary State => View.ModelState;

    public ModelExpression CreateExpression<TAnswer>(Expression<Func<TestForm, TAnswer>> answer) =>
        _expressions.CreateModelExpression(_viewData, answer);

    public void SetSubmitted(string name, params string[] values) =>
        State.SetModelValue(name, values.Length == 1 ? values[0] : values, string.Join(',', values));

    public FormPage Add(TagHelper helper, params (string Name, object Value)[] attributes) => AddAsync(helper, attributes, []).Result;

    /// <summary>Adds a question with the content that its options reveal.</summary>
    public FormPage Add(ChoiceQuestion question, params (string Value, TagHelper Content)[] revealed) =>
        AddAsync(question, [], revealed).Result;

    public IHtmlDocument ParseHtml()
    {
        using var writer = new StringWriter();
        foreach (var content in _rendered)
        {
            content.WriteTo(writer, HtmlEncoder.Default);
        }

        return new HtmlParser().ParseDocument(writer.ToString());
    }

    private async Task<FormPage> AddAsync(
        TagHelper helper, (string Name, object Value)[] attributes, (string Value, TagHelper Content)[] revealed)
    {
        _rendered.Add(await RenderAsync(helper, new Dictionary<object, object>(), attributes, revealed));
        return this;
    }

    private static async Task<TagHelperOutput> RenderAsync(
        TagHelper helper,
        IDictionary<object, object> items,
        (string Name, object Value)[] attributes,
        (string Value, TagHelper Content)[] revealed)
    {
        var context = new TagHelperContext([], items, Guid.CreateVersion7().ToString());
        var output = new TagHelperOutput(
            "app-question",
            [.. attributes.Select(attribute => new TagHelperAttribute(attribute.Name, attribute.Value))],
            async (_, _) =>
            {
                var content = new DefaultTagHelperContent();
                foreach (var (value, inner) in revealed)
                {
                    content.AppendHtml(await RenderConditionalAsync(value, inner, context.Items));
                }

                return content;
            });
        await helper.ProcessAsync(context, output);
        return output;
    }

    private static async Task<TagHelperOutput> RenderConditionalAsync(string value, TagHelper inner, IDictionary<object, object> items)
    {
        var output = new TagHelperOutput("app-conditional", [], async (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            content.AppendHtml(await RenderAsync(inner, new Dictionary<object, object>(), [], []));
            return content;
        });
        await new Conditional { Value = value }.ProcessAsync(new TagHelperContext([], items, Guid.CreateVersion7().ToString()), output);
        return output;
    }
}

internal static class RenderedElements
{
    public static IElement GetSingle(this IParentNode page, string selector) => Xunit.Assert.Single(page.QuerySelectorAll(selector));

    public static IReadOnlyList<IHtmlInputElement> GetInputs(this IParentNode page, string selector = "input") =>
        [.. page.QuerySelectorAll(selector).Cast<IHtmlInputElement>()];

    /// <summary>Texts announced with the control, in the order of its aria-describedby.</summary>
    public static IEnumerable<string> GetDescriptions(this IElement control) =>
        (control.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => control.Owner!.GetElementById(id)!.TextContent);
}
