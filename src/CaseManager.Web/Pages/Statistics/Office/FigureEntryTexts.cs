using CaseManager.Domain.Compensation;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Pages.Cases.Compensation;
using CaseManager.Web.Pages.Cases.Justice;

namespace CaseManager.Web.Pages.Statistics.Office;

public static class FigureEntryTexts
{
    /// <summary>Cover name of the survivor or letter of the suspect; a dash if there is neither, or if the caller may not see it.</summary>
    public static string DescribePerson(this TextLocalizer texts, FigureEntry entry) =>
        entry.VictimCoverName ?? (entry.SuspectNumber is { } number ? texts["office.suspect", Suspect.GetLetter(number)] : texts["office.noNumber"]);

    /// <summary>Amount, duration, sentence or route; a dash if there is none.</summary>
    public static string DescribeDetail(this TextLocalizer texts, Figure figure, FigureEntry entry) => (figure, entry) switch
    {
        (_, { Currency: { } currency, Amount: { } amount }) => texts.FormatMoney(currency, amount),
        (_, { Amount: { } days }) => texts.FormatDuration(figure, days),
        (Figure.Sentenced, { Detail: { } kind }) => texts[$"office.sentenceKind.{kind}"],
        (Figure.ClaimMade, { Detail: { } route }) => texts.Describe(Enum.Parse<CompensationRoute>(route)),
        _ => texts["office.noNumber"],
    };

    /// <summary>A sentence in years and months; a stage in days.</summary>
    public static string FormatDuration(this TextLocalizer texts, Figure figure, decimal days) =>
        figure == Figure.Sentenced ? texts.Describe(Term.FromDays((int)days)) : texts.Count("office.days", (long)Math.Round(days));
}
