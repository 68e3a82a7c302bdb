using CaseManager.Domain.Statistics;

namespace CaseManager.Web.Pages.World;

public static class WorldTexts
{
    private const int Longest = 60; // maximum length of a quotation from a file

    /// <summary>A number, or "fewer than five".</summary>
    public static string Say(this Texts texts, WorldFigure figure) => figure.Value is { } value ? value.ToString("N0", texts.Culture) : texts["world.underFive"];

    /// <summary>All figures of a cell; a dash if there are none.</summary>
    public static string Say(this Texts texts, IEnumerable<WorldFigure> figures) => string.Join("; ", figures.Select(texts.Say)) is { Length: > 0 } told ? told : texts["world.nothing"];

    public static string Whom(this Texts texts, WorldSex sex, WorldAge age) => (sex, age) switch
    {
        (WorldSex.Total, WorldAge.Total) => texts["world.everyone"],
        (_, WorldAge.Total) => texts.Of(sex),
        (WorldSex.Total, _) => texts.Of(age),
        (WorldSex.Unknown, WorldAge.Unknown) => texts.Of(sex),
        _ => texts["world.sexAndAge", texts.Of(sex), texts.Of(age)],
    };

    /// <summary>Description of a figure within its country and year.</summary>
    public static string What(this Texts texts, WorldFigure figure) => figure.Dimension == WorldDimension.Total
        ? texts["world.what", texts.Of(figure.Indicator), texts.Whom(figure.Sex, figure.Age)]
        : texts["world.what.of", texts.Of(figure.Indicator), texts.Of(figure.Dimension), figure.Category, texts.Whom(figure.Sex, figure.Age)];

    public static string Say(this Texts texts, WorldFault fault) => fault.Flaw switch
    {
        WorldFlaw.Heading => texts["world.fault.heading", Found(texts, fault), WorldFigureLine.Columns.ElementAtOrDefault(fault.Column - 1) ?? texts["world.fault.noMore"]],
        WorldFlaw.Empty or WorldFlaw.NotText or WorldFlaw.Quotes or WorldFlaw.TooFewColumns or WorldFlaw.TooManyColumns => texts.Of(fault.Flaw),
        _ => texts["world.fault.found", texts.Of(fault.Flaw), Found(texts, fault)],
    };

    private static string Found(Texts texts, WorldFault fault) => fault.Found switch
    {
        { } found when !string.IsNullOrWhiteSpace(found) => texts["world.fault.quoted", found.Length > Longest ? $"{found[..Longest]}…" : found],
        _ => texts["world.fault.nothing"],
    };
}
