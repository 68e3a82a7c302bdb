using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Pages.Shared;

/// <summary>One way to narrow a list.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Options">What there is to choose from.</param>
/// <param name="Chosen">What the address says.</param>
public sealed record FilterChoice(string Name, string Label, IReadOnlyList<Option> Options, string? Chosen);
