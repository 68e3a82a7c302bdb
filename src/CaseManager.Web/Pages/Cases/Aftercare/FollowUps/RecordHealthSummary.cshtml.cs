using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Aftercare.FollowUps;

/// <summary>Records a health summary for the case lead; a colleague's concurrent version is shown before it is superseded.</summary>
[Needs(Permission.RecordHealthSummary)]
public sealed class RecordHealthSummaryModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
: HealthPage(db, documents, user)
{
    private OrganisationId _organisationId;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The rule that prevents a summary; null where it is allowed.</summary>
    public BusinessRule? Blocker { get; private set; }

    /// <summary>The version that a colleague saved after this form was opened; null without conflict.</summary>
    public HealthSummary? ConflictingSummary { get; private set; }

    private HealthSummary? CurrentSummary => CaseFile.FindHealthSummary(Person.Id, _organisationId);

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        _organisationId = await Db.GetOrganisationIdAsync(CurrentUser.CreateStamp().ActorId, cancellationToken);
        return await base.LoadAsync(cancellationToken);
    }

    public void OnGet()
    {
        Blocker = CaseFile.BlockerToHealthSummary(CaseFile.Victims[0], _organisationId, CurrentUser.CreateStamp().Date, CurrentSummary?.Id);
        Input = new() { SupersedesId = CurrentSummary?.Id, Text = CurrentSummary?.Content!.Text };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (CurrentSummary is { } ours && ours.Id != Input.SupersedesId && CaseFile.HealthSummaries.All(h => h.Id != Input.Id))
        {
            (ConflictingSummary, Input.SupersedesId) = (ours, ours.Id);
            ModelState.Remove("Input.SupersedesId");
            ModelState.AddModelError("Input.Text", texts["rules.HealthSummarySuperseded"]);
            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }

        CaseFile.RecordHealthSummary(CaseFile.Victims[0], Input.Id, new(Input.Text!), _organisationId, Input.SupersedesId, CurrentUser.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts["followUps.health.saved"];
        return Redirect(GetPageUrl(Section));
    }

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>The summary current when the form was opened; detects concurrent edits.</summary>
        public Guid? SupersedesId { get; set; }

        public string? Text { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Text).NotEmpty().WithMessageKey("followUps.health.text.missing");
            RuleFor(f => f.Text).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
