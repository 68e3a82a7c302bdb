using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;

namespace CaseManager.Domain.Cases;

/// <content>Cross-office match requests about victims of the case.</content>
public sealed partial class Case
{
    public static Rule? BlockerToAnswering(Inquiry inquiry) => inquiry.State == InquiryState.Waiting ? null : Rule.InquiryAnswered;

    /// <summary>Answers a match request. The case history records it only if the offices are in contact.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.InquiryAnswered"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The answer is <see cref="InquiryState.Waiting"/>, or the request is about another case.</exception>
    public void AnswerInquiry(Inquiry inquiry, InquiryState answer, Signature by)
    {
        ThrowIf(BlockerToAnswering(inquiry));
        if (answer == InquiryState.Waiting || inquiry.CaseId != Id)
        {
            throw new ArgumentOutOfRangeException(nameof(answer), answer, "That is no answer of this case.");
        }

        inquiry.Answer(answer, by);
        if (answer != InquiryState.InTouch)
        {
            return; // the history is read by the team, which need not learn of a request without a match
        }

        RecordOf(inquiry.VictimId, inquiry.Id, EventCode.InquiryAnswered, Compartment.Identity, by);
    }
}
