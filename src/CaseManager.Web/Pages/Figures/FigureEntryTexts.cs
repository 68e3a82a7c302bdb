using CaseManager.Domain.Compensation;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Pages.Cases.Compensation;
using CaseManager.Web.Pages.Cases.Justice;

namespace CaseManager.Web.Pages.Figures;

public static class FigureEntryTexts
{
    /// <summary>Cover name of the survivor or letter of the suspect; a dash if there is neither, or if the caller may not see it.</summary>
    public static string Whom(this Texts texts, FigureEntry entry) =>
        entry.VictimCoverName ?? (entry.SuspectNumber is { } number ? texts["figures.suspect", Suspect.LetterOf(number)] : texts["figures.none"]);

    /// <summary>Amount, duration, sentence or route; a dash if there is none.</summary>
    public static string Detail(this Texts texts, Figure figure, FigureEntry entry) => (figure, entry) switch
    {
        (_, { Currency: { } currency, Amount: { } amount }) => texts.Money(currency, amount),
        (_, { Amount: { } days }) => texts.Length(figure, days),
        (Figure.Sentenced, { Detail: { } kind }) => texts[$"figures.sentence.{kind}"],
        (Figure.ClaimMade, { Detail: { } route }) => texts.Of(Enum.Parse<CompensationRoute>(route)),
        _ => texts["figures.none"],
    };

    /// <summary>A sentence in years and months; a stage in days.</summary>
    public static string Length(this Texts texts, Figure figure, decimal days) =>
        figure == Figure.Sentenced ? texts.Say(Term.OfDays((int)days)) : texts.Count("figures.days", (long)Math.Round(days));
}
