using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseManager.Domain.Statistics;

/// <summary>Parser of a line of the published file.</summary>
public static partial class InternationalFigureParser
{
    private const int MaxNameLength = 200; // maximum length of a name, in characters
    private const int FirstYear = 2000; // year of the Palermo Protocol, to which the data relate
    private const int LastYear = 2100;
    private const string UnderFive = "<5";

    private static readonly string[] _columns =
        ["Iso3_code", "Country", "Region", "Subregion", "Indicator", "Dimension", "Category", "Sex", "Age", "Year", "Unit of measurement",
            "txtVALUE", "Source"];

    /// <summary>Headings, in the order of the file.</summary>
    public static IReadOnlyList<string> Columns => _columns;

    /// <summary>First heading that differs or is missing; null where all are correct.</summary>
    public static InternationalFigureFault? CheckHeadings(IReadOnlyList<string> fields)
    {
        var wrong = Enumerable.Range(0, Math.Max(Columns.Count, fields.Count))
            .FirstOrDefault(i => fields.ElementAtOrDefault(i) != Columns.ElementAtOrDefault(i), -1);
        return wrong < 0 ? null : new(1, wrong + 1, InternationalFigureError.Heading, fields.ElementAtOrDefault(wrong));
    }

    /// <summary>Parses a line, numbered from 1 with the headings, and adds its errors to <paramref name="faults"/>. Null where there are any.</summary>
    public static InternationalFigure? Parse(int line, IReadOnlyList<string> fields, ICollection<InternationalFigureFault> faults)
    {
        if (fields.Count != Columns.Count)
        {
            faults.Add(fields.Count < Columns.Count
                ? new(line, fields.Count + 1, InternationalFigureError.TooFewColumns)
                : new(line, Columns.Count + 1, InternationalFigureError.TooManyColumns, fields[Columns.Count]));
            return null;
        }

        var before = faults.Count;
        var read = new InternationalFigure(
            line,
            Pick("Iso3_code", ProgrammeCountries.ByIso3, InternationalFigureError.Country) ?? "",
            Pick("Indicator", InternationalFigureVocabulary.Indicators, InternationalFigureError.Indicator),
            Pick("Dimension", InternationalFigureVocabulary.Dimensions, InternationalFigureError.Dimension),
            // The sixth column is the dimension.
            Take("Category", InternationalFigureError.Category,
                text => IsValidName(text) && (fields[5] != InternationalFigureVocabulary.Total || text == InternationalFigureVocabulary.Total)),
            Pick("Sex", InternationalFigureVocabulary.Sexes, InternationalFigureError.Sex),
            Pick("Age", InternationalFigureVocabulary.Ages, InternationalFigureError.Age),
            int.TryParse(Take("Year", InternationalFigureError.Year, IsValidYear), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0,
            ParseNumber(Take("txtVALUE", InternationalFigureError.Number, text => text == UnderFive || ParseNumber(text) is not null)),
            Take("Source", InternationalFigureError.Source, IsValidName));
        Take("Unit of measurement", InternationalFigureError.Unit, text => text == "Counts");
        return faults.Count == before ? read : null;

        TCode? Pick<TCode>(string column, IReadOnlyDictionary<string, TCode> codes, InternationalFigureError flaw) =>
            codes.GetValueOrDefault(Take(column, flaw, codes.ContainsKey));

        string Take(string column, InternationalFigureError flaw, Func<string, bool> isRight)
        {
            var place = Array.IndexOf(_columns, column);
            if (!isRight(fields[place]))
            {
                faults.Add(new(line, place + 1, flaw, fields[place]));
            }

            return fields[place];
        }
    }

    private static bool IsValidName(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= MaxNameLength && !text.Any(char.IsControl);

    private static bool IsValidYear(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear;

    // Commas are valid only between thousands, as in the published file.
    private static int? ParseNumber(string text) =>
        NumberPattern().IsMatch(text) && int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?:[0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3})+)\z")]
    private static partial Regex NumberPattern();
}
