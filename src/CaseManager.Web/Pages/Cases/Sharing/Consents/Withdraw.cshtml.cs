using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Sharing.Consents;

/// <summary>Records the withdrawal of a consent; the case lead gets a task to stop what depends on it and to inform the recipients.</summary>
[Needs(Permission.RecordConsent)]
public sealed class WithdrawModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "consent";

    [FromRoute(Name = "consent")]
    public Guid ConsentId { get; set; }

    public ConsentScope Scope { get; private set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.Cases.Include(c => c.Victims).Include(c => c.Consents).Include(c => c.Members).ThenInclude(m => m.Staff)
            .AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        if (caseFile.BlockerToWithdrawing(ConsentId) is null)
        {
            await documents.DecryptAsync([caseFile.Consents.Single(c => c.Id == ConsentId)], cancellationToken);
            caseFile.WithdrawConsent(ConsentId, Input.Id, Input.WithdrawnOn.TryGetDate(out var date) ? date : user.CreateStamp().Date, Input.Method,
                texts["consents.withdraw.task"], user.CreateStamp());
            await Db.SaveIdempotentAsync(cancellationToken);
        }

        return Redirect(GetPageUrl("consent")); // shows the current state, also where a colleague has withdrawn it first
    }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        var scopes = await Db.Consents.Where(c => c.Id == ConsentId && c.VictimId == Person.Id).Select(c => c.Scope).ToListAsync(cancellationToken);
        Scope = scopes.FirstOrDefault();
        return scopes.Count == 0 ? NotFound() : null;
    }

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice records one withdrawal.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public DateInput WithdrawnOn { get; set; } = new();

        public string? Method { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.WithdrawnOn).Must(d => d.TryGetDate(out _)).WithMessageKey("consents.withdraw.withdrawnOn.missing");
            RuleFor(f => f.WithdrawnOn).Must(d => d.ToDate()!.Earliest <= AnswerRules.GetLatestToday(clock)).When(f => f.WithdrawnOn.TryGetDate(out _))
                .WithMessageKey("common.errors.future");
            RuleFor(f => f.Method).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
