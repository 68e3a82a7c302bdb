using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>Records a health summary for the case lead; a colleague's concurrent version is shown before it is superseded.</summary>
[Needs(Permission.WriteHealthSummary)]
public sealed class WriteHealthSummaryModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : HealthPage(db, documents, user)
{
    private OrganisationId _workplace;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The rule that prevents a summary; null where it is allowed.</summary>
    public Rule? Blocker { get; private set; }

    /// <summary>The version that a colleague saved after this form was opened; null without conflict.</summary>
    public HealthSummary? Theirs { get; private set; }

    private HealthSummary? Ours => Opened.HealthSummaryOf(Person.Id, _workplace);

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        _workplace = await Db.WorkplaceOfAsync(Reader.Sign().Who, cancellationToken);
        return await base.RefusalAsync(cancellationToken);
    }

    public void OnGet()
    {
        Blocker = Opened.BlockerToHealthSummary(Opened.Victims[0], _workplace, Reader.Sign().Day, Ours?.Id);
        Input = new() { Instead = Ours?.Id, Said = Ours?.Content!.Said };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Ours is { } ours && ours.Id != Input.Instead && Opened.HealthSummaries.All(h => h.Id != Input.Id))
        {
            (Theirs, Input.Instead) = (ours, ours.Id);
            ModelState.Remove("Input.Instead");
            ModelState.AddModelError("Input.Said", texts["rules.HealthSummaryReplaced"]);
            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }

        Opened.WriteHealthSummary(Opened.Victims[0], Input.Id, new(Input.Said!), _workplace, Input.Instead, Reader.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts["health.saved"];
        return Redirect(Address(Section));
    }

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>The summary current when the form was opened; detects concurrent edits.</summary>
        public Guid? Instead { get; set; }

        public string? Said { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Said).NotEmpty().Says("health.said.missing");
            RuleFor(f => f.Said).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
