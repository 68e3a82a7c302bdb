using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
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
    public void Each_rule_applies_alone_at_its_exact_threshold(Dimension dimension, int strong, int medium, int weak, string letters)
    {
        var tally = Assess(Profile.AdultLabour, true, PickQuestions(Profile.AdultLabour, dimension, strong, medium, weak)).Tallies[(int)dimension];

        Assert.Equal((strong, medium, weak), (tally.Strong, tally.Medium, tally.Weak));
        Assert.Equal(letters, string.Concat(tally.MetRules));
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
        Dimension[][] kinds = [[Dimension.DeceptiveRecruitment, Dimension.CoerciveRecruitment, Dimension.RecruitmentByAbuse],
            [Dimension.DestinationCoercion, Dimension.DestinationAbuse]];
        foreach (var recruitment in kinds[0])
        {
            foreach (var destination in kinds[1])
            {
                var yes = new[] { ("Exploitation", Dimension.Exploitation), ("Recruitment", recruitment), ("Destination", destination) }
                    .Where(d => positive.Split(' ').Contains(d.Item1)).SelectMany(d => PickQuestions(Profile.AdultLabour, d.Item2, 0, 3, 0));
                Assert.Equal(result, Assess(Profile.AdultLabour, actShown: false, yes).Result);
            }
        }
    }

    [Theory]
    [InlineData(true, true, AssessmentResult.IndicatorsStrong)]
    [InlineData(false, true, AssessmentResult.ExploitationOnly)]
    [InlineData(true, false, AssessmentResult.Insufficient)]
    [InlineData(false, false, AssessmentResult.Insufficient)]
    public void For_a_child_act_and_exploitation_are_enough(bool act, bool exploited, AssessmentResult result) =>
        Assert.Equal(result, Assess(Profile.ChildLabour, act, exploited ? PickQuestions(Profile.ChildLabour, Dimension.Exploitation, 0, 3, 0) : []).Result);

    [Fact]
    public void Order_is_irrelevant_and_an_added_yes_never_lowers_results()
    {
        var random = new Random(20261125);
        foreach (var _ in Enumerable.Range(0, 3000))
        {
            var profile = (Profile)random.Next(4);
            var act = random.Next(2) == 0;
            var questions = _rules.GetQuestions(profile).Select(q => q.Code).ToArray();
            var replies = questions.Where(_ => random.Next(3) > 0).ToDictionary(q => q, _ => (Reply)random.Next(5));
            var assessed = Assessment.Calculate(_rules, profile, act, replies);

            var shuffled = replies.OrderBy(_ => random.Next()).ToDictionary();
            AssertSame(assessed, Assessment.Calculate(_rules, profile, act, shuffled));

            var added = questions[random.Next(questions.Length)];
            var withYes = Assessment.Calculate(_rules, profile, act, new Dictionary<string, Reply>(replies) { [added] = Reply.Yes });
            Assert.All(assessed.Tallies.Zip(withYes.Tallies), pair => Assert.True(!pair.First.IsPositive || pair.Second.IsPositive));
            Assert.Superset(assessed.Tallies.SelectMany(t => t.MetRules.Select(f => (t.Dimension, f))).ToHashSet(),
                withYes.Tallies.SelectMany(t => t.MetRules.Select(f => (t.Dimension, f))).ToHashSet());
            Assert.True(withYes.Result >= assessed.Result);

            // An unknown answer stays open and a no does not; replacing one by the other changes nothing else.
            var unknown = replies.Where(r => r.Value == Reply.NotKnown).Select(r => r.Key).ToArray();
            var answeredNo = Assessment.Calculate(_rules, profile, act, replies.ToDictionary(r => r.Key, r => r.Value == Reply.NotKnown ? Reply.No : r.Value));
            Assert.Equal(assessed.OpenQuestions.Except(unknown), answeredNo.OpenQuestions);
            Assert.Equal(assessed.OpenQuestions.Count, answeredNo.OpenQuestions.Count + unknown.Length);
            AssertSame(assessed with { OpenQuestions = [] }, answeredNo with { OpenQuestions = [] });
        }
    }

    [Fact]
    public void A_reported_change_does_change_the_result()
    {
        var random = new Random(7);
        var tried = 0;
        foreach (var _ in Enumerable.Range(0, 500))
        {
            var profile = (Profile)random.Next(4);
            var replies = _rules.GetQuestions(profile).Where(_ => random.Next(5) == 0).ToDictionary(q => q.Code, _ => Reply.Yes);
            var assessed = Assessment.Calculate(_rules, profile, false, replies);
            foreach (var change in assessed.GetChanges().Where(c => c.Dimension is not null))
            {
                AssertNoFewerDo(assessed, change);
                foreach (var way in change.Alternatives)
                {
                    var changed = new Dictionary<string, Reply>(replies);
                    Take(way.Strong, Weight.Strong);
                    Take(way.Medium, Weight.Medium);
                    Take(way.Weak, Weight.Weak);
                    Take(way.MediumOrWeak, Weight.Medium, Weight.Weak);
                    Assert.Equal(change.Result, Assessment.Calculate(_rules, profile, false, changed).Result);
                    tried++;

                    void Take(int count, params Weight[] weights)
                    {
                        foreach (var code in _rules.GetQuestions(profile, change.Dimension!.Value)
                            .Where(q => weights.Contains(q.Weights[profile]) && !changed.ContainsKey(q.Code)).Take(count).ToArray())
                        {
                            changed[code.Code] = Reply.Yes;
                        }
                    }
                }
            }
        }

        Assert.InRange(tried, 100, int.MaxValue);

        // No smaller set of additional answers makes the dimension positive.
        static void AssertNoFewerDo(Assessment weighed, ResultChange change)
        {
            var fewer = change.Alternatives.Select(w => w.Count).Distinct().Single() - 1;
            var left = _rules.GetQuestions(weighed.Profile, change.Dimension!.Value)
                .Where(q => !weighed.Tallies[(int)change.Dimension].YesAnswers.Contains(q.Code)).ToArray();
            var yes = weighed.Tallies.SelectMany(t => t.YesAnswers).ToArray();
            foreach (var chosen in left.SelectMany(first => left.Select(second => new[] { first.Code, second.Code }.Distinct().Take(fewer).ToArray())))
            {
                Assert.False(Assess(weighed.Profile, weighed.IsActSupported, [.. yes, .. chosen]).Tallies[(int)change.Dimension].IsPositive);
            }
        }
    }

    [Fact]
    public void For_a_child_an_act_may_be_all_that_is_missing()
    {
        var exploited = PickQuestions(Profile.ChildLabour, Dimension.Exploitation, 1, 1, 0).ToArray();

        var missing = Assert.Single(Assess(Profile.ChildLabour, false, exploited).GetChanges());
        Assert.Equal((null, AssessmentResult.IndicatorsStrong), (missing.Dimension, missing.Result));
        Assert.Empty(Assess(Profile.ChildLabour, true, exploited).GetChanges());
        Assert.DoesNotContain(Assess(Profile.AdultLabour, false, exploited).GetChanges(), c => c.Dimension is null);
    }

    [Fact]
    public void A_yes_lapses_with_its_indicator_unless_only_corrected()
    {
        var caseFile = CaseFixture.OpenCase(a => a with { Means = CaseFixture.CreateSigns((Means.Coercion, IndicatorSource.Survivor)) });
        var victim = caseFile.Victims[0];
        var shown = victim.Indicators[0];
        Assert.Equal(
            BusinessRule.YesNeedsIndicator,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.AnswerQuestions(victim, Dimension.DestinationCoercion, [new("CD03", Reply.Yes, [])], CaseFixture.AnaStamp)).Rule);
        caseFile.AnswerQuestions(victim, Dimension.DestinationCoercion, [new("CD03", Reply.Yes, [shown.Id])], CaseFixture.AnaStamp);
        Assert.Equal(Reply.Yes, Reply_("CD03"));

        var corrected = Correct(shown, Confidence.Corroborated);
        Assert.Equal(Reply.Yes, Reply_("CD03"));
        Correct(corrected, Confidence.Contested);
        Assert.Equal(Reply.NotKnown, Reply_("CD03"));

        Reply Reply_(string code) => victim.AssessmentAnswers.GetReplies(victim.Indicators)[code];

        Indicator Correct(Indicator indicator, Confidence confidence) => caseFile.CorrectIndicator(
            victim, indicator, Guid.CreateVersion7(),
            new(Element.Means, nameof(Means.Coercion), IndicatorSource.Survivor, confidence, new("Locked in", Reason: "Weighed again")), CaseFixture.AnaStamp);
    }

    [Fact]
    public void An_answer_that_was_not_seen_is_not_replaced()
    {
        var (caseFile, victim, shown) = OpenCaseWithMeans();
        Answer(new("CD01", Reply.Yes, [shown.Id]), new("CD03", Reply.No, []));
        var seen = victim.AssessmentAnswers.FindLatest("CD03")!.Id;
        Answer(new QuestionReply("CD03", Reply.Declined, [], seen));

        // A form opened before either answer: an untouched answer stays, a changed one is refused, and an equal one is ignored.
        Answer(new QuestionReply("CD01", Reply.NotAsked, []));
        Assert.Equal(BusinessRule.AnswerSuperseded, Case.BlockerToAnswering(victim, new("CD03", Reply.Yes, [shown.Id])));
        Assert.Equal(BusinessRule.AnswerSuperseded,
            Assert.Throws<BusinessRuleException>(() => Answer(new QuestionReply("CD03", Reply.NotKnown, [], seen))).Rule);
        Answer(new("CD03", Reply.No, [], seen), new("CD03", Reply.Declined, []));
        Assert.Equal(3, victim.AssessmentAnswers.Count);
        Assert.Equal((Reply.Yes, Reply.Declined), (victim.AssessmentAnswers.FindLatest("CD01")!.Reply, victim.AssessmentAnswers.FindLatest("CD03")!.Reply));

        // A person who has seen the answer may withdraw it.
        Answer(new QuestionReply("CD03", Reply.NotAsked, [], victim.AssessmentAnswers.FindLatest("CD03")!.Id));
        Assert.Equal(Reply.NotAsked, victim.AssessmentAnswers.FindLatest("CD03")!.Reply);

        void Answer(params QuestionReply[] replies) =>
            caseFile.AnswerQuestions(victim, Dimension.DestinationCoercion, replies, CaseFixture.CreateStampAfter(victim.AssessmentAnswers.Count));
    }

    [Fact]
    public void An_unchanged_form_changes_nothing()
    {
        var (caseFile, victim, shown) = OpenCaseWithMeans();
        caseFile.AnswerQuestions(victim, Dimension.DestinationCoercion, [new("CD03", Reply.Yes, [shown.Id]), new("CD04", Reply.NotKnown, [])],
            CaseFixture.AnaStamp);
        foreach (var confidence in new[] { Confidence.Corroborated, Confidence.Contested, Confidence.Supported })
        {
            caseFile.CorrectIndicator(
                victim, victim.Indicators.Current().Single(i => i.Element == Element.Means), Guid.CreateVersion7(),
                new(Element.Means, nameof(Means.Coercion), IndicatorSource.Survivor, confidence, new("Locked in", Reason: "Weighed again")),
                CaseFixture.AnaStamp);
            caseFile.DequeueEvents();

            caseFile.AnswerQuestions(victim, Dimension.DestinationCoercion,
                [.. _rules.GetQuestions(Profile.AdultLabour, Dimension.DestinationCoercion).Select(q => q.Code)
                    .Select(q => victim.AssessmentAnswers.GetEffectiveReply(q, victim.Indicators))], CaseFixture.AnaStamp);

            Assert.Equal(2, victim.AssessmentAnswers.Count);
            Assert.Empty(caseFile.DequeueEvents());
            Assert.Equal(confidence == Confidence.Contested ? Reply.NotKnown : Reply.Yes,
                victim.AssessmentAnswers.GetEffectiveReply("CD03", victim.Indicators).Reply);
        }
    }

    [Fact]
    public void A_saved_assessment_recalculates_identically_and_never_changes()
    {
        var random = new Random(11);
        foreach (var profile in Enumerable.Range(0, 200).Select(_ => random.Next(2) == 0 ? Profile.AdultLabour : Profile.AdultSexual))
        {
            var (caseFile, victim, shown) = OpenCaseWithMeans();
            AnswerSome();
            var before = Case.CalculateAssessment(victim, profile);
            var saved = caseFile.SaveAssessment(victim, Guid.CreateVersion7(), profile, CaseFixture.AnaStamp);
            AnswerSome();
            caseFile.AnswerQuestions(victim, Dimension.DestinationCoercion, [new("CD03", Reply.Declined, [], victim.AssessmentAnswers.FindLatest("CD03")?.Id)],
                CaseFixture.AnaStamp);

            AssertSame(before, saved.ToAssessment());
            AssertSame(before, saved.Recalculate());
            Assert.True(saved.ToAssessment().IsSameAs(saved.Recalculate()));
            Assert.False(saved.ToAssessment().IsSameAs(Case.CalculateAssessment(victim, profile)));
            Assert.Equal((before.Result, Ruleset.Current.Version, profile), (saved.Result, saved.RulesetVersion, saved.Profile));
            Assert.All(saved.Content!.Replies.Where(r => r.Reply == Reply.Yes), r => Assert.Equal([shown.Id], r.SupportingIndicators));

            void AnswerSome()
            {
                foreach (var dimension in Enum.GetValues<Dimension>())
                {
                    caseFile.AnswerQuestions(
                        victim, dimension,
                        [.. _rules.GetQuestions(profile, dimension).Where(q => q.Code != "CD03" && random.Next(3) > 0)
                            .Select(q => new QuestionReply(q.Code, (Reply)random.Next(5), [shown.Id], victim.AssessmentAnswers.FindLatest(q.Code)?.Id))],
                        CaseFixture.AnaStamp);
                }
            }
        }
    }

    // Each part that the comparison covers, changed alone.
    [Fact]
    public void An_assessment_that_differs_in_any_part_is_not_the_same()
    {
        var assessed = Assess(Profile.AdultLabour, true, PickQuestions(Profile.AdultLabour, Dimension.DestinationCoercion, 1, 2, 0));
        var tally = assessed.Tallies[(int)Dimension.DestinationCoercion];
        Assessment[] others =
        [
            assessed with { Result = AssessmentResult.IndicatorsStrong }, assessed with { IsActSupported = false },
            assessed with { Profile = Profile.AdultSexual },
            assessed with { Ruleset = _rules with { Version = "other" } }, assessed with { OpenQuestions = [.. assessed.OpenQuestions.Skip(1)] },
            assessed with { Tallies = [.. assessed.Tallies.Skip(1)] },
            With(tally with { AskedCount = 9 }), With(tally with { Strong = 2 }), With(tally with { Medium = 1 }), With(tally with { Weak = 1 }),
            With(tally with { YesAnswers = [] }), With(tally with { MetRules = ["a"] }),
        ];

        Assert.All(others, other => Assert.False(assessed.IsSameAs(other)));
        Assert.True(assessed.IsSameAs(With(tally with { YesAnswers = [.. tally.YesAnswers] })));

        Assessment With(Tally changed) => assessed with { Tallies = [.. assessed.Tallies.Select(t => t.Dimension == changed.Dimension ? changed : t)] };
    }

    [Fact]
    public void The_age_restricts_which_list_an_assessment_uses()
    {
        var (caseFile, victim, _) = OpenCaseWithMeans();
        var (childs, child, _) = OpenCaseWithMeans(a => a with { Person = CaseFixture.CreatePerson("Antonia", BirthDate.FromExactDate(new(2012, 5, 1))) });

        Assert.Equal(BusinessRule.AgeGroupMismatch, Refused(caseFile, victim, Profile.ChildSexual));
        Assert.Equal(BusinessRule.AgeGroupMismatch, Refused(childs, child, Profile.AdultSexual));
        Assert.Null(Case.BlockerToSavingAssessment(victim, Profile.AdultSexual));
        childs.SaveAssessment(child, Guid.CreateVersion7(), Profile.ChildSexual, CaseFixture.AnaStamp);

        static BusinessRule Refused(Case opened, Victim victim, Profile profile) =>
            Assert.Throws<BusinessRuleException>(() => opened.SaveAssessment(victim, Guid.CreateVersion7(), profile, CaseFixture.AnaStamp)).Rule;
    }

    [Theory]
    [InlineData(AgeGroup.Adult, false, Profile.AdultLabour)]
    [InlineData(AgeGroup.NotKnown, true, Profile.AdultSexual)]
    [InlineData(AgeGroup.Child, false, Profile.ChildLabour)]
    [InlineData(AgeGroup.PresumedChild, true, Profile.ChildSexual)]
    public void The_list_follows_age_and_exploitation(AgeGroup age, bool sexual, Profile profile) => Assert.Equal(profile, Profiles.For(age, sexual));

    // A case with a recorded act of recruitment and one means.
    private static (Case Opened, Victim Victim, Indicator Means) OpenCaseWithMeans(Func<IntakeAnswers, IntakeAnswers>? answers = null)
    {
        var caseFile = CaseFixture.OpenCase(a =>
            (answers ?? (x => x))(a with
            {
                Means = CaseFixture.CreateSigns((Means.Coercion, IndicatorSource.Survivor)),
                Acts = CaseFixture.CreateSigns((Act.Recruitment, IndicatorSource.Survivor))
            }));
        return (caseFile, caseFile.Victims[0], caseFile.Victims[0].Indicators.Single(i => i.Element == Element.Means));
    }

    private static void AssertSame(Assessment expected, Assessment actual)
    {
        Assert.Equal((expected.Result, expected.IsActSupported, expected.Profile), (actual.Result, actual.IsActSupported, actual.Profile));
        Assert.Equal(expected.OpenQuestions, actual.OpenQuestions);
        Assert.Equal(
            expected.Tallies.Select(t => (t.Dimension, t.AskedCount, t.Strong, t.Medium, t.Weak, string.Join(' ', t.YesAnswers), string.Concat(t.MetRules))),
            actual.Tallies.Select(t => (t.Dimension, t.AskedCount, t.Strong, t.Medium, t.Weak, string.Join(' ', t.YesAnswers), string.Concat(t.MetRules))));
    }

    private static Assessment Assess(Profile profile, bool actShown, IEnumerable<string> yes) =>
        Assessment.Calculate(_rules, profile, actShown, yes.ToDictionary(code => code, _ => Reply.Yes));

    private static IEnumerable<string> PickQuestions(Profile profile, Dimension dimension, int strong, int medium, int weak) =>
        new[] { (Weight.Strong, strong), (Weight.Medium, medium), (Weight.Weak, weak) }
            .SelectMany(w => _rules.GetQuestions(profile, dimension).Where(q => q.Weights[profile] == w.Item1).Take(w.Item2)).Select(q => q.Code);
}
