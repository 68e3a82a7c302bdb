using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.Caseloads;

/// <summary>A page that assigns cases to a colleague, temporarily or permanently.</summary>
public abstract class CaseloadAssignmentPage<TForm>(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CaseloadPage(db, user, texts)
    where TForm : CaseloadForm, new()
{
    [BindProperty]
    public TForm Input { get; set; } = new();

    /// <summary>Reference of the case that is preselected; null preselects all.</summary>
    [FromQuery(Name = "case")]
    public string? PreselectedReference { get; set; }

    public IReadOnlyList<Option> Colleagues { get; private set; } = [];

    public IReadOnlyList<Option> CaseOptions => [.. LedCases.Select(led => new Option(led.Reference.Value, $"{led.CoverName}, {led.Reference}"))];

    public virtual void OnGet() =>
        Input.Cases = [.. LedCases.Select(l => l.Reference.Value).Where(r => PreselectedReference is null || PreselectedReference == r)];

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Colleagues = [.. from colleague in await Db.EligibleLeads(CurrentUser, LeadId).ToListAsync(cancellationToken)
                         select new Option($"{colleague.Id.Value}", $"{colleague.Name}, {Texts.Describe(colleague.Role)}")];

    protected IEnumerable<CaseId> GetSelectedCases() => LedCases.Where(l => Input.Cases.Contains(l.Reference.Value)).Select(l => l.Id);

    /// <summary>The colleague who receives the cases.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.CannotLead"/>: the person is not one of the options.</exception>
    protected (StaffId Id, string Name) Assignee => Colleagues.FirstOrDefault(o => o.Value == Input.AssigneeId) is { } chosen
        ? (new(Guid.Parse(chosen.Value)), chosen.Text)
        : throw new BusinessRuleException(BusinessRule.CannotLead);

    /// <summary>Redirects to the caseload with a notice that lists the refused cases.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.CannotLead"/>: all cases were refused.</exception>
    protected IActionResult RedirectWithNotice(string done, IReadOnlyList<string> refused)
    {
        if (refused.Count == GetSelectedCases().Count())
        {
            throw new BusinessRuleException(BusinessRule.CannotLead);
        }

        TempData["Notice"] = refused.Count == 0 ? done : $"{done} {Texts["caseloads.rejected", string.Join(", ", refused)]}";
        return RedirectToCaseload();
    }

    /// <summary>Start of a day in the caller's time zone.</summary>
    protected DateTimeOffset GetStartOfDay(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, CurrentUser.TimeZone.GetUtcOffset(midnight));
    }
}

public abstract class CaseloadForm
{
    public List<string> Cases { get; set; } = [];

    public string? AssigneeId { get; set; }
}

internal abstract class CaseloadRules<TForm> : AbstractValidator<TForm> where TForm : CaseloadForm
{
    protected CaseloadRules()
    {
        RuleFor(f => f.Cases).Must(chosen => chosen.Exists(c => !string.IsNullOrEmpty(c))).WithMessageKey("caseloads.selection.missing");
        RuleFor(f => f.AssigneeId).NotEmpty().WithMessageKey("caseloads.assignee.missing");
    }
}
