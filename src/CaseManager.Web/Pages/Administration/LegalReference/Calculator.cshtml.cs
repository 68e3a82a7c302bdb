using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Administration.LegalReference;

/// <summary>Calculates the legal deadlines after an event without a case or a person; saves nothing.</summary>
[Needs(Permission.ViewLegalReferences)]
public sealed class CalculatorModel(CaseManagerDb db, TextLocalizer texts) : PageModel
{
    public const string Adult = "Adult";
    public const string Child = "Child";

    [BindProperty(SupportsGet = true)]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Event { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateInput OccurredOn { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? AgeGroup { get; set; }

    public IReadOnlyList<Option> Countries { get; private set; } = [];

    public IReadOnlyList<Option> AgeGroups => [new(Adult, texts["legalReference.calculator.adult"]), new(Child, texts["legalReference.calculator.child"])];

    /// <summary>Deadlines, earliest first; null before a calculation.</summary>
    public IReadOnlyList<CalculatedDeadline>? Deadlines { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var book = await db.LoadDeadlineReferencesAsync(cancellationToken);
        Countries = [.. book.Latest.Where(e => e.Kind == LegalReferenceKind.DateRule).Select(e => e.Jurisdiction).Distinct()
            .Select(c => new Option(c, texts.DescribeJurisdiction(c))).OrderBy(o => o.Text, StringComparer.Create(texts.Culture, ignoreCase: true))];
        if (Request.Query.Count == 0)
        {
            return Page();
        }

        AddErrorUnless(Countries.Any(o => o.Value == Country), nameof(Country), "common.errors.choose");
        AddErrorUnless(FormValues.TryParseCode<LegalEvent>(Event, out var happened), nameof(Event), "common.errors.choose");
        AddErrorUnless(OccurredOn.ToDate()?.Exact is not null, nameof(OccurredOn), "legalReference.calculator.date.wrong");
        AddErrorUnless(AgeGroup is Adult or Child, nameof(AgeGroup), "common.errors.choose");
        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var (day, workingDays) = (OccurredOn.ToDate()!.Exact!.Value, book.GetWorkingDays(Country!));
        Deadlines =
        [
            .. book.FindDateRules(Country!, happened, day).Where(r => r.Rule.IsApplicable(AgeGroup == Child, []))
                .Select(r => new CalculatedDeadline(r.Entry, r.Rule, day, r.Rule.Calculate(day, workingDays)))
                .OrderBy(f => f.Calculation?.DueOn ?? DateOnly.MaxValue),
        ];
        return Page();
    }

    private void AddErrorUnless(bool isRight, string field, string key)
    {
        if (!isRight && ModelState[field]?.Errors.Count is not > 0)
        {
            ModelState.AddModelError(field, texts[key]);
        }
    }
}

/// <summary>A legal deadline; the calculated date is null if an authority sets it.</summary>
public sealed record CalculatedDeadline(LegalReferenceEntry Entry, DateRule Rule, DateOnly TriggeredOn, DateCalculation? Calculation)
{
    public string Explain(TextLocalizer texts) => texts.Explain(
        Rule, Entry.Jurisdiction, ApproximateDate.FromDate(TriggeredOn), Calculation?.DueOn ?? TriggeredOn, Calculation?.DueOn ?? TriggeredOn, null,
        Calculation?.ExcludedHolidays ?? [], isGiven: false, runsOn: Rule.NotBefore.Count > 0);
}
