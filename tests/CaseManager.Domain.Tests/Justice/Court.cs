using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using CaseManager.Domain.Tests.Law;

namespace CaseManager.Domain.Tests.Justice;

/// <summary>A case with court proceedings, as test data.</summary>
internal sealed class Court
{
    private Court(string country)
    {
        Opened = Stories.Open();
        Proceeding = Opened.OpenProceeding(Guid.CreateVersion7(), new(ProceedingKind.Criminal, country, null, null, new(null, null, null, null)), Stories.Ana);
        Suspect = AddSuspect();
    }

    public Case Opened { get; }

    public Proceeding Proceeding { get; }

    public Suspect Suspect { get; }

    public static LawBook Law => Book.Shipped;

    public static Court In(string country) => new(country);

    public Suspect AddSuspect() => Opened.AddSuspect(Guid.CreateVersion7(), Opened.Suspects.Count + 1, new(null, [SuspectRole.Recruiter], new(null, [], null, null, null)), Stories.Ana);

    /// <summary>A charge under the version of the offence in force on its date.</summary>
    public Charge Charge(string offence, Suspect? suspect = null, string on = "2023-10-14") => Opened.AddCharge(
        Guid.CreateVersion7(), Proceeding, suspect ?? Suspect, Law.On(offence, ApproximateDate.Parse(on).Earliest)!, new(ApproximateDate.Parse(on), new(2023, 12), [Opened.Victims[0].Id]), Law, Stories.Ana);

    public Verdict Decide(Charge charge, VerdictStage stage, VerdictOutcome outcome, string? sentence = null, Charge? after = null, string on = "2024-07-26", Guid? instead = null, params SentenceDoubt[] doubts) =>
        Opened.RecordVerdict(charge, Guid.CreateVersion7(), Facts(stage, outcome, sentence, after, on, doubts), instead, Law, Stories.Ana);

    public static VerdictFacts Facts(VerdictStage stage, VerdictOutcome outcome, string? sentence, Charge? after = null, string on = "2024-07-26", params SentenceDoubt[] doubts) =>
        new(stage, outcome, ApproximateDate.Parse(on), sentence is null ? null : Read(sentence, after?.Id), null, null) { Doubts = doubts };

    /// <summary>Parses a sentence: "5y 3m 10d", "4y susp", "3y susp 1y", "life", "life 12y", "fine".</summary>
    public static Sentence Read(string text, Guid? after = null)
    {
        var isLife = text.StartsWith("life", StringComparison.Ordinal);
        var parts = text.Replace("life", "", StringComparison.Ordinal).Replace("fine", "", StringComparison.Ordinal).Split("susp");
        var custody = Length(parts[0]);
        var suspended = parts.Length == 1 ? Term.None : parts[1].Trim().Length == 0 ? custody : Length(parts[1]);
        return new(isLife, custody, suspended, after, text.Contains("fine", StringComparison.Ordinal) ? new(500m, "GBP") : null);
    }

    public static Term Length(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(p => p[^1], p => int.Parse(p[..^1], System.Globalization.CultureInfo.InvariantCulture));
        return new(parts.GetValueOrDefault('y'), parts.GetValueOrDefault('m'), parts.GetValueOrDefault('d'));
    }
}
