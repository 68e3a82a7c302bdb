using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Pages.Shared;

/// <summary>A filter of a list; <paramref name="Name"/> is the query parameter, <paramref name="Selected"/> its current value.</summary>
public sealed record FilterChoice(string Name, string Label, IReadOnlyList<Option> Options, string? Selected);
