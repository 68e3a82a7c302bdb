using CaseManager.Data;
using CaseManager.Data.Law;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Law;

/// <summary>Calculates the legal deadlines after an event without a case or a person; saves nothing.</summary>
[Needs(Permission.ViewLaw)]
public sealed class WhatIfModel(CaseManagerDb db, Texts texts) : PageModel
{
    public const string Adult = "Adult";
    public const string Child = "Child";

    [BindProperty(SupportsGet = true)]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Happened { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateInput On { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    public IReadOnlyList<Option> Countries { get; private set; } = [];

    public IReadOnlyList<Option> People => [new(Adult, texts["lawBook.whatIf.adult"]), new(Child, texts["lawBook.whatIf.child"])];

    /// <summary>Deadlines, earliest first; null before a calculation.</summary>
    public IReadOnlyList<WhatFollows>? Following { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var book = await db.ReadDateLawAsync(cancellationToken);
        Countries = [.. book.Latest.Where(e => e.Kind == LawKind.DateRule).Select(e => e.Jurisdiction).Distinct().Select(c => new Option(c, texts.Jurisdiction(c))).OrderBy(o => o.Text, StringComparer.Create(texts.Culture, ignoreCase: true))];
        if (Request.Query.Count == 0)
        {
            return Page();
        }

        Check(Countries.Any(o => o.Value == Country), nameof(Country), "common.errors.choose");
        Check(Answering.Is<LegalEvent>(Happened, out var happened), nameof(Happened), "common.errors.choose");
        Check(On.ToDate()?.Exact is not null, nameof(On), "lawBook.whatIf.day.wrong");
        Check(Who is Adult or Child, nameof(Who), "common.errors.choose");
        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var (day, workingDays) = (On.ToDate()!.Exact!.Value, book.WorkingDaysOf(Country!));
        Following =
        [
            .. book.RulesFrom(Country!, happened, day).Where(r => r.Rule.IsFor(Who == Child, []))
                .Select(r => new WhatFollows(r.Entry, r.Rule, day, r.Rule.Reckon(day, workingDays))).OrderBy(f => f.Reckoned?.Due ?? DateOnly.MaxValue),
        ];
        return Page();
    }

    private void Check(bool isRight, string field, string key)
    {
        if (!isRight && ModelState[field]?.Errors.Count is not > 0)
        {
            ModelState.AddModelError(field, texts[key]);
        }
    }
}

/// <summary>A legal deadline; the calculated date is null if an authority sets it.</summary>
public sealed record WhatFollows(LawEntry Entry, DateRule Rule, DateOnly Day, Reckoning? Reckoned)
{
    /// <summary>Explanation of the calculation.</summary>
    public string Explain(Texts texts) => texts.Explain(
        Rule, Entry.Jurisdiction, ApproximateDate.On(Day), Reckoned?.Due ?? Day, Reckoned?.Due ?? Day, null, Reckoned?.LeftOut ?? [], isGiven: false, runsOn: Rule.NotBefore.Count > 0);
}
