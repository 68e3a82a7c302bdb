using CaseManager.Data.Persistence;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Worklists.Caseloads;

/// <summary>Transfers cases permanently to another lead.</summary>
[NeedsReauthentication]
public sealed class TransferModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CaseloadAssignmentPage<TransferModel.Form>(db, user, texts)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var to = Assignee;
        DateTimeOffset? staysUntil = Input.RemainsUntil.TryGetDate(out var last) ? GetStartOfDay(last.AddDays(1)) : null;
        var refused = await UpdateEachAsync(GetSelectedCases(), (changed, stamp) => changed.TransferCase(to.Id, staysUntil, stamp), cancellationToken);
        return RedirectWithNotice(Texts["caseloads.transfer.transferred", to.Name], refused);
    }

    public sealed class Form : CaseloadForm
    {
        public DateInput RemainsUntil { get; set; } = new();
    }

    internal sealed class Rules : CaseloadRules<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.RemainsUntil).Must(d => d.IsEmpty || d.TryGetDate(out _)).WithMessageKey("caseloads.transfer.remainsUntil.wrong");
            RuleFor(f => f.RemainsUntil).Must(d => !d.TryGetDate(out var day) || day >= AnswerRules.GetEarliestToday(clock))
                .WithMessageKey("caseloads.endsOn.past");
            RuleFor(f => f.RemainsUntil).Must(d => !d.TryGetDate(out var day) || day < DateOnly.MaxValue).WithMessageKey("rules.PeriodTooLong");
        }
    }
}
