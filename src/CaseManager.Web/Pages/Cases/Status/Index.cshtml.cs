using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.RowSecurity;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Status;

/// <summary>Status history and the possible next status, with the blockers to it.</summary>
[Needs(Permission.ChangeStatus)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePage(db)
{
    private Case _case = null!;

    public override string Section => "status";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Latest first.</summary>
    public IReadOnlyList<StatusChange> Steps => [.. _case.StatusChanges.OrderByDescending(c => c.ChangedAt)];

    public IReadOnlyDictionary<Domain.StaffId, string> Names { get; private set; } = null!;

    public IReadOnlyList<CaseStatus> Next => _case.NextStatuses();

    public IReadOnlyList<ClosingBlocker> Blockers { get; private set; } = [];

    public bool MayCloseDespiteAll => user.Role == Role.OfficeLead;

    /// <summary>Names of the office leads, who may close the case despite blockers.</summary>
    public string OfficeLeads { get; private set; } = "";

    public IReadOnlyList<Option> NextInWords => [.. Next.Select(s => new Option($"{s}", texts[$"cases.status.to.{s}"], texts[$"cases.status.to.{s}.hint"]))];

    public IReadOnlyList<Option> Closures => [.. Domain.Cases.Case.ClosuresFrom(Case.Status).Select(c => Option.Of(c, texts))];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (!await Db.DirectsAsync(Case.Id, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        _case = await Db.Cases.Include(c => c.StatusChanges).Include(c => c.Tasks).Include(c => c.Deadlines).Include(c => c.Procedures).Include(c => c.Victims).ThenInclude(v => v.Safety)
            .Include(c => c.Victims).ThenInclude(v => v.RiskAssessments).Include(c => c.Victims).ThenInclude(v => v.MissingEpisodes).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        await documents.OpenAsync([.. _case.StatusChanges, .. _case.Victims.Select(v => v.Safety)], cancellationToken);
        Blockers = Next.Contains(CaseStatus.Closed) ? _case.BlockersToClosing(user.Sign().Day) : [];
        Names = await Db.NamesAsync(_case.StatusChanges.Select(c => c.ChangedBy), cancellationToken);
        OfficeLeads = string.Join(", ", await Db.Staff.Where(s => s.Active && s.Role == Role.OfficeLead && s.Offices.Any(o => o.OfficeId == _case.OfficeId)).OrderBy(s => s.Name).Select(s => s.Name).ToListAsync(cancellationToken));
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var status = Enum.Parse<CaseStatus>(Input.Status!);
        if (status == CaseStatus.Closed)
        {
            _case.Close(Enum.Parse<Closure>(Input.Closure!), user.Sign(), Input.Reason, MayCloseDespiteAll);
        }
        else
        {
            _case.MoveTo(status, user.Sign(), Input.Reason);
        }

        await Db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = texts["cases.status.changed", texts.Of(status)];
        return Redirect($"/cases/{Case.Reference}/status");
    }

    public sealed class Form
    {
        public string? Status { get; set; }

        public string? Closure { get; set; }

        public string? Reason { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Status).Must(status => Answering.Is<CaseStatus>(status, out _)).Says("cases.status.missing");
            RuleFor(f => f.Closure).Must(closure => Answering.Is<Closure>(closure, out _)).When(f => f.Status == nameof(CaseStatus.Closed)).Says("cases.status.closure.missing");
            RuleFor(f => f.Reason).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
