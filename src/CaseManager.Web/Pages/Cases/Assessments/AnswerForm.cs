using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Assessments;

/// <summary>The answers to the questions of a dimension, as a form holds them.</summary>
public sealed class AnswerForm
{
    private const int Most = 100;

    public List<Question> Questions { get; set; } = [];

    /// <summary>The answers to these questions; the rules have seen to it that every code is one.</summary>
    public IReadOnlyList<QuestionReply> Replies(IReadOnlyCollection<string> asked) =>
        [.. Questions.Where(q => asked.Contains(q.Code)).DistinctBy(q => q.Code).Select(q => new QuestionReply(q.Code!, Enum.Parse<Reply>(q.Reply!), [.. q.ShownBy.Select(Guid.Parse).Distinct()]))];

    /// <summary>One question.</summary>
    public sealed class Question
    {
        public string? Code { get; set; }

        public string? Reply { get; set; }

        public List<string> ShownBy { get; set; } = [];

        public static Question Of(string code, AssessmentAnswer? answer, IReadOnlyCollection<Indicator> indicators) => new()
        {
            Code = code,
            Reply = (answer?.Reply ?? Domain.Trafficking.Assessments.Reply.NotAsked).ToString(),
            ShownBy = [.. (answer?.StandsBy(indicators) ?? []).Select(i => $"{i.Id}")],
        };
    }

    internal sealed class Rules : AbstractValidator<AnswerForm>
    {
        public Rules()
        {
            RuleFor(f => f.Questions).Must(all => all.Count <= Most).Says("common.errors.choose");
            RuleForEach(f => f.Questions).ChildRules(question =>
            {
                question.RuleFor(q => q.Reply).Must(reply => Answering.Is<Reply>(reply, out _)).Says("common.errors.choose");
                question.RuleFor(q => q.ShownBy).Must(ids => ids.Count <= Most && ids.TrueForAll(id => Guid.TryParse(id, out _))).Says("common.errors.choose");
                question.RuleFor(q => q.ShownBy).Must(ids => ids.Count > 0).When(q => q.Reply == nameof(Domain.Trafficking.Assessments.Reply.Yes)).Says("rules.YesNeedsIndicator");
            });
        }
    }
}
