using CaseManager.Data;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Safe contact, and the people who must not learn of it.</summary>
public sealed class ContactModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<ContactModel.Form>(drafts, db, user)
{
    public override string Step => "contact";

    protected override Form Show(IntakeAnswers answers) => new()
    {
        Channels = Answering.Chosen(answers.Contact?.Channels),
        Hours = OpenText.Of(answers.Contact?.Hours),
        WhatToSay = OpenText.Of(answers.Contact?.WhatToSay),
        PhoneOrEmail = OpenText.Of(answers.Contact?.PhoneOrEmail),
        MustNotKnow = OpenText.Of(answers.Contact?.MustNotKnow),
    };

    protected override IntakeAnswers Answer(IntakeAnswers answers, Form form) => answers with
    {
        Contact = new(
            Answering.Codes<ContactChannel>(form.Channels),
            form.Hours.Answer(),
            form.WhatToSay.Answer(),
            form.PhoneOrEmail.Answer(),
            form.MustNotKnow.Answer()),
    };

    public sealed class Form
    {
        public List<string> Channels { get; set; } = [];

        public OpenText Hours { get; set; } = new();

        public OpenText WhatToSay { get; set; } = new();

        public OpenText PhoneOrEmail { get; set; } = new();

        public OpenText MustNotKnow { get; set; } = new();
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            this.Codes(f => f.Channels, Enum.GetNames<ContactChannel>());
            RuleFor(f => f.Hours).SetValidator(OpenText.Rules());
            RuleFor(f => f.WhatToSay).SetValidator(OpenText.Rules(AnswerRules.Box));
            RuleFor(f => f.PhoneOrEmail).SetValidator(OpenText.Rules());
            RuleFor(f => f.MustNotKnow).SetValidator(OpenText.Rules(AnswerRules.Box));
        }
    }
}
