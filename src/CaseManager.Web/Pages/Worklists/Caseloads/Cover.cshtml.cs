using CaseManager.Data.Persistence;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Worklists.Caseloads;

/// <summary>Appoints a deputy for the time that the lead is absent.</summary>
[NeedsReauthentication]
public sealed class CoverModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CaseloadAssignmentPage<CoverModel.Form>(db, user, texts)
{
    public override void OnGet()
    {
        base.OnGet();
        Input.StartsOn = DateInput.FromDate(CurrentUser.CreateStamp().Date);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (to, first, last) = (Assignee, ToDate(Input.StartsOn), ToDate(Input.EndsOn));
        var refused = await UpdateEachAsync(
            GetSelectedCases(), (changed, stamp) =>
                changed.AppointDeputy(to.Id, first == stamp.Date ? stamp.OccurredAt : GetStartOfDay(first), GetStartOfDay(last.AddDays(1)), stamp),
                cancellationToken);
        return RedirectWithNotice(Texts["caseloads.assignDeputy.assigned", to.Name, Texts.FormatDate(first), Texts.FormatDate(last)], refused);
    }

    private static DateOnly ToDate(DateInput input) => input.TryGetDate(out var day) ? day : default;

    public sealed class Form : CaseloadForm
    {
        public DateInput StartsOn { get; set; } = new();

        public DateInput EndsOn { get; set; } = new();
    }

    internal sealed class Rules : CaseloadRules<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.StartsOn).Must(d => d.TryGetDate(out _)).WithMessageKey("caseloads.startsOn.missing");
            RuleFor(f => f.StartsOn).Must(d => ToDate(d) >= AnswerRules.GetEarliestToday(clock)).When(f => f.StartsOn.TryGetDate(out _))
                .WithMessageKey("caseloads.endsOn.past");
            RuleFor(f => f.EndsOn).Must(d => d.TryGetDate(out _)).WithMessageKey("caseloads.endsOn.missing");
            RuleFor(f => f.EndsOn).Must(d => ToDate(d) < DateOnly.MaxValue).WithMessageKey("rules.PeriodTooLong");
            When(f => f.StartsOn.TryGetDate(out _) && f.EndsOn.TryGetDate(out _), () =>
            {
                RuleFor(f => f.EndsOn).Must((f, d) => ToDate(d) >= ToDate(f.StartsOn)).WithMessageKey("caseloads.endsOn.early");
                RuleFor(f => f.EndsOn).Must((f, d) => ToDate(d).DayNumber - ToDate(f.StartsOn).DayNumber < Case.MaxCoverDays - 1)
                    .WithMessageKey("rules.PeriodTooLong");
            });
        }
    }
}
