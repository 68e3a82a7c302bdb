using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Consents;

/// <summary>Records the withdrawal of a consent; the case lead gets a task to stop what depends on it and to inform the recipients.</summary>
[Needs(Permission.RecordConsent)]
public sealed class WithdrawModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "consent";

    [FromRoute(Name = "consent")]
    public Guid Consent { get; set; }

    public ConsentScope Scope { get; private set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.Include(c => c.Victims).Include(c => c.Consents).Include(c => c.Members).ThenInclude(m => m.Staff)
            .AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        if (opened.BlockerToWithdrawing(Consent) is null)
        {
            await documents.OpenAsync([opened.Consents.Single(c => c.Id == Consent)], cancellationToken);
            opened.WithdrawConsent(Consent, Input.Id, Input.On.TryGetDate(out var on) ? on : user.Sign().Day, Input.Words, texts["consent.withdraw.task"], user.Sign());
            await Db.SaveOnceAsync(cancellationToken);
        }

        return Redirect(Address("consent")); // shows the current state, also where a colleague has withdrawn it first
    }

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var scopes = await Db.Consents.Where(c => c.Id == Consent && c.VictimId == Person.Id).Select(c => c.Scope).ToListAsync(cancellationToken);
        Scope = scopes.FirstOrDefault();
        return scopes.Count == 0 ? NotFound() : null;
    }

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice records one withdrawal.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public DateInput On { get; set; } = new();

        public string? Words { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.On).Must(d => d.TryGetDate(out _)).Says("consent.withdraw.on.missing");
            RuleFor(f => f.On).Must(d => d.ToDate()!.Earliest <= AnswerRules.Today(clock)).When(f => f.On.TryGetDate(out _)).Says("common.errors.future");
            RuleFor(f => f.Words).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
