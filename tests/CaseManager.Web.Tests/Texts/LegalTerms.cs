using System.Text.RegularExpressions;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>Finds legal terms, bodies and provisions of one country, which texts for all countries must not contain.</summary>
internal static partial class LegalTerms
{
    public static IEnumerable<string> NationalIn(string text) => National().Matches(text).Select(term => term.Value);

    [GeneratedRegex(
        @"\b(?:NRM|MNIR|CPS|CICA|SCA|MSVCC|STRO|GLAA|ANITP|DIICOT|CoMensha|KOK|KCIK|OKIT|NCCTHB)\b|\bB8\b"
        + @"|reasonable grounds|conclusive grounds|duty to notify|disqualified from protection|competent authority|crown court|crown prosecut"
        + @"|modern slavery act|first responder"
        + @"|\bsection \d|\bs\. ?\d|§|\bart(?:icle|\.) ?\d"
        + @"|presumed victim|identified victim|formally identified|informally identified|certificate of presumption|concrete indications|data sheet"
        + @"|nebenklage|adh(?:ä|ae)sion|anhaltspunkte|stabilisierungsfrist|bedenktijd|reflection and stabilisation|voeging|schadefonds"
        + @"|parte civil|SGB|StGB|AufenthG",
        RegexOptions.IgnoreCase)]
    private static partial Regex National();
}
