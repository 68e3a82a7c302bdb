using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.Tests.LegalReference;

namespace CaseManager.Domain.Tests.Justice;

/// <summary>A case with court proceedings, as test data.</summary>
internal sealed class CourtScenario
{
    private CourtScenario(string country)
    {
        Case = CaseFixture.OpenCase();
        Proceeding = Case.OpenProceeding(Guid.CreateVersion7(), new(ProceedingKind.Criminal, country, null, null, new(null, null, null, null)),
            CaseFixture.AnaStamp);
        Suspect = AddSuspect();
    }

    public Case Case { get; }

    public Proceeding Proceeding { get; }

    public Suspect Suspect { get; }

    public static LegalReferenceData Law => LegalReferenceFixture.Shipped;

    public static CourtScenario ForCountry(string country) => new(country);

    public Suspect AddSuspect() =>
        Case.AddSuspect(Guid.CreateVersion7(), Case.Suspects.Count + 1, new(null, [SuspectRole.Recruiter], new(null, [], null, null, null)),
            CaseFixture.AnaStamp);

    /// <summary>A charge under the version of the offence in force on its date.</summary>
    public Charge AddCharge(string offence, Suspect? suspect = null, string date = "2023-10-14") => Case.AddCharge(
        Guid.CreateVersion7(), Proceeding, suspect ?? Suspect, Law.FindInForce(offence, ApproximateDate.Parse(date).Earliest)!,
        new(ApproximateDate.Parse(date), new(2023, 12), [Case.Victims[0].Id]), Law, CaseFixture.AnaStamp);

    public Verdict RecordVerdict(Charge charge, VerdictStage stage, VerdictOutcome outcome, string? sentence = null, Charge? after = null,
        string date = "2024-07-26", Guid? supersedesId = null, params SentencingWarning[] warnings) =>
        Case.RecordVerdict(charge, Guid.CreateVersion7(), CreateVerdictDetails(stage, outcome, sentence, after, date, warnings), supersedesId, Law,
            CaseFixture.AnaStamp);

    public static VerdictDetails CreateVerdictDetails(VerdictStage stage, VerdictOutcome outcome, string? sentence, Charge? after = null,
        string date = "2024-07-26", params SentencingWarning[] warnings) =>
        new(stage, outcome, ApproximateDate.Parse(date), sentence is null ? null : ParseSentence(sentence, after?.Id), null, null) { Warnings = warnings };

    /// <summary>Parses a sentence: "5y 3m 10d", "4y susp", "3y susp 1y", "life", "life 12y", "fine".</summary>
    public static Sentence ParseSentence(string text, Guid? after = null)
    {
        var isLife = text.StartsWith("life", StringComparison.Ordinal);
        var parts = text.Replace("life", "", StringComparison.Ordinal).Replace("fine", "", StringComparison.Ordinal).Split("susp");
        var custody = ParseTerm(parts[0]);
        var suspended = parts.Length == 1 ? Term.None : parts[1].Trim().Length == 0 ? custody : ParseTerm(parts[1]);
        return new(isLife, custody, suspended, after, text.Contains("fine", StringComparison.Ordinal) ? new(500m, "GBP") : null);
    }

    public static Term ParseTerm(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(p => p[^1], p => int.Parse(p[..^1], System.Globalization.CultureInfo.InvariantCulture));
        return new(parts.GetValueOrDefault('y'), parts.GetValueOrDefault('m'), parts.GetValueOrDefault('d'));
    }
}
