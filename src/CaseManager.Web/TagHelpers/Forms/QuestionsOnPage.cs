using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>The questions of a page in their order, for the error summary above them.</summary>
internal sealed class QuestionsOnPage
{
    private readonly List<(string Name, string FocusId)> _questions = [];

    /// <summary>The name of the field, and the id of the control to link to.</summary>
    public IReadOnlyList<(string Name, string FocusId)> Questions => _questions;

    public static QuestionsOnPage ForView(ViewContext view)
    {
        var items = view.HttpContext.Items;
        if (items[typeof(QuestionsOnPage)] is not QuestionsOnPage questions)
        {
            items[typeof(QuestionsOnPage)] = questions = new QuestionsOnPage();
        }

        return questions;
    }

    public void Add(string name, string focusId) => _questions.Add((name, focusId));
}
