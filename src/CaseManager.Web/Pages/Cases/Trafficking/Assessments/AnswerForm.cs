using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Trafficking.Assessments;

public sealed class AnswerForm
{
    private const int MaxItems = 100;

    public List<Question> Questions { get; set; } = [];

    /// <summary>Answers to the given questions only; requires a validated form.</summary>
    public IReadOnlyList<QuestionReply> GetReplies(IReadOnlyCollection<string> asked) =>
        [.. Questions.Where(q => asked.Contains(q.Code)).DistinctBy(q => q.Code).Select(q => q.ToReply())];

    public sealed class Question
    {
        public string? Code { get; set; }

        public string? Reply { get; set; }

        public List<string> SupportingIndicators { get; set; } = [];

        /// <summary>Id of the answer shown when the page was opened; prevents superseding an answer that the user has not seen.</summary>
        public string? LoadedAnswerId { get; set; }

        public static Question FromReply(QuestionReply counted) => new()
        {
            Code = counted.Question,
            Reply = counted.Reply.ToString(),
            SupportingIndicators = [.. counted.SupportingIndicators.Select(id => $"{id}")],
            LoadedAnswerId = $"{counted.LoadedAnswerId}",
        };

        public QuestionReply ToReply() =>
            new(Code!, Enum.Parse<Reply>(Reply!), [.. SupportingIndicators.Select(Guid.Parse).Distinct()],
                Guid.TryParse(LoadedAnswerId, out var seen) ? seen : null);
    }

    internal sealed class Rules : AbstractValidator<AnswerForm>
    {
        public Rules()
        {
            RuleFor(f => f.Questions).Must(all => all.Count <= MaxItems).WithMessageKey("common.errors.choose");
            RuleForEach(f => f.Questions).ChildRules(question =>
            {
                question.RuleFor(q => q.Reply).Must(reply => FormValues.TryParseCode<Reply>(reply, out _)).WithMessageKey("common.errors.choose");
                question.RuleFor(q => q.SupportingIndicators).Must(ids => ids.Count <= MaxItems && ids.TrueForAll(id => Guid.TryParse(id, out _)))
                    .WithMessageKey("common.errors.choose");
                question.RuleFor(q => q.SupportingIndicators).Must(ids => ids.Count > 0).When(q => q.Reply == nameof(Domain.Trafficking.Assessments.Reply.Yes))
                    .WithMessageKey("rules.YesNeedsIndicator");
            });
        }
    }
}
