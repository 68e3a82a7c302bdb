using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>Base of the pages that record or correct a follow-up contact.</summary>
[Needs(Permission.RecordSafety)]
public abstract class ContactPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : FollowUpPage(db, documents, user, texts)
{
    private const string NotWeighed = "NotWeighed";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Levels of the risk of re-trafficking, and "not assessed".</summary>
    public IReadOnlyList<Option> Risks => [.. Option.Each<RiskLevel>(Texts), new(NotWeighed, Texts["followUp.risk.notWeighed"])];

    protected Task<IActionResult> RecordAsync(Guid? instead, CancellationToken cancellationToken) =>
        TellAsync(by => Opened.RecordFollowUp(Victim, Input.Id, Input.Facts(), instead, Texts["followUp.risk.task"], by), "followUp.saved", cancellationToken);

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public DateInput On { get; set; } = new();

        public string? Way { get; set; }

        public string? Through { get; set; }

        public string? Said { get; set; }

        public string? Risk { get; set; }

        public string? RiskBecause { get; set; }

        public DateInput NextOn { get; set; } = new();

        public static Form Of(FollowUp known) => new()
        {
            On = DateInput.Of(known.On),
            Way = known.Way.ToString(),
            Through = known.Content!.Through,
            Said = known.Content.Said,
            Risk = known.Risk?.ToString() ?? NotWeighed,
            RiskBecause = known.Content.RiskBecause,
            NextOn = DateInput.Of(known.NextOn),
        };

        /// <summary>Requires a validated form.</summary>
        public FollowUpFacts Facts() => new(
            Enum.Parse<ContactWay>(Way!), On.ToDate()!.Exact!.Value, Answering.Is<RiskLevel>(Risk, out var risk) ? risk : null, NextOn.ToDate()?.Exact, new(Through, Said, RiskBecause));
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.On).Must(d => d.TryGetDate(out _)).Says("followUp.on.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Way).Must(w => Answering.Is<ContactWay>(w, out _)).Says("followUp.way.missing");
            RuleFor(f => f.Through).NotEmpty().When(f => f.Way == nameof(ContactWay.PartnerVisit)).Says("followUp.through.missing");
            RuleFor(f => f.Through).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Said).NotEmpty().When(f => f.Way != nameof(ContactWay.NotReached)).Says("followUp.said.missing");
            RuleFor(f => f.Said).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Risk).Must(r => r == NotWeighed || Answering.Is<RiskLevel>(r, out _)).Says("followUp.risk.missing");
            RuleFor(f => f.RiskBecause).NotEmpty().When(f => f.Risk is nameof(RiskLevel.High) or nameof(RiskLevel.Critical)).Says("followUp.because.missing");
            RuleFor(f => f.RiskBecause).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.NextOn).Must(d => d.IsEmpty || d.TryGetDate(out _)).Says("common.errors.date");
            RuleFor(f => f.NextOn).Must((f, d) => !d.TryGetDate(out var next) || !f.On.TryGetDate(out var on) || next > on).Says("followUp.nextOn.wrong");
        }
    }
}
