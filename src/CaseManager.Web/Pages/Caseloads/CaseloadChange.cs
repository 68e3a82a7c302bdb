using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Caseloads;

/// <summary>A page that assigns cases to a colleague, temporarily or permanently.</summary>
public abstract class CaseloadChange<TForm>(CaseManagerDb db, CurrentUser user, Texts texts) : CaseloadPage(db, user, texts)
    where TForm : CaseloadForm, new()
{
    [BindProperty]
    public TForm Input { get; set; } = new();

    /// <summary>Reference of the case that is preselected; null preselects all.</summary>
    [FromQuery(Name = "case")]
    public string? Only { get; set; }

    public IReadOnlyList<Option> Colleagues { get; private set; } = [];

    public IReadOnlyList<Option> CasesToChoose => [.. Led.Select(led => new Option(led.Reference.Value, $"{led.CoverName}, {led.Reference}"))];

    public virtual void OnGet() => Input.Cases = [.. Led.Select(l => l.Reference.Value).Where(r => Only is null || Only == r)];

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Colleagues = [.. from colleague in await Db.WhoMightLead(Reader, LeadId).ToListAsync(cancellationToken)
                         select new Option($"{colleague.Id.Value}", $"{colleague.Name}, {Texts.Of(colleague.Role)}")];

    protected IEnumerable<CaseId> Chosen() => Led.Where(l => Input.Cases.Contains(l.Reference.Value)).Select(l => l.Id);

    /// <summary>The colleague who receives the cases.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.CannotLead"/>: the person is not one of the options.</exception>
    protected (StaffId Id, string Name) To => Colleagues.FirstOrDefault(o => o.Value == Input.To) is { } chosen
        ? (new(Guid.Parse(chosen.Value)), chosen.Text)
        : throw new RuleBrokenException(Rule.CannotLead);

    /// <summary>Redirects to the caseload with a notice that lists the refused cases.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.CannotLead"/>: all cases were refused.</exception>
    protected IActionResult Told(string done, IReadOnlyList<string> refused)
    {
        if (refused.Count == Chosen().Count())
        {
            throw new RuleBrokenException(Rule.CannotLead);
        }

        TempData["Notice"] = refused.Count == 0 ? done : $"{done} {Texts["caseloads.refused", string.Join(", ", refused)]}";
        return BackToCaseload();
    }

    /// <summary>Start of a day in the caller's time zone.</summary>
    protected DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, Reader.TimeZone.GetUtcOffset(midnight));
    }
}

public abstract class CaseloadForm
{
    public List<string> Cases { get; set; } = [];

    public string? To { get; set; }
}

internal abstract class CaseloadRules<TForm> : AbstractValidator<TForm> where TForm : CaseloadForm
{
    protected CaseloadRules()
    {
        RuleFor(f => f.Cases).Must(chosen => chosen.Exists(c => !string.IsNullOrEmpty(c))).Says("caseloads.which.none");
        RuleFor(f => f.To).NotEmpty().Says("caseloads.to.none");
    }
}
