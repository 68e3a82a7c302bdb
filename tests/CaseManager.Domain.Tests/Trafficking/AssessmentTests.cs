using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Trafficking;

public class AssessmentTests
{
    private static readonly Ruleset _rules = Ruleset.Current;

    // Numbers of strong, medium and weak indicators of a dimension in the adult labour list, and the letters of the rules that they meet.
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

            // An unknown answer stays open and a no does not; replacing one by the other changes nothing else.
            var unknown = replies.Where(r => r.Value == Reply.NotKnown).Select(r => r.Key).ToArray();
            var answeredNo = Assessment.Weigh(_rules, profile, act, replies.ToDictionary(r => r.Key, r => r.Value == Reply.NotKnown ? Reply.No : r.Value));
            Assert.Equal(weighed.Open.Except(unknown), answeredNo.Open);
            Assert.Equal(weighed.Open.Count, answeredNo.Open.Count + unknown.Length);
            AssertSame(weighed with { Open = [] }, answeredNo with { Open = [] });
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
                AssertNoFewerDo(weighed, change);
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

        // No smaller set of additional answers makes the dimension positive.
        static void AssertNoFewerDo(Assessment weighed, Change change)
        {
            var fewer = change.Ways.Select(w => w.Count).Distinct().Single() - 1;
            var left = _rules.QuestionsOf(weighed.Profile, change.Dimension!.Value).Where(q => !weighed.Tallies[(int)change.Dimension].Yes.Contains(q.Code)).ToArray();
            var yes = weighed.Tallies.SelectMany(t => t.Yes).ToArray();
            foreach (var chosen in left.SelectMany(first => left.Select(second => new[] { first.Code, second.Code }.Distinct().Take(fewer).ToArray())))
            {
                Assert.False(Weigh(weighed.Profile, weighed.ActShown, [.. yes, .. chosen]).Tallies[(int)change.Dimension].IsPositive);
            }
        }
    }

    [Fact]
    public void For_a_child_an_act_may_be_all_that_is_missing()
    {
        var exploited = Pick(Profile.ChildLabour, Dimension.Exploitation, 1, 1, 0).ToArray();

        var missing = Assert.Single(Weigh(Profile.ChildLabour, false, exploited).Changes());
        Assert.Equal((null, AssessmentResult.IndicatorsStrong), (missing.Dimension, missing.Result));
        Assert.Empty(Weigh(Profile.ChildLabour, true, exploited).Changes());
        Assert.DoesNotContain(Weigh(Profile.AdultLabour, false, exploited).Changes(), c => c.Dimension is null);
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
    public void No_one_takes_the_place_of_an_answer_that_they_have_not_seen()
    {
        var (opened, victim, shown) = Held();
        Answer(new("CD01", Reply.Yes, [shown.Id]), new("CD03", Reply.No, []));
        var seen = victim.AssessmentAnswers.LatestTo("CD03")!.Id;
        Answer(new QuestionReply("CD03", Reply.Declined, [], seen));

        // A form opened before either answer: an untouched answer stays, a changed one is refused, and an equal one is ignored.
        Answer(new QuestionReply("CD01", Reply.NotAsked, []));
        Assert.Equal(Rule.AnsweredMeanwhile, Case.BlockerToAnswering(victim, new("CD03", Reply.Yes, [shown.Id])));
        Assert.Equal(Rule.AnsweredMeanwhile, Assert.Throws<RuleBrokenException>(() => Answer(new QuestionReply("CD03", Reply.NotKnown, [], seen))).Rule);
        Answer(new("CD03", Reply.No, [], seen), new("CD03", Reply.Declined, []));
        Assert.Equal(3, victim.AssessmentAnswers.Count);
        Assert.Equal((Reply.Yes, Reply.Declined), (victim.AssessmentAnswers.LatestTo("CD01")!.Reply, victim.AssessmentAnswers.LatestTo("CD03")!.Reply));

        // A person who has seen the answer may withdraw it.
        Answer(new QuestionReply("CD03", Reply.NotAsked, [], victim.AssessmentAnswers.LatestTo("CD03")!.Id));
        Assert.Equal(Reply.NotAsked, victim.AssessmentAnswers.LatestTo("CD03")!.Reply);

        void Answer(params QuestionReply[] replies) => opened.AnswerQuestions(victim, Dimension.DestinationCoercion, replies, Stories.After(victim.AssessmentAnswers.Count));
    }

    [Fact]
    public void A_form_sent_back_as_it_was_shown_changes_nothing_whatever_became_of_what_shows_it()
    {
        var (opened, victim, shown) = Held();
        opened.AnswerQuestions(victim, Dimension.DestinationCoercion, [new("CD03", Reply.Yes, [shown.Id]), new("CD04", Reply.NotKnown, [])], Stories.Ana);
        foreach (var confidence in new[] { Confidence.Corroborated, Confidence.Contested, Confidence.Supported })
        {
            opened.CorrectIndicator(
                victim, victim.Indicators.Current().Single(i => i.Element == Element.Means), Guid.CreateVersion7(),
                new(Element.Means, nameof(Means.Coercion), IndicatorSource.Survivor, confidence, new("Locked in", Reason: "Weighed again")), Stories.Ana);
            opened.TakeUnrecorded();

            opened.AnswerQuestions(victim, Dimension.DestinationCoercion, [.. _rules.QuestionsOf(Profile.AdultLabour, Dimension.DestinationCoercion).Select(q => q.Code).Select(q => victim.AssessmentAnswers.Counted(q, victim.Indicators))], Stories.Ana);

            Assert.Equal(2, victim.AssessmentAnswers.Count);
            Assert.Empty(opened.TakeUnrecorded());
            Assert.Equal(confidence == Confidence.Contested ? Reply.NotKnown : Reply.Yes, victim.AssessmentAnswers.Counted("CD03", victim.Indicators).Reply);
        }
    }

    [Fact]
    public void A_kept_assessment_comes_to_the_same_again_in_every_part_and_never_changes()
    {
        var random = new Random(11);
        foreach (var profile in Enumerable.Range(0, 200).Select(_ => random.Next(2) == 0 ? Profile.AdultLabour : Profile.AdultSexual))
        {
            var (opened, victim, shown) = Held();
            AnswerSome();
            var before = Case.Weigh(victim, profile);
            var kept = opened.KeepAssessment(victim, Guid.CreateVersion7(), profile, Stories.Ana);
            AnswerSome();
            opened.AnswerQuestions(victim, Dimension.DestinationCoercion, [new("CD03", Reply.Declined, [], victim.AssessmentAnswers.LatestTo("CD03")?.Id)], Stories.Ana);

            AssertSame(before, kept.AsKept());
            AssertSame(before, kept.Again());
            Assert.True(kept.AsKept().IsSameAs(kept.Again()));
            Assert.False(kept.AsKept().IsSameAs(Case.Weigh(victim, profile)));
            Assert.Equal((before.Result, Ruleset.Current.Version, profile), (kept.Result, kept.RulesetVersion, kept.Profile));
            Assert.All(kept.Content!.Replies.Where(r => r.Reply == Reply.Yes), r => Assert.Equal([shown.Id], r.ShownBy));

            void AnswerSome()
            {
                foreach (var dimension in Enum.GetValues<Dimension>())
                {
                    opened.AnswerQuestions(
                        victim, dimension,
                        [.. _rules.QuestionsOf(profile, dimension).Where(q => q.Code != "CD03" && random.Next(3) > 0).Select(q => new QuestionReply(q.Code, (Reply)random.Next(5), [shown.Id], victim.AssessmentAnswers.LatestTo(q.Code)?.Id))],
                        Stories.Ana);
                }
            }
        }
    }

    // Each part that the comparison covers, changed alone.
    [Fact]
    public void An_assessment_that_differs_in_any_part_is_not_the_same()
    {
        var weighed = Weigh(Profile.AdultLabour, true, Pick(Profile.AdultLabour, Dimension.DestinationCoercion, 1, 2, 0));
        var tally = weighed.Tallies[(int)Dimension.DestinationCoercion];
        Assessment[] others =
        [
            weighed with { Result = AssessmentResult.IndicatorsStrong }, weighed with { ActShown = false }, weighed with { Profile = Profile.AdultSexual },
            weighed with { Ruleset = _rules with { Version = "other" } }, weighed with { Open = [.. weighed.Open.Skip(1)] }, weighed with { Tallies = [.. weighed.Tallies.Skip(1)] },
            With(tally with { Asked = 9 }), With(tally with { Strong = 2 }), With(tally with { Medium = 1 }), With(tally with { Weak = 1 }), With(tally with { Yes = [] }), With(tally with { Fired = ["a"] }),
        ];

        Assert.All(others, other => Assert.False(weighed.IsSameAs(other)));
        Assert.True(weighed.IsSameAs(With(tally with { Yes = [.. tally.Yes] })));

        Assessment With(Tally changed) => weighed with { Tallies = [.. weighed.Tallies.Select(t => t.Dimension == changed.Dimension ? changed : t)] };
    }

    [Fact]
    public void A_child_is_kept_by_no_list_for_adults_and_whose_age_is_not_known_by_none_for_children()
    {
        var (opened, victim, _) = Held();
        var (childs, child, _) = Held(a => a with { Person = Stories.Person("Antonia", BirthDate.Exact(new(2012, 5, 1))) });

        Assert.Equal(Rule.ListOfAnotherAge, Refused(opened, victim, Profile.ChildSexual));
        Assert.Equal(Rule.ListOfAnotherAge, Refused(childs, child, Profile.AdultSexual));
        Assert.Null(Case.BlockerToKeeping(victim, Profile.AdultSexual));
        childs.KeepAssessment(child, Guid.CreateVersion7(), Profile.ChildSexual, Stories.Ana);

        static Rule Refused(Case opened, Victim victim, Profile profile) =>
            Assert.Throws<RuleBrokenException>(() => opened.KeepAssessment(victim, Guid.CreateVersion7(), profile, Stories.Ana)).Rule;
    }

    [Theory]
    [InlineData(AgeGroup.Adult, false, Profile.AdultLabour)]
    [InlineData(AgeGroup.NotKnown, true, Profile.AdultSexual)]
    [InlineData(AgeGroup.Child, false, Profile.ChildLabour)]
    [InlineData(AgeGroup.PresumedChild, true, Profile.ChildSexual)]
    public void The_list_follows_age_and_exploitation(AgeGroup age, bool sexual, Profile profile) => Assert.Equal(profile, Profiles.For(age, sexual));

    // A case with a recorded act of recruitment and one means.
    private static (Case Opened, Victim Victim, Indicator Means) Held(Func<IntakeAnswers, IntakeAnswers>? answers = null)
    {
        var opened = Stories.Open(a => (answers ?? (x => x))(a with { Means = Stories.Signs((Means.Coercion, IndicatorSource.Survivor)), Acts = Stories.Signs((Act.Recruitment, IndicatorSource.Survivor)) }));
        return (opened, opened.Victims[0], opened.Victims[0].Indicators.Single(i => i.Element == Element.Means));
    }

    private static void AssertSame(Assessment expected, Assessment actual)
    {
        Assert.Equal((expected.Result, expected.ActShown, expected.Profile), (actual.Result, actual.ActShown, actual.Profile));
        Assert.Equal(expected.Open, actual.Open);
        Assert.Equal(
            expected.Tallies.Select(t => (t.Dimension, t.Asked, t.Strong, t.Medium, t.Weak, string.Join(' ', t.Yes), string.Concat(t.Fired))),
            actual.Tallies.Select(t => (t.Dimension, t.Asked, t.Strong, t.Medium, t.Weak, string.Join(' ', t.Yes), string.Concat(t.Fired))));
    }

    private static Assessment Weigh(Profile profile, bool actShown, IEnumerable<string> yes) => Assessment.Weigh(_rules, profile, actShown, yes.ToDictionary(code => code, _ => Reply.Yes));

    private static IEnumerable<string> Pick(Profile profile, Dimension dimension, int strong, int medium, int weak) =>
        new[] { (Weight.Strong, strong), (Weight.Medium, medium), (Weight.Weak, weak) }
            .SelectMany(w => _rules.QuestionsOf(profile, dimension).Where(q => q.Weights[profile] == w.Item1).Take(w.Item2)).Select(q => q.Code);
}
