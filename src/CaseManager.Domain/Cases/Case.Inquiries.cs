using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;

namespace CaseManager.Domain.Cases;

/// <content>What other offices ask about people of the case.</content>
public sealed partial class Case
{
    /// <summary>Why this cannot be answered; null where it can.</summary>
    public static Rule? BlockerToAnswering(Inquiry inquiry) => inquiry.State == InquiryState.Waiting ? null : Rule.InquiryAnswered;

    /// <summary>Takes down what came of an inquiry about someone of this case. Its history tells of it where the two offices are in touch.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.InquiryAnswered"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">That is no answer, or it is about another case.</exception>
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
            return; // the team reads what happened, and need not know that someone asked in vain
        }

        RecordOf(inquiry.VictimId, inquiry.Id, EventCode.InquiryAnswered, Compartment.Identity, by);
    }
}
