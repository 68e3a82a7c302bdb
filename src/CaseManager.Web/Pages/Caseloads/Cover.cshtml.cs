using CaseManager.Data;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Caseloads;

/// <summary>Appoints a deputy for the time that the lead is absent.</summary>
[NeedsFreshProof]
public sealed class CoverModel(CaseManagerDb db, CurrentUser user, Texts texts) : CaseloadChange<CoverModel.Form>(db, user, texts)
{
    public override void OnGet()
    {
        base.OnGet();
        Input.From = DateInput.Of(Reader.Sign().Day);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (to, first, last) = (To, Day(Input.From), Day(Input.Until));
        var refused = await ChangeEachAsync(
            Chosen(), (changed, by) => changed.CoverLead(to.Id, first == by.Day ? by.When : StartOf(first), StartOf(last.AddDays(1)), by), cancellationToken);
        return Told(Texts["caseloads.cover.done", to.Name, Texts.Date(first), Texts.Date(last)], refused);
    }

    private static DateOnly Day(DateInput input) => input.TryGetDate(out var day) ? day : default;

    public sealed class Form : CaseloadForm
    {
        public DateInput From { get; set; } = new();

        public DateInput Until { get; set; } = new();
    }

    internal sealed class Rules : CaseloadRules<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.From).Must(d => d.TryGetDate(out _)).Says("caseloads.from.missing");
            RuleFor(f => f.From).Must(d => Day(d) >= AnswerRules.EarliestToday(clock)).When(f => f.From.TryGetDate(out _)).Says("caseloads.over");
            RuleFor(f => f.Until).Must(d => d.TryGetDate(out _)).Says("caseloads.until.missing");
            RuleFor(f => f.Until).Must(d => Day(d) < DateOnly.MaxValue).Says("rules.PeriodTooLong");
            When(f => f.From.TryGetDate(out _) && f.Until.TryGetDate(out _), () =>
            {
                RuleFor(f => f.Until).Must((f, d) => Day(d) >= Day(f.From)).Says("caseloads.until.before");
                RuleFor(f => f.Until).Must((f, d) => Day(d).DayNumber - Day(f.From).DayNumber < Case.LongestCover - 1).Says("rules.PeriodTooLong");
            });
        }
    }
}
