using CaseManager.Data;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Caseloads;

/// <summary>Transfers cases permanently to another lead.</summary>
[NeedsFreshProof]
public sealed class HandOverModel(CaseManagerDb db, CurrentUser user, Texts texts) : CaseloadChange<HandOverModel.Form>(db, user, texts)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var to = To;
        DateTimeOffset? staysUntil = Input.StaysUntil.TryGetDate(out var last) ? StartOf(last.AddDays(1)) : null;
        var refused = await ChangeEachAsync(Chosen(), (changed, by) => changed.HandOver(to.Id, staysUntil, by), cancellationToken);
        return Told(Texts["caseloads.handOver.done", to.Name], refused);
    }

    public sealed class Form : CaseloadForm
    {
        public DateInput StaysUntil { get; set; } = new();
    }

    internal sealed class Rules : CaseloadRules<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.StaysUntil).Must(d => d.IsEmpty || d.TryGetDate(out _)).Says("caseloads.handOver.stays.wrong");
            RuleFor(f => f.StaysUntil).Must(d => !d.TryGetDate(out var day) || day >= AnswerRules.EarliestToday(clock)).Says("caseloads.over");
            RuleFor(f => f.StaysUntil).Must(d => !d.TryGetDate(out var day) || day < DateOnly.MaxValue).Says("rules.PeriodTooLong");
        }
    }
}
