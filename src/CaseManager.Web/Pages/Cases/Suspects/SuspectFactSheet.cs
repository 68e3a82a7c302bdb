using CaseManager.Domain.Justice;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Suspects;

public static class SuspectFactSheet
{
    /// <summary>Takes a form, so that a stored suspect and an edited form can be compared.</summary>
    public static FactSheet Of(SuspectForm form, string? agency, Texts texts) => new(
        new Fact(texts["suspects.name.label"], Line(form.Name, texts)),
        new Fact(texts["suspects.aliases.label"], Line(form.Aliases?.Replace("\n", ", ", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal), texts)),
        new Fact(texts["suspects.roles.label"], Line(string.Join(", ", form.Roles.Select(r => texts.Of(Enum.Parse<SuspectRole>(r)))), texts)),
        new Fact(texts["suspects.born.label"], Line(form.Born.ToDate() is { } born ? texts.Date(born) : null, texts)),
        new Fact(texts["suspects.citizenship.label"], Line(form.Citizenship is { } country ? texts[$"countries.{country}"] : null, texts)),
        new Fact(texts["suspects.agency.label"], Line(agency, texts)),
        new Fact(texts["suspects.description.label"], Line(form.Description, texts)));

    private static Said Line(string? said, Texts texts) => string.IsNullOrEmpty(said) ? new(texts["common.silence.NotKnown"], Domain.Silence.NotKnown) : new(said);
}
