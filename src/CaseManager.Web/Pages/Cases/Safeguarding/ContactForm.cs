using CaseManager.Domain.Victims;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Safeguarding;

public sealed class ContactForm
{
    public DateInput CheckedOn { get; set; } = new();

    public List<string> Channels { get; set; } = [];

    public OpenText Hours { get; set; } = new();

    public OpenText OthersOnPhone { get; set; } = new();

    public OpenText WhatToSay { get; set; } = new();

    public OpenText CodeWord { get; set; } = new();

    /// <summary>Leaves the day of the check empty: it must be entered for each check.</summary>
    public static ContactForm Of(SafeContactRule rule) => new()
    {
        Channels = Answering.Chosen<ContactChannel>(rule.Channels),
        Hours = OpenText.Of(rule.Hours),
        OthersOnPhone = OpenText.Of(rule.OthersOnPhone),
        WhatToSay = OpenText.Of(rule.WhatToSay),
        CodeWord = OpenText.Of(rule.CodeWord),
    };

    /// <summary>Requires a validated form.</summary>
    public SafeContactRule Rule() =>
        new(Answering.Codes<ContactChannel>(Channels), Hours.Answer(), WhatToSay.Answer()) { OthersOnPhone = OthersOnPhone.Answer(), CodeWord = CodeWord.Answer() };

    internal sealed class Rules : AbstractValidator<ContactForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.CheckedOn).Must(d => d.TryGetDate(out _)).Says("safety.contact.checkedOn.missing");
            RuleFor(f => f.CheckedOn).Must(d => d.ToDate()!.Earliest <= AnswerRules.Today(clock)).When(f => f.CheckedOn.TryGetDate(out _)).Says("common.errors.future");
            this.Codes(f => f.Channels, Enum.GetNames<ContactChannel>());
            RuleFor(f => f.Hours).SetValidator(OpenText.Rules());
            RuleFor(f => f.OthersOnPhone).SetValidator(OpenText.Rules(AnswerRules.Box));
            RuleFor(f => f.WhatToSay).SetValidator(OpenText.Rules(AnswerRules.Box));
            RuleFor(f => f.CodeWord).SetValidator(OpenText.Rules());
        }
    }
}
