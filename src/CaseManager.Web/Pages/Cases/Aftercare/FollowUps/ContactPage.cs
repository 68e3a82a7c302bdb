using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.FollowUps;

/// <summary>Base of the pages that record or correct a follow-up contact.</summary>
[Needs(Permission.RecordSafety)]
public abstract class ContactPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : FollowUpPage(db, documents, user, texts)
{
    private const string NotAssessed = "NotAssessed";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Levels of the risk of re-trafficking, and "not assessed".</summary>
    public IReadOnlyList<Option> Risks => [.. Option.ForAllCodes<RiskLevel>(Texts), new(NotAssessed, Texts["followUps.risk.notAssessed"])];

    protected Task<IActionResult> RecordAsync(Guid? supersedesId, CancellationToken cancellationToken) =>
        ApplyAndSaveAsync(stamp => CaseFile.RecordFollowUp(Victim, Input.Id, Input.ToDetails(), supersedesId, Texts["followUps.risk.task"], stamp),
            "followUps.saved", cancellationToken);

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public DateInput ContactedOn { get; set; } = new();

        public string? Method { get; set; }

        public string? ContactedBy { get; set; }

        public string? Situation { get; set; }

        public string? Risk { get; set; }

        public string? RiskReason { get; set; }

        public DateInput NextDueOn { get; set; } = new();

        public static Form FromContact(FollowUp known) => new()
        {
            ContactedOn = DateInput.FromDate(known.ContactedOn),
            Method = known.Method.ToString(),
            ContactedBy = known.Content!.Notes.ContactedBy,
            Situation = known.Content.Notes.Situation,
            Risk = known.Risk?.ToString() ?? NotAssessed,
            RiskReason = known.Content.Notes.RiskReason,
            NextDueOn = DateInput.FromDate(known.NextDueOn),
        };

        /// <summary>Requires a validated form.</summary>
        public FollowUpDetails ToDetails() => new(
            Enum.Parse<ContactMethod>(Method!), ContactedOn.ToDate()!.Exact!.Value, FormValues.TryParseCode<RiskLevel>(Risk, out var risk) ? risk : null,
            NextDueOn.ToDate()?.Exact, new(ContactedBy, Situation, RiskReason));
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.ContactedOn).Must(d => d.TryGetDate(out _)).WithMessageKey("followUps.contactedOn.missing");
            RuleFor(f => f.ContactedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Method).Must(w => FormValues.TryParseCode<ContactMethod>(w, out _)).WithMessageKey("followUps.method.missing");
            RuleFor(f => f.ContactedBy).NotEmpty().When(f => f.Method == nameof(ContactMethod.PartnerVisit)).WithMessageKey("followUps.contactedBy.missing");
            RuleFor(f => f.ContactedBy).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Situation).NotEmpty().When(f => f.Method != nameof(ContactMethod.NotReached)).WithMessageKey("followUps.wellbeing.missing");
            RuleFor(f => f.Situation).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.Risk).Must(r => r == NotAssessed || FormValues.TryParseCode<RiskLevel>(r, out _)).WithMessageKey("followUps.risk.missing");
            RuleFor(f => f.RiskReason).NotEmpty().When(f => f.Risk is nameof(RiskLevel.High) or nameof(RiskLevel.Critical))
                .WithMessageKey("followUps.riskReason.missing");
            RuleFor(f => f.RiskReason).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.NextDueOn).Must(d => d.IsEmpty || d.TryGetDate(out _)).WithMessageKey("common.errors.date");
            RuleFor(f => f.NextDueOn).Must((f, d) => !d.TryGetDate(out var next) || !f.ContactedOn.TryGetDate(out var date) || next > date)
                .WithMessageKey("followUps.nextDueOn.wrong");
        }
    }
}
