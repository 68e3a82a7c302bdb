namespace CaseManager.Domain.Trafficking.Assessments;

/// <summary>
/// Answers counted in one dimension. Not known counts as asked; the yes answers are listed by question code, the scoring rules met by name.
/// </summary>
public sealed record Tally(Dimension Dimension, int AskedCount, IReadOnlyList<string> YesAnswers, int Strong, int Medium, int Weak,
    IReadOnlyList<string> MetRules)
{
    /// <summary>Whether any scoring rule is met.</summary>
    public bool IsPositive => MetRules.Count > 0;

    /// <summary>Whether all values are equal, including those in lists.</summary>
    public bool IsSameAs(Tally other) =>
        (Dimension, AskedCount, Strong, Medium, Weak) == (other.Dimension, other.AskedCount, other.Strong, other.Medium, other.Weak)
        && YesAnswers.SequenceEqual(other.YesAnswers) && MetRules.SequenceEqual(other.MetRules);
}

/// <summary>Single change that raises the result: a positive dimension, or an act where the dimension is null.</summary>
/// <param name="Dimension">Dimension that becomes positive; null for an act.</param>
/// <param name="Result">Result after the change.</param>
/// <param name="Alternatives">Yes answers still needed by weight, for each of the scoring rules that need the fewest.</param>
public sealed record ResultChange(Dimension? Dimension, AssessmentResult Result, IReadOnlyList<ScoringRule> Alternatives);

/// <summary>
/// Result of the operational indicators (ILO and European Commission, 2009), calculated from a ruleset and the answers only. A working aid: consent
/// is disregarded, and no status is decided.
/// </summary>
/// <remarks>A recorded act is considered for a child only. Open questions are those not asked or not known, by code.</remarks>
public sealed record Assessment(
    Ruleset Ruleset, Profile Profile, bool IsActSupported, IReadOnlyList<Tally> Tallies, AssessmentResult Result, IReadOnlyList<string> OpenQuestions)
{
    /// <summary>Whether the weights of the profile differ from the published ones.</summary>
    public bool IsProvisional => Ruleset.Provisional.Contains(Profile);

    /// <summary>Whether all values are equal, including those in lists.</summary>
    public bool IsSameAs(Assessment other) =>
        (Ruleset.Version, Profile, IsActSupported, Result) == (other.Ruleset.Version, other.Profile, other.IsActSupported, other.Result)
        && Tallies.Count == other.Tallies.Count && Tallies.Zip(other.Tallies).All(pair => pair.First.IsSameAs(pair.Second))
        && OpenQuestions.SequenceEqual(other.OpenQuestions);

    /// <summary>Calculates the result. Answers to questions outside the profile are ignored.</summary>
    public static Assessment Calculate(Ruleset ruleset, Profile profile, bool actShown, IReadOnlyDictionary<string, Reply> replies)
    {
        Tally[] tallies = [.. Enum.GetValues<Dimension>().Select(dimension => CountAnswers(ruleset, profile, dimension, replies))];
        var open = ruleset.GetQuestions(profile).Where(q => replies.GetValueOrDefault(q.Code) is Reply.NotAsked or Reply.NotKnown).Select(q => q.Code);
        return new(ruleset, profile, actShown, tallies, CalculateResult(ruleset, profile, actShown, GetPositiveDimensions(tallies)), [.. open]);
    }

    /// <summary>Changes each of which alone raises the result.</summary>
    public IReadOnlyList<ResultChange> GetChanges()
    {
        var positive = GetPositiveDimensions(Tallies);
        var byDimension =
            from tally in Tallies
            where !tally.IsPositive
            let result = CalculateResult(Ruleset, Profile, IsActSupported, [.. positive, tally.Dimension])
            where result > Result
            let missing = Ruleset.ScoringRules.Select(l => l.GetMissing(tally)).Where(l => CanBeMet(l, tally)).ToArray()
            where missing.Length > 0
            let least = missing.Min(l => l.Count)
            select new ResultChange(tally.Dimension, result, [.. missing.Where(l => l.Count == least)]);
        var withAct = CalculateResult(Ruleset, Profile, true, positive);
        return [.. byDimension, .. withAct > Result ? new[] { new ResultChange(null, withAct, []) } : []];
    }

    private static Tally CountAnswers(Ruleset ruleset, Profile profile, Dimension dimension, IReadOnlyDictionary<string, Reply> replies)
    {
        var questions = ruleset.GetQuestions(profile, dimension);
        var asked = questions.Count(q => replies.GetValueOrDefault(q.Code) != Reply.NotAsked);
        var yes = questions.Where(q => replies.GetValueOrDefault(q.Code) == Reply.Yes).ToArray();
        var counted = new Tally(dimension, asked, [.. yes.Select(q => q.Code)], Of(Weight.Strong), Of(Weight.Medium), Of(Weight.Weak), []);
        return counted with { MetRules = [.. ruleset.ScoringRules.Where(l => l.GetMissing(counted).Count == 0).Select(l => l.Name)] };

        int Of(Weight weight) => yes.Count(q => q.Weights[profile] == weight);
    }

    private static HashSet<Dimension> GetPositiveDimensions(IEnumerable<Tally> tallies) => [.. tallies.Where(t => t.IsPositive).Select(t => t.Dimension)];

    private static AssessmentResult CalculateResult(Ruleset ruleset, Profile profile, bool actShown, HashSet<Dimension> positive)
    {
        var exploited = positive.Contains(Dimension.Exploitation);
        if (profile.IsForChildren())
        {
            return ruleset.Child.Single(r => r.Act == actShown && r.Exploitation == exploited).Result;
        }

        var atDestination = positive.Contains(Dimension.DestinationCoercion) || positive.Contains(Dimension.DestinationAbuse);
        var inRecruitment = positive.Contains(Dimension.DeceptiveRecruitment) || positive.Contains(Dimension.CoerciveRecruitment)
            || positive.Contains(Dimension.RecruitmentByAbuse);
        return ruleset.Adult.Single(r => r.Exploitation == exploited && r.AtDestination == atDestination && r.InRecruitment == inRecruitment).Result;
    }

    // A rule cannot be met where it requires more answers of a weight than the profile has questions without a yes.
    private bool CanBeMet(ScoringRule missing, Tally tally)
    {
        var left = Ruleset.GetQuestions(Profile, tally.Dimension).Where(q => !tally.YesAnswers.Contains(q.Code)).CountBy(q => q.Weights[Profile])
            .ToDictionary();
        var (strong, medium, weak) = (left.GetValueOrDefault(Weight.Strong), left.GetValueOrDefault(Weight.Medium), left.GetValueOrDefault(Weight.Weak));
        return missing.Strong <= strong && missing.Medium <= medium && missing.Weak <= weak && missing.MediumOrWeak <= medium + weak;
    }
}
