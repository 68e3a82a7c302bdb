using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>The questions of a page in the order in which they stand, for the error summary above them.</summary>
internal sealed class QuestionsOnPage
{
    private readonly List<(string Name, string FocusId)> _questions = [];

    /// <summary>Name of the field, and the id of the control that a link to it must reach.</summary>
    public IReadOnlyList<(string Name, string FocusId)> InOrder => _questions;

    public static QuestionsOnPage Of(ViewContext view)
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
