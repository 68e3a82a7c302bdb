namespace CaseManager.Domain.Trafficking.Assessments;

/// <summary>What a dimension counts.</summary>
/// <param name="Dimension">Which.</param>
/// <param name="Asked">How many of its questions have an answer of any kind; not known is one.</param>
/// <param name="Yes">Codes of the questions answered with yes.</param>
/// <param name="Strong">How many of these are strong.</param>
/// <param name="Medium">How many are medium.</param>
/// <param name="Weak">How many are weak.</param>
/// <param name="Fired">Which letters of the rule they fire.</param>
public sealed record Tally(Dimension Dimension, int Asked, IReadOnlyList<string> Yes, int Strong, int Medium, int Weak, IReadOnlyList<string> Fired)
{
    /// <summary>Whether it is positive: any letter fires.</summary>
    public bool IsPositive => Fired.Count > 0;

    /// <summary>Whether it counts the same.</summary>
    public bool IsSameAs(Tally other) =>
        (Dimension, Asked, Strong, Medium, Weak) == (other.Dimension, other.Asked, other.Strong, other.Medium, other.Weak)
        && Yes.SequenceEqual(other.Yes) && Fired.SequenceEqual(other.Fired);
}

/// <summary>What would change the result: this dimension made positive, by any of these, or an act recorded.</summary>
/// <param name="Dimension">Which dimension; null for an act.</param>
/// <param name="Result">What the result would be.</param>
/// <param name="Ways">How many more of each weight, by the letters that are nearest.</param>
public sealed record Change(Dimension? Dimension, AssessmentResult Result, IReadOnlyList<Letter> Ways);

/// <summary>
/// What the answers to the operational indicators add up to (ILO and European Commission, 2009). A working aid, computed from the edition of the rules
/// and the answers alone: whether the survivor consented plays no part, and it decides about no one.
/// </summary>
/// <param name="Ruleset">The rules it was weighed by.</param>
/// <param name="Profile">The list it was weighed by.</param>
/// <param name="ActShown">Whether an act of trafficking is on file; asked for a child alone.</param>
/// <param name="Tallies">One for each dimension, in their order.</param>
/// <param name="Result">What they add up to.</param>
/// <param name="Open">Codes of the questions that no one has asked yet, or to which nobody knows the answer.</param>
public sealed record Assessment(
    Ruleset Ruleset, Profile Profile, bool ActShown, IReadOnlyList<Tally> Tallies, AssessmentResult Result, IReadOnlyList<string> Open)
{
    /// <summary>Whether the weights of its list are not the published ones.</summary>
    public bool IsProvisional => Ruleset.Provisional.Contains(Profile);

    /// <summary>Whether it comes to the same in every part.</summary>
    public bool IsSameAs(Assessment other) =>
        (Ruleset.Version, Profile, ActShown, Result) == (other.Ruleset.Version, other.Profile, other.ActShown, other.Result)
        && Tallies.Count == other.Tallies.Count && Tallies.Zip(other.Tallies).All(pair => pair.First.IsSameAs(pair.Second)) && Open.SequenceEqual(other.Open);

    /// <summary>Weighs answers. A question that is not in the list counts for nothing.</summary>
    public static Assessment Weigh(Ruleset ruleset, Profile profile, bool actShown, IReadOnlyDictionary<string, Reply> replies)
    {
        Tally[] tallies = [.. Enum.GetValues<Dimension>().Select(dimension => Count(ruleset, profile, dimension, replies))];
        var open = ruleset.QuestionsOf(profile).Where(q => replies.GetValueOrDefault(q.Code) is Reply.NotAsked or Reply.NotKnown).Select(q => q.Code);
        return new(ruleset, profile, actShown, tallies, Combine(ruleset, profile, actShown, PositiveIn(tallies)), [.. open]);
    }

    /// <summary>Each single thing that would change the result for more.</summary>
    public IReadOnlyList<Change> Changes()
    {
        var positive = PositiveIn(Tallies);
        var byDimension =
            from tally in Tallies
            where !tally.IsPositive
            let result = Combine(Ruleset, Profile, ActShown, [.. positive, tally.Dimension])
            where result > Result
            let missing = Ruleset.Letters.Select(l => l.Missing(tally)).Where(l => CanBeMet(l, tally)).ToArray()
            where missing.Length > 0
            let least = missing.Min(l => l.Count)
            select new Change(tally.Dimension, result, [.. missing.Where(l => l.Count == least)]);
        var withAct = Combine(Ruleset, Profile, true, positive);
        return [.. byDimension, .. withAct > Result ? new[] { new Change(null, withAct, []) } : []];
    }

    private static Tally Count(Ruleset ruleset, Profile profile, Dimension dimension, IReadOnlyDictionary<string, Reply> replies)
    {
        var questions = ruleset.QuestionsOf(profile, dimension);
        var asked = questions.Count(q => replies.GetValueOrDefault(q.Code) != Reply.NotAsked);
        var yes = questions.Where(q => replies.GetValueOrDefault(q.Code) == Reply.Yes).ToArray();
        var counted = new Tally(dimension, asked, [.. yes.Select(q => q.Code)], Of(Weight.Strong), Of(Weight.Medium), Of(Weight.Weak), []);
        return counted with { Fired = [.. ruleset.Letters.Where(l => l.Missing(counted).Count == 0).Select(l => l.Name)] };

        int Of(Weight weight) => yes.Count(q => q.Weights[profile] == weight);
    }

    private static HashSet<Dimension> PositiveIn(IEnumerable<Tally> tallies) => [.. tallies.Where(t => t.IsPositive).Select(t => t.Dimension)];

    private static AssessmentResult Combine(Ruleset ruleset, Profile profile, bool actShown, HashSet<Dimension> positive)
    {
        var exploited = positive.Contains(Dimension.Exploitation);
        if (profile.IsForChildren())
        {
            return ruleset.Child.Single(r => r.Act == actShown && r.Exploitation == exploited).Result;
        }

        var atDestination = positive.Contains(Dimension.DestinationCoercion) || positive.Contains(Dimension.DestinationAbuse);
        var inRecruitment = positive.Contains(Dimension.DeceptiveRecruitment) || positive.Contains(Dimension.CoerciveRecruitment) || positive.Contains(Dimension.RecruitmentByAbuse);
        return ruleset.Adult.Single(r => r.Exploitation == exploited && r.AtDestination == atDestination && r.InRecruitment == inRecruitment).Result;
    }

    // A letter that asks for more of a weight than the list has left is no way to go.
    private bool CanBeMet(Letter missing, Tally tally)
    {
        var left = Ruleset.QuestionsOf(Profile, tally.Dimension).Where(q => !tally.Yes.Contains(q.Code)).CountBy(q => q.Weights[Profile]).ToDictionary();
        var (strong, medium, weak) = (left.GetValueOrDefault(Weight.Strong), left.GetValueOrDefault(Weight.Medium), left.GetValueOrDefault(Weight.Weak));
        return missing.Strong <= strong && missing.Medium <= medium && missing.Weak <= weak && missing.MediumOrWeak <= medium + weak;
    }
}
