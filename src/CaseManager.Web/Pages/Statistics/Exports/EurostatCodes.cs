using System.Globalization;
using CaseManager.Domain.Statistics;

namespace CaseManager.Web.Pages.Statistics.Exports;

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

    public static IReadOnlyList<string> Columns { get; } = ["freq", "leg_stat", "sex", "age", "citizen", "explf", "unit", "geo", "TIME_PERIOD",
        "OBS_VALUE", "OBS_FLAG"];

    public static IReadOnlyList<string> CreateRow(ExportRequest asked, ExportCell cell)
    {
        var (sex, age, citizen, form) = (cell.Table, cell) switch
        {
            ("SexByAge", _) => (GetCode(cell.Row), GetCode(cell.Column, "TOTAL"), "TOTAL", "TOTAL"),
            ("CitizenshipBySex", _) => (GetCode(cell.Column), "TOTAL", GetCode(cell.Row, "TOTAL"), "TOTAL"),
            ("FormBySex", _) => (GetCode(cell.Column), "TOTAL", "TOTAL", GetCode(cell.Row, "TOTAL")),
            _ => ("T", "TOTAL", "TOTAL", "TOTAL"),
        };
        var status = ExportRows.IsCount(cell) ? GetCode(cell.Row) : "VICT";
        return ["A", status, sex, age, citizen, form, "NR", asked.Country, asked.Year.ToString(CultureInfo.InvariantCulture), ExportRows.FormatNumber(cell),
            cell.Number is null ? "c" : ""];
    }

    private static string GetCode(string? code, string total = "T") => code is null ? total : _codes[code];
}
