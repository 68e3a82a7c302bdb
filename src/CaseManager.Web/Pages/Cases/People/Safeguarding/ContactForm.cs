using CaseManager.Domain.People;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.People.Safeguarding;

public sealed class ContactForm
{
    public DateInput CheckedOn { get; set; } = new();

    public List<string> Channels { get; set; } = [];

    public TextAnswerInput Hours { get; set; } = new();

    public TextAnswerInput OthersOnPhone { get; set; } = new();

    public TextAnswerInput WhatToSay { get; set; } = new();

    public TextAnswerInput CodeWord { get; set; } = new();

    /// <summary>Leaves the day of the check empty: it must be entered for each check.</summary>
    public static ContactForm FromRule(SafeContactRule rule) => new()
    {
        Channels = FormValues.GetSelected<ContactChannel>(rule.Channels),
        Hours = TextAnswerInput.FromAnswer(rule.Hours),
        OthersOnPhone = TextAnswerInput.FromAnswer(rule.OthersOnPhone),
        WhatToSay = TextAnswerInput.FromAnswer(rule.WhatToSay),
        CodeWord = TextAnswerInput.FromAnswer(rule.CodeWord),
    };

    /// <summary>Requires a validated form.</summary>
    public SafeContactRule ToRule() =>
        new(FormValues.ParseAnswerList<ContactChannel>(Channels), Hours.ToAnswer(), WhatToSay.ToAnswer())
        {
            OthersOnPhone = OthersOnPhone.ToAnswer(),
            CodeWord = CodeWord.ToAnswer()
        };

    internal sealed class Rules : AbstractValidator<ContactForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.CheckedOn).Must(d => d.TryGetDate(out _)).WithMessageKey("safeguarding.contact.checkedOn.missing");
            RuleFor(f => f.CheckedOn).Must(d => d.ToDate()!.Earliest <= AnswerRules.GetLatestToday(clock)).When(f => f.CheckedOn.TryGetDate(out _))
                .WithMessageKey("common.errors.future");
            this.RuleForCodes(f => f.Channels, Enum.GetNames<ContactChannel>());
            RuleFor(f => f.Hours).SetValidator(TextAnswerInput.CreateRules());
            RuleFor(f => f.OthersOnPhone).SetValidator(TextAnswerInput.CreateRules(AnswerRules.MaxTextLength));
            RuleFor(f => f.WhatToSay).SetValidator(TextAnswerInput.CreateRules(AnswerRules.MaxTextLength));
            RuleFor(f => f.CodeWord).SetValidator(TextAnswerInput.CreateRules());
        }
    }
}
