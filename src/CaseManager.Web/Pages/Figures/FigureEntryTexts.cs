using CaseManager.Domain.Compensation;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Pages.Cases.Compensation;
using CaseManager.Web.Pages.Cases.Justice;

namespace CaseManager.Web.Pages.Figures;

/// <summary>The words for an entry of a list behind a number.</summary>
public static class FigureEntryTexts
{
    /// <summary>Whom it concerns: a survivor by the cover name, a suspect by the letter; nothing where it concerns neither, or is not the reader's to know.</summary>
    public static string Whom(this Texts texts, FigureEntry entry) =>
        entry.VictimCoverName ?? (entry.SuspectNumber is { } number ? texts["figures.suspect", Suspect.LetterOf(number)] : texts["figures.none"]);

    /// <summary>What else there is to say: an amount, a sentence, a route, how many days.</summary>
    public static string Detail(this Texts texts, Figure figure, FigureEntry entry) => (figure, entry) switch
    {
        (_, { Currency: { } currency, Amount: { } amount }) => texts.Money(currency, amount),
        (_, { Amount: { } days }) => texts.Length(figure, days),
        (Figure.Sentenced, { Detail: { } kind }) => texts[$"figures.sentence.{kind}"],
        (Figure.ClaimMade, { Detail: { } route }) => texts.Of(Enum.Parse<CompensationRoute>(route)),
        _ => texts["figures.none"],
    };

    /// <summary>How long: of a sentence in years and months, of a stage in days.</summary>
    public static string Length(this Texts texts, Figure figure, decimal days) =>
        figure == Figure.Sentenced ? texts.Say(Term.OfDays((int)days)) : texts.Count("figures.days", (long)Math.Round(days));
}
