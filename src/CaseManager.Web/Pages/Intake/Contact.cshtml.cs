using CaseManager.Data.Persistence;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Safe contact, and the people who must not learn of it.</summary>
public sealed class ContactModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<ContactModel.Form>(drafts, db, user)
{
    public override string Step => "contact";

    protected override Form CreateForm(IntakeAnswers answers) => new()
    {
        Channels = FormValues.GetSelected(answers.Contact?.Channels),
        Hours = TextAnswerInput.FromAnswer(answers.Contact?.Hours),
        WhatToSay = TextAnswerInput.FromAnswer(answers.Contact?.WhatToSay),
        PhoneOrEmail = TextAnswerInput.FromAnswer(answers.Contact?.PhoneOrEmail),
        MustNotKnow = TextAnswerInput.FromAnswer(answers.Contact?.MustNotKnow),
    };

    protected override IntakeAnswers ApplyForm(IntakeAnswers answers, Form form) => answers with
    {
        Contact = new(
            FormValues.ParseAnswerList<ContactChannel>(form.Channels),
            form.Hours.ToAnswer(),
            form.WhatToSay.ToAnswer(),
            form.PhoneOrEmail.ToAnswer(),
            form.MustNotKnow.ToAnswer()),
    };

    public sealed class Form
    {
        public List<string> Channels { get; set; } = [];

        public TextAnswerInput Hours { get; set; } = new();

        public TextAnswerInput WhatToSay { get; set; } = new();

        public TextAnswerInput PhoneOrEmail { get; set; } = new();

        public TextAnswerInput MustNotKnow { get; set; } = new();
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            this.RuleForCodes(f => f.Channels, Enum.GetNames<ContactChannel>());
            RuleFor(f => f.Hours).SetValidator(TextAnswerInput.CreateRules());
            RuleFor(f => f.WhatToSay).SetValidator(TextAnswerInput.CreateRules(AnswerRules.MaxTextLength));
            RuleFor(f => f.PhoneOrEmail).SetValidator(TextAnswerInput.CreateRules());
            RuleFor(f => f.MustNotKnow).SetValidator(TextAnswerInput.CreateRules(AnswerRules.MaxTextLength));
        }
    }
}
