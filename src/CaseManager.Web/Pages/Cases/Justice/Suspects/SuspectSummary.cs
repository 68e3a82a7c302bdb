using CaseManager.Domain.Justice;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Justice.Suspects;

public static class SuspectSummary
{
    /// <summary>Takes a form, so that a stored suspect and an edited form can be compared.</summary>
    public static SummaryList Create(SuspectForm form, string? agency, TextLocalizer texts) => new(
        new SummaryListRow(texts["suspects.name.label"], ToDisplayValue(form.Name, texts)),
        new SummaryListRow(texts["suspects.aliases.label"],
            ToDisplayValue(form.Aliases?.Replace("\n", ", ", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal), texts)),
        new SummaryListRow(texts["suspects.roles.label"],
            ToDisplayValue(string.Join(", ", form.Roles.Select(r => texts.Describe(Enum.Parse<SuspectRole>(r)))), texts)),
        new SummaryListRow(texts["suspects.birthDate.label"], ToDisplayValue(form.BirthDate.ToDate() is { } born ? texts.FormatDate(born) : null, texts)),
        new SummaryListRow(texts["suspects.citizenship.label"], ToDisplayValue(form.Citizenship is { } country ? texts[$"countries.{country}"] : null, texts)),
        new SummaryListRow(texts["suspects.agency.label"], ToDisplayValue(agency, texts)),
        new SummaryListRow(texts["suspects.description.label"], ToDisplayValue(form.Description, texts)));

    private static DisplayValue ToDisplayValue(string? text, TextLocalizer texts) =>
        string.IsNullOrEmpty(text) ? new(texts["common.nonResponse.NotKnown"], Domain.NonResponse.NotKnown) : new(text);
}
