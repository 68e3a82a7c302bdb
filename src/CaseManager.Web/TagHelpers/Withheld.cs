using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>
/// Shows that data is not shared with this reader. Same text, same width, no tooltip, no count and no date: nothing discloses whether there
/// is any, how long it is or when it changed.
/// </summary>
[HtmlTargetElement("app-withheld", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Withheld(TextLocalizer texts) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "app-withheld");
        output.Content.SetContent(texts["common.withheld"]);
    }
}
