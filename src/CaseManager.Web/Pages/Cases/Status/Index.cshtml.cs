using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.RowSecurity;
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
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePage(db)
{
    private Case _caseFile = null!;

    public override string Section => "status";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Latest first.</summary>
    public IReadOnlyList<StatusChange> StatusChanges => [.. _caseFile.StatusChanges.OrderByDescending(c => c.ChangedAt)];

    public IReadOnlyDictionary<Domain.StaffId, string> Names { get; private set; } = null!;

    public IReadOnlyList<CaseStatus> NextStatuses => _caseFile.GetNextStatuses();

    public IReadOnlyList<ClosingBlocker> Blockers { get; private set; } = [];

    public bool CanOverrideBlockers => user.Role == Role.OfficeLead;

    /// <summary>Names of the office leads, who may close the case despite blockers.</summary>
    public string OfficeLeads { get; private set; } = "";

    public IReadOnlyList<Option> NextStatusOptions =>
        [.. NextStatuses.Select(s => new Option($"{s}", texts[$"status.option.{s}"], texts[$"status.option.{s}.hint"]))];

    public IReadOnlyList<Option> Closures => [.. Domain.Cases.Case.GetClosures(Case.Status).Select(c => Option.ForCode(c, texts))];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await Db.CanManageTeamAsync(Case.Id, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        _caseFile = await Db.Cases.Include(c => c.StatusChanges).Include(c => c.Tasks).Include(c => c.Deadlines).Include(c => c.Procedures)
            .Include(c => c.Victims).ThenInclude(v => v.Safety)
            .Include(c => c.Victims).ThenInclude(v => v.RiskAssessments).Include(c => c.Victims).ThenInclude(v => v.MissingEpisodes).AsSplitQuery()
            .SingleAsync(c => c.Id == Case.Id, cancellationToken);
        await documents.DecryptAsync([.. _caseFile.StatusChanges, .. _caseFile.Victims.Select(v => v.Safety)], cancellationToken);
        Blockers = NextStatuses.Contains(CaseStatus.Closed) ? _caseFile.BlockersToClosing(user.CreateStamp().Date) : [];
        Names = await Db.LoadStaffNamesAsync(_caseFile.StatusChanges.Select(c => c.ChangedBy), cancellationToken);
        OfficeLeads = string.Join(", ",
            await Db.Staff.Where(s => s.IsActive && s.Role == Role.OfficeLead && s.Offices.Any(o => o.OfficeId == _caseFile.OfficeId)).OrderBy(s => s.Name)
            .Select(s => s.Name).ToListAsync(cancellationToken));
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
            _caseFile.Close(Enum.Parse<Closure>(Input.Closure!), user.CreateStamp(), Input.Reason, CanOverrideBlockers);
        }
        else
        {
            _caseFile.ChangeStatus(status, user.CreateStamp(), Input.Reason);
        }

        await Db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = texts["status.changed", texts.Describe(status)];
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
            RuleFor(f => f.Status).Must(status => FormValues.TryParseCode<CaseStatus>(status, out _)).WithMessageKey("status.missing");
            RuleFor(f => f.Closure).Must(closure => FormValues.TryParseCode<Closure>(closure, out _)).When(f => f.Status == nameof(CaseStatus.Closed))
                .WithMessageKey("status.closure.missing");
            RuleFor(f => f.Reason).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
