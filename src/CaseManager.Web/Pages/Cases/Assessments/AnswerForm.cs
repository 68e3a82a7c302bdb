using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Assessments;

public sealed class AnswerForm
{
    private const int Most = 100;

    public List<Question> Questions { get; set; } = [];

    /// <summary>Answers to the given questions only; requires a validated form.</summary>
    public IReadOnlyList<QuestionReply> Replies(IReadOnlyCollection<string> asked) =>
        [.. Questions.Where(q => asked.Contains(q.Code)).DistinctBy(q => q.Code).Select(q => q.Given())];

    public sealed class Question
    {
        public string? Code { get; set; }

        public string? Reply { get; set; }

        public List<string> ShownBy { get; set; } = [];

        /// <summary>Id of the answer shown when the page was opened; prevents superseding an answer that the user has not seen.</summary>
        public string? Seen { get; set; }

        public static Question Of(QuestionReply counted) => new()
        {
            Code = counted.Question,
            Reply = counted.Reply.ToString(),
            ShownBy = [.. counted.ShownBy.Select(id => $"{id}")],
            Seen = $"{counted.Seen}",
        };

        public QuestionReply Given() =>
            new(Code!, Enum.Parse<Reply>(Reply!), [.. ShownBy.Select(Guid.Parse).Distinct()], Guid.TryParse(Seen, out var seen) ? seen : null);
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
