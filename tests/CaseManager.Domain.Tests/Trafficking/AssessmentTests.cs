using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using Xunit;

namespace CaseManager.Domain.Tests.Trafficking;

public class RulesetTests
{
    private static readonly Ruleset _rules = Ruleset.Current;

    [Theory]
    [InlineData(Profile.AdultLabour, 67)]
    [InlineData(Profile.ChildLabour, 65)]
    public void The_lists_are_as_long_as_published(Profile profile, int count) => Assert.Equal(count, _rules.QuestionsOf(profile).Count);

    [Fact]
    public void So_is_each_dimension() => Assert.Equal(
        [10, 10, 16, 9, 15, 7], Enum.GetValues<Dimension>().Select(d => _rules.QuestionsOf(Profile.AdultLabour, d).Count));

    [Theory]
    [InlineData(Profile.AdultLabour, 7, 53, 7)]
    [InlineData(Profile.ChildLabour, 15, 50, 0)]
    public void The_weights_are_those_transcribed(Profile profile, int strong, int medium, int weak) => Assert.Equal(
        (strong, medium, weak), (Count(profile, Weight.Strong), Count(profile, Weight.Medium), Count(profile, Weight.Weak)));

    [Fact]
    public void The_lists_for_sexual_exploitation_differ_in_what_is_known_of_them_and_are_provisional()
    {
        Assert.Equal([Profile.AdultSexual, Profile.ChildSexual], _rules.Provisional);
        Assert.Equal((Weight.Strong, Weight.Strong, Weight.Strong), (Of("CD07", Profile.AdultSexual), Of("CD07", Profile.ChildSexual), Of("EX06", Profile.ChildSexual)));
        Assert.DoesNotContain(_rules.QuestionsOf(Profile.AdultSexual, Dimension.Exploitation), q => q.Weights[Profile.AdultSexual] == Weight.Strong);
        Assert.True(Assessment.Weigh(_rules, Profile.AdultSexual, true, new Dictionary<string, Reply>()).IsProvisional);
        Assert.False(Assessment.Weigh(_rules, Profile.AdultLabour, true, new Dictionary<string, Reply>()).IsProvisional);
    }

    [Fact]
    public void Every_term_that_a_question_points_to_is_one_of_the_laws() =>
        Assert.All(_rules.Questions, q => Assert.Subset(LegalDefinition.Current.TermsOf(q.Element).Select(t => t.Code).ToHashSet(), q.Terms.ToHashSet()));

    private static int Count(Profile profile, Weight weight) => _rules.QuestionsOf(profile).Count(q => q.Weights[profile] == weight);

    private static Weight Of(string code, Profile profile) => _rules.Questions.Single(q => q.Code == code).Weights[profile];
}

public class AssessmentTests
{
    private static readonly Ruleset _rules = Ruleset.Current;

    // Strong, medium and weak ones of a dimension, in the adults' list for labour: "DR SSM" is two strong and a medium of deceptive recruitment.
    [Theory]
    [InlineData(Dimension.DestinationCoercion, 2, 0, 0, "a")]
    [InlineData(Dimension.DestinationCoercion, 1, 0, 0, "")]
    [InlineData(Dimension.DestinationCoercion, 1, 1, 0, "b")]
    [InlineData(Dimension.DestinationCoercion, 1, 0, 1, "b")]
    [InlineData(Dimension.DestinationCoercion, 0, 1, 1, "")]
    [InlineData(Dimension.DestinationCoercion, 0, 3, 0, "c")]
    [InlineData(Dimension.DestinationCoercion, 0, 2, 0, "")]
    [InlineData(Dimension.DestinationCoercion, 0, 2, 1, "d")]
    [InlineData(Dimension.DestinationAbuse, 0, 1, 2, "")]
    [InlineData(Dimension.DestinationCoercion, 0, 0, 0, "")]
    public void Each_letter_fires_alone_and_just_misses(Dimension dimension, int strong, int medium, int weak, string letters)
    {
        var tally = Weigh(Profile.AdultLabour, true, Pick(Profile.AdultLabour, dimension, strong, medium, weak)).Tallies[(int)dimension];

        Assert.Equal((strong, medium, weak), (tally.Strong, tally.Medium, tally.Weak));
        Assert.Equal(letters, string.Concat(tally.Fired));
        Assert.Equal(letters.Length > 0, tally.IsPositive);
    }

    [Theory]
    [InlineData("", AssessmentResult.Insufficient)]
    [InlineData("Recruitment", AssessmentResult.Insufficient)]
    [InlineData("Destination", AssessmentResult.Insufficient)]
    [InlineData("Recruitment Destination", AssessmentResult.Insufficient)]
    [InlineData("Exploitation", AssessmentResult.ExploitationOnly)]
    [InlineData("Exploitation Recruitment", AssessmentResult.IndicatorsPartial)]
    [InlineData("Exploitation Destination", AssessmentResult.IndicatorsPartial)]
    [InlineData("Exploitation Recruitment Destination", AssessmentResult.IndicatorsStrong)]
    public void An_adults_dimensions_combine_as_the_table_says(string positive, AssessmentResult result)
    {
        Dimension[][] kinds = [[Dimension.DeceptiveRecruitment, Dimension.CoerciveRecruitment, Dimension.RecruitmentByAbuse], [Dimension.DestinationCoercion, Dimension.DestinationAbuse]];
        foreach (var recruitment in kinds[0])
        {
            foreach (var destination in kinds[1])
            {
                var yes = new[] { ("Exploitation", Dimension.Exploitation), ("Recruitment", recruitment), ("Destination", destination) }
                    .Where(d => positive.Split(' ').Contains(d.Item1)).SelectMany(d => Pick(Profile.AdultLabour, d.Item2, 0, 3, 0));
                Assert.Equal(result, Weigh(Profile.AdultLabour, actShown: false, yes).Result);
            }
        }
    }

    [Theory]
    [InlineData(true, true, AssessmentResult.IndicatorsStrong)]
    [InlineData(false, true, AssessmentResult.ExploitationOnly)]
    [InlineData(true, false, AssessmentResult.Insufficient)]
    [InlineData(false, false, AssessmentResult.Insufficient)]
    public void For_a_child_act_and_exploitation_are_enough(bool act, bool exploited, AssessmentResult result) =>
        Assert.Equal(result, Weigh(Profile.ChildLabour, act, exploited ? Pick(Profile.ChildLabour, Dimension.Exploitation, 0, 3, 0) : []).Result);

    [Fact]
    public void Order_never_matters_an_added_yes_never_lowers_a_dimension_and_unknown_is_never_no()
    {
        var random = new Random(20261125);
        foreach (var _ in Enumerable.Range(0, 3000))
        {
            var profile = (Profile)random.Next(4);
            var act = random.Next(2) == 0;
            var questions = _rules.QuestionsOf(profile).Select(q => q.Code).ToArray();
            var replies = questions.Where(_ => random.Next(3) > 0).ToDictionary(q => q, _ => (Reply)random.Next(5));
            var weighed = Assessment.Weigh(_rules, profile, act, replies);

            var shuffled = replies.OrderBy(_ => random.Next()).ToDictionary();
            AssertSame(weighed, Assessment.Weigh(_rules, profile, act, shuffled));

            var added = questions[random.Next(questions.Length)];
            var withYes = Assessment.Weigh(_rules, profile, act, new Dictionary<string, Reply>(replies) { [added] = Reply.Yes });
            Assert.All(weighed.Tallies.Zip(withYes.Tallies), pair => Assert.True(!pair.First.IsPositive || pair.Second.IsPositive));
            Assert.Superset(weighed.Tallies.SelectMany(t => t.Fired.Select(f => (t.Dimension, f))).ToHashSet(), withYes.Tallies.SelectMany(t => t.Fired.Select(f => (t.Dimension, f))).ToHashSet());
            Assert.True(withYes.Result >= weighed.Result);

            // Unknown stays open; a no, and a wish not to say, do not. What counts is the same.
            var open = replies.Where(r => r.Value is Reply.NotKnown or Reply.NotAsked).Select(r => r.Key).ToArray();
            var answeredNo = Assessment.Weigh(_rules, profile, act, replies.ToDictionary(r => r.Key, r => open.Contains(r.Key) ? Reply.No : r.Value));
            Assert.Subset(weighed.Open.ToHashSet(), open.ToHashSet());
            Assert.Empty(answeredNo.Open.Intersect(open));
            Assert.Equal(weighed.Tallies.Select(t => t.IsPositive), answeredNo.Tallies.Select(t => t.IsPositive));
        }
    }

    [Fact]
    public void What_would_change_it_does()
    {
        var random = new Random(7);
        var tried = 0;
        foreach (var _ in Enumerable.Range(0, 500))
        {
            var profile = (Profile)random.Next(4);
            var replies = _rules.QuestionsOf(profile).Where(_ => random.Next(5) == 0).ToDictionary(q => q.Code, _ => Reply.Yes);
            var weighed = Assessment.Weigh(_rules, profile, false, replies);
            foreach (var change in weighed.Changes().Where(c => c.Dimension is not null))
            {
                foreach (var way in change.Ways)
                {
                    var changed = new Dictionary<string, Reply>(replies);
                    Take(way.Strong, Weight.Strong);
                    Take(way.Medium, Weight.Medium);
                    Take(way.Weak, Weight.Weak);
                    Take(way.MediumOrWeak, Weight.Medium, Weight.Weak);
                    Assert.Equal(change.Result, Assessment.Weigh(_rules, profile, false, changed).Result);
                    tried++;

                    void Take(int count, params Weight[] weights)
                    {
                        foreach (var code in _rules.QuestionsOf(profile, change.Dimension!.Value).Where(q => weights.Contains(q.Weights[profile]) && !changed.ContainsKey(q.Code)).Take(count).ToArray())
                        {
                            changed[code.Code] = Reply.Yes;
                        }
                    }
                }
            }
        }

        Assert.InRange(tried, 100, int.MaxValue);
    }

    [Fact]
    public void A_yes_names_what_shows_it_and_lapses_with_it_unless_it_was_only_corrected()
    {
        var opened = Stories.Open(a => a with { Means = Stories.Signs((Means.Coercion, IndicatorSource.Survivor)) });
        var victim = opened.Victims[0];
        var shown = victim.Indicators[0];
        Assert.Equal(
            Rule.YesNeedsIndicator,
            Assert.Throws<RuleBrokenException>(() => opened.AnswerQuestions(victim, Dimension.DestinationCoercion, [new("CD03", Reply.Yes, [])], Stories.Ana)).Rule);
        opened.AnswerQuestions(victim, Dimension.DestinationCoercion, [new("CD03", Reply.Yes, [shown.Id])], Stories.Ana);
        Assert.Equal(Reply.Yes, Reply_("CD03"));

        var corrected = Correct(shown, Confidence.Corroborated);
        Assert.Equal(Reply.Yes, Reply_("CD03"));
        Correct(corrected, Confidence.Contested);
        Assert.Equal(Reply.NotKnown, Reply_("CD03"));

        Reply Reply_(string code) => victim.AssessmentAnswers.Replies(victim.Indicators)[code];

        Indicator Correct(Indicator indicator, Confidence confidence) => opened.CorrectIndicator(
            victim, indicator, Guid.CreateVersion7(), new(Element.Means, nameof(Means.Coercion), IndicatorSource.Survivor, confidence, new("Locked in", Reason: "Weighed again")), Stories.Ana);
    }

    [Fact]
    public void A_kept_assessment_is_computed_again_from_its_rules_and_answers_and_never_changes()
    {
        var opened = Stories.Open(a => a with { Means = Stories.Signs((Means.Coercion, IndicatorSource.Survivor)), Acts = Stories.Signs((Act.Recruitment, IndicatorSource.Survivor)) });
        var victim = opened.Victims[0];
        opened.AnswerQuestions(victim, Dimension.DestinationCoercion, [new("CD03", Reply.Yes, [victim.Indicators[1].Id]), new("CD04", Reply.Declined, [])], Stories.Ana);
        var before = Case.Weigh(victim, Profile.AdultLabour);
        var kept = opened.KeepAssessment(victim, Guid.CreateVersion7(), Profile.AdultLabour, Stories.Ana);

        opened.AnswerQuestions(victim, Dimension.DestinationCoercion, [new("CD04", Reply.Yes, [victim.Indicators[1].Id])], Stories.Ana);

        AssertSame(before, kept.Again());
        Assert.Equal(before.Result, kept.Result);
        Assert.Equal(Ruleset.Current.Version, kept.RulesetVersion);
        Assert.NotEqual(before.Tallies[(int)Dimension.DestinationCoercion].Strong, Case.Weigh(victim, Profile.AdultLabour).Tallies[(int)Dimension.DestinationCoercion].Strong);
    }

    [Theory]
    [InlineData(AgeGroup.Adult, false, Profile.AdultLabour)]
    [InlineData(AgeGroup.NotKnown, true, Profile.AdultSexual)]
    [InlineData(AgeGroup.Child, false, Profile.ChildLabour)]
    [InlineData(AgeGroup.PresumedChild, true, Profile.ChildSexual)]
    public void The_list_follows_age_and_exploitation(AgeGroup age, bool sexual, Profile profile) => Assert.Equal(profile, Profiles.For(age, sexual));

    private static void AssertSame(Assessment expected, Assessment actual)
    {
        Assert.Equal((expected.Result, expected.ActShown, expected.Profile), (actual.Result, actual.ActShown, actual.Profile));
        Assert.Equal(expected.Open, actual.Open);
        Assert.Equal(
            expected.Tallies.Select(t => (t.Strong, t.Medium, t.Weak, string.Join(' ', t.Yes), string.Concat(t.Fired))),
            actual.Tallies.Select(t => (t.Strong, t.Medium, t.Weak, string.Join(' ', t.Yes), string.Concat(t.Fired))));
    }

    private static Assessment Weigh(Profile profile, bool actShown, IEnumerable<string> yes) => Assessment.Weigh(_rules, profile, actShown, yes.ToDictionary(code => code, _ => Reply.Yes));

    private static IEnumerable<string> Pick(Profile profile, Dimension dimension, int strong, int medium, int weak) =>
        new[] { (Weight.Strong, strong), (Weight.Medium, medium), (Weight.Weak, weak) }
            .SelectMany(w => _rules.QuestionsOf(profile, dimension).Where(q => q.Weights[profile] == w.Item1).Take(w.Item2)).Select(q => q.Code);
}
