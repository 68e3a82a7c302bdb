using CaseManager.Data;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>How the survivor may be reached without harm, and who must not know.</summary>
public sealed class ContactModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<ContactModel.Form>(drafts, db, user)
{
    public override string Step => "contact";

    protected override Form Show(IntakeAnswers answers) => new()
    {
        Channels = Answering.Chosen(answers.Contact?.Channels),
        Hours = Answering.Written(answers.Contact?.Hours),
        HoursSilence = Answering.Reason(answers.Contact?.Hours),
        WhatToSay = Answering.Written(answers.Contact?.WhatToSay),
        WhatToSaySilence = Answering.Reason(answers.Contact?.WhatToSay),
        PhoneOrAddress = Answering.Written(answers.Contact?.PhoneOrAddress),
        PhoneOrAddressSilence = Answering.Reason(answers.Contact?.PhoneOrAddress),
        MustNotKnow = Answering.Written(answers.Contact?.MustNotKnow),
        MustNotKnowSilence = Answering.Reason(answers.Contact?.MustNotKnow),
    };

    protected override IntakeAnswers Answer(IntakeAnswers answers, Form form) => answers with
    {
        Contact = new(
            Answering.Codes<ContactChannel>(form.Channels),
            Answering.Text(form.Hours, form.HoursSilence),
            Answering.Text(form.WhatToSay, form.WhatToSaySilence),
            Answering.Text(form.PhoneOrAddress, form.PhoneOrAddressSilence),
            Answering.Text(form.MustNotKnow, form.MustNotKnowSilence)),
    };

    public sealed class Form
    {
        public List<string> Channels { get; set; } = [];

        public string? Hours { get; set; }

        public string? HoursSilence { get; set; }

        public string? WhatToSay { get; set; }

        public string? WhatToSaySilence { get; set; }

        public string? PhoneOrAddress { get; set; }

        public string? PhoneOrAddressSilence { get; set; }

        public string? MustNotKnow { get; set; }

        public string? MustNotKnowSilence { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            this.Codes(f => f.Channels, Enum.GetNames<ContactChannel>());
            this.Text(f => f.Hours, f => f.HoursSilence);
            this.Text(f => f.WhatToSay, f => f.WhatToSaySilence, AnswerRules.Box);
            this.Text(f => f.PhoneOrAddress, f => f.PhoneOrAddressSilence);
            this.Text(f => f.MustNotKnow, f => f.MustNotKnowSilence, AnswerRules.Box);
        }
    }
}
