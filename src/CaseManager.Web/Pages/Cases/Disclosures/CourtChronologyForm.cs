using CaseManager.Domain.Sharing;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Disclosures;

public sealed class CourtChronologyForm
{
    /// <summary>Generated with the form, so that submitting it twice records one disclosure.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Recipient { get; set; }

    public string? Purpose { get; set; }

    public DateInput From { get; set; } = new();

    public DateInput Until { get; set; } = new();

    /// <summary>Id of a consent, or code of a legal basis.</summary>
    public string? Ground { get; set; }

    /// <summary>Requires a validated form.</summary>
    public DisclosureFacts Facts()
    {
        var account = new DisclosureAccount(Recipient!, Purpose!, From.ToDate(), Until.ToDate());
        return Guid.TryParse(Ground, out var consent)
            ? new(DisclosureKind.CourtChronology, consent, null, account)
            : new(DisclosureKind.CourtChronology, null, Ground, account);
    }

    internal sealed class Rules : AbstractValidator<CourtChronologyForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Recipient).NotEmpty().Says("disclosures.recipient.missing");
            RuleFor(f => f.Recipient).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Purpose).NotEmpty().Says("disclosures.purpose.missing");
            RuleFor(f => f.Purpose).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.From).IsPast(clock);
            RuleFor(f => f.Until).IsPast(clock);
            RuleFor(f => f.Until).Must((f, until) => !(until.ToDate()?.Latest < f.From.ToDate()?.Earliest)).Says("disclosures.until.wrong");
            RuleFor(f => f.Ground).Must(g => Guid.TryParse(g, out _) || LegalBases.Current.Disclosure.Any(t => t.Code == g)).Says("disclosures.ground.missing");
        }
    }
}
