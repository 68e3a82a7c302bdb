using CaseManager.Domain.Sharing;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Sharing.Disclosures;

public sealed class CourtChronologyForm
{
    /// <summary>Generated with the form, so that submitting it twice records one disclosure.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Recipient { get; set; }

    public string? Purpose { get; set; }

    public DateInput StartsOn { get; set; } = new();

    public DateInput EndsOn { get; set; } = new();

    /// <summary>Id of a consent, or code of a legal basis.</summary>
    public string? Ground { get; set; }

    /// <summary>Requires a validated form.</summary>
    public DisclosureDetails ToDetails()
    {
        var account = new DisclosureAccount(Recipient!, Purpose!, StartsOn.ToDate(), EndsOn.ToDate());
        return Guid.TryParse(Ground, out var consent)
            ? new(DisclosureKind.CourtChronology, consent, null, account)
            : new(DisclosureKind.CourtChronology, null, Ground, account);
    }

    internal sealed class Rules : AbstractValidator<CourtChronologyForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Recipient).NotEmpty().WithMessageKey("disclosures.recipient.missing");
            RuleFor(f => f.Recipient).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Purpose).NotEmpty().WithMessageKey("disclosures.purpose.missing");
            RuleFor(f => f.Purpose).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.StartsOn).MustNotBeInFuture(clock);
            RuleFor(f => f.EndsOn).MustNotBeInFuture(clock);
            RuleFor(f => f.EndsOn).Must((f, endsOn) => !(endsOn.ToDate()?.Latest < f.StartsOn.ToDate()?.Earliest)).WithMessageKey("disclosures.endsOn.wrong");
            RuleFor(f => f.Ground).Must(g => Guid.TryParse(g, out _) || LegalBases.Current.Disclosure.Any(t => t.Code == g))
                .WithMessageKey("disclosures.basis.missing");
        }
    }
}
