using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;

namespace CaseManager.Domain.Cases;

/// <content>Cross-office match requests about victims of the case.</content>
public sealed partial class Case
{
    public static BusinessRule? BlockerToAnswering(Inquiry inquiry) => inquiry.State == InquiryState.Pending ? null : BusinessRule.InquiryAnswered;

    /// <summary>Answers a match request. The case history records it only if the offices are in contact.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.InquiryAnswered"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The answer is <see cref="InquiryState.Pending"/>, or the request is about another case.</exception>
    public void AnswerInquiry(Inquiry inquiry, InquiryState answer, AuditStamp stamp)
    {
        ThrowIf(BlockerToAnswering(inquiry));
        if (answer == InquiryState.Pending || inquiry.CaseId != Id)
        {
            throw new ArgumentOutOfRangeException(nameof(answer), answer, "That is no answer of this case.");
        }

        inquiry.RecordAnswer(answer, stamp);
        if (answer != InquiryState.InContact)
        {
            return; // the history is read by the team, which need not learn of a request without a match
        }

        AddEvent(inquiry.VictimId, inquiry.Id, EventCode.InquiryAnswered, Compartment.Identity, stamp);
    }
}
