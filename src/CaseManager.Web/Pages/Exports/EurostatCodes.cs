using System.Globalization;
using CaseManager.Domain.Statistics;

namespace CaseManager.Web.Pages.Exports;

/// <summary>Codes of the Eurostat data set crim_thb. Not verified by a lawyer or statistician.</summary>
internal static class EurostatCodes
{
    private static readonly Dictionary<string, string> _codes = new()
    {
        ["Female"] = "F",
        ["Male"] = "M",
        ["Other"] = "OTH",
        ["NotKnown"] = "UNK",
        ["Adult"] = "Y_GE18",
        ["Child"] = "Y_LT18",
        ["National"] = "NAT",
        ["OtherUnion"] = "EU_FOR",
        ["Elsewhere"] = "NEU_FOR",
        ["Sexual"] = "SEXUAL",
        ["Labour"] = "LABOUR",
        ["SuspectIdentified"] = "PER_SUSP",
        ["Charged"] = "PER_PROS",
        ["Convicted"] = "PER_CONV",
    };

    public static IReadOnlyList<string> Columns { get; } = ["freq", "leg_stat", "sex", "age", "citizen", "explf", "unit", "geo", "TIME_PERIOD", "OBS_VALUE", "OBS_FLAG"];

    public static IReadOnlyList<string> Line(ExportRequest asked, ExportCell cell)
    {
        var (sex, age, citizen, form) = (cell.Table, cell) switch
        {
            ("SexByAge", _) => (Code(cell.Row), Code(cell.Column, "TOTAL"), "TOTAL", "TOTAL"),
            ("CitizenshipBySex", _) => (Code(cell.Column), "TOTAL", Code(cell.Row, "TOTAL"), "TOTAL"),
            ("FormBySex", _) => (Code(cell.Column), "TOTAL", "TOTAL", Code(cell.Row, "TOTAL")),
            _ => ("T", "TOTAL", "TOTAL", "TOTAL"),
        };
        var status = ExportLines.IsCount(cell) ? Code(cell.Row) : "VICT";
        return ["A", status, sex, age, citizen, form, "NR", asked.Country, asked.Year.ToString(CultureInfo.InvariantCulture), ExportLines.Number(cell), cell.Number is null ? "c" : ""];
    }

    private static string Code(string? code, string total = "T") => code is null ? total : _codes[code];
}
