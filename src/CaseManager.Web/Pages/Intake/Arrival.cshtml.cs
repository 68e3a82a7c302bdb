using CaseManager.Data;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>How the survivor came to us.</summary>
public sealed class ArrivalModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<ArrivalModel.Form>(drafts, db, user)
{
    public override string Step => "arrival";

    protected override Form Show(IntakeAnswers answers) => new()
    {
        Channel = Answering.Chosen(answers.Arrival?.Channel),
        ReferredBy = Answering.Written(answers.Arrival?.ReferredBy),
        ReferredBySilence = Answering.Reason(answers.Arrival?.ReferredBy),
        ReceivedOn = Answering.Boxes(answers.Arrival?.ReceivedOn),
        ReceivedOnSilence = Answering.Reason(answers.Arrival?.ReceivedOn),
    };

    protected override IntakeAnswers Answer(IntakeAnswers answers, Form form) => answers with
    {
        Arrival = new(
            Answering.Code<ReferralChannel>(form.Channel),
            Answering.Text(form.ReferredBy, form.ReferredBySilence),
            Answering.Date(form.ReceivedOn, form.ReceivedOnSilence)),
    };

    public sealed class Form
    {
        public string? Channel { get; set; }

        public string? ReferredBy { get; set; }

        public string? ReferredBySilence { get; set; }

        public DateInput ReceivedOn { get; set; } = new();

        public string? ReceivedOnSilence { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            this.Code(f => f.Channel, Enum.GetNames<ReferralChannel>());
            this.Text(f => f.ReferredBy, f => f.ReferredBySilence);
            this.Date(f => f.ReceivedOn, f => f.ReceivedOnSilence, clock);
        }
    }
}
