using System.Globalization;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.History;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Administration.History;

/// <summary>Audit log for the data protection officer: actor, action, time and case, without any content of the case.</summary>
[Needs(Permission.ReadHistory)]
public sealed class IndexModel(CaseManagerDb db, TextLocalizer texts) : PageModel
{
    private const int PageSize = 50;

    private Dictionary<string, string> _organisations = [];

    [FromQuery(Name = "who")]
    public string? StaffId { get; set; }

    [FromQuery(Name = "act")]
    public string? Act { get; set; }

    [FromQuery(Name = "reference")]
    public string? Reference { get; set; }

    [FromQuery(Name = "before")]
    public long? BeforeSeq { get; set; }

    public IReadOnlyList<Option> People { get; private set; } = [];

    public IReadOnlyList<AuditLogEntry> Entries { get; private set; } = [];

    /// <summary>Sequence number for the next page; null on the last page.</summary>
    public long? NextSeq { get; private set; }

    /// <summary>Text for the subject of an entry: an event, a section or a route; null if there is none.</summary>
    public string? DescribeSubject(AuditLogEntry line) => line.Act switch
    {
        HistoryAct.Changed => texts[$"codes.EventCode.{line.Subject}"],
        HistoryAct.Viewed => texts[$"cases.section.{line.Subject}"],
        HistoryAct.AccessDeniedRepeatedly => texts.Count("history.furtherRefusals", long.Parse(line.Subject!, CultureInfo.InvariantCulture)),
        HistoryAct.DocumentDownloaded => null, // only an id, which means nothing to the reader
        HistoryAct.PersonSearched => texts[$"codes.SearchPurpose.{line.Subject}"],
        HistoryAct.AccountChanged => DescribeAccountChange(line.Subject!),
        HistoryAct.SecondFactorChanged or HistoryAct.PasskeyChanged => texts[line.Subject switch
        {
            "set" => "history.secondFactorSetUp",
            "codes" => "history.recoveryCodesCreated",
            "added" => "history.added",
            "suspect" => "history.possibleCopy",
            _ => "history.removed",
        }],
        _ => line.Subject,
    };

    // The subject holds the action, the account and its details: a role, a kind of request, a purpose, a check or the number of an organisation.
    private string DescribeAccountChange(string subject)
    {
        var parts = subject.Split(' ');
        var details = parts.Skip(1).Select(part =>
            People.FirstOrDefault(p => p.Value == part)?.Text
            ?? (_organisations.TryGetValue(part, out var organisation) ? organisation
                : FormValues.TryParseCode<Role>(part, out var role) ? texts.Describe(role)
                : FormValues.TryParseCode<AccountRequestKind>(part, out var kind) ? texts.Describe(kind)
                : FormValues.TryParseCode<LinkPurpose>(part, out var purpose) ? texts.Describe(purpose)
                : FormValues.TryParseCode<IdentityCheck>(part, out var check) ? texts.Describe(check)
                : part));
        return string.Join(", ", details.Prepend(texts[$"codes.AccountAct.{parts[0]}"]));
    }

    public string GetUrlBefore(long seq)
    {
        (string Name, string? Value)[] parts = [("who", StaffId), ("act", Act), ("reference", Reference),
            ("before", seq.ToString(CultureInfo.InvariantCulture))];
        return "/history" + QueryString.Create(parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => KeyValuePair.Create(p.Name, p.Value)));
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var staff = await db.Staff.OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken);
        People = [.. staff.Select(s => new Option($"{s.Id.Value}", s.Name))];
        _organisations = await db.Organisations.ToDictionaryAsync(o => $"{o.Id.Value}", o => o.Name, cancellationToken);
        var found = await db.ReadHistoryAsync(CreateFilter(), PageSize + 1, cancellationToken);
        Entries = [.. found.Take(PageSize)];
        NextSeq = found.Count > PageSize ? Entries[^1].Seq : null;
    }

    private HistoryFilter CreateFilter() => new(
        BeforeSeq,
        Guid.TryParse(StaffId, out var staffId) ? new StaffId(staffId) : null,
        FormValues.TryParseCode<HistoryAct>(Act, out var act) ? act : null,
        string.IsNullOrWhiteSpace(Reference) ? null : CaseReference.TryParse(Reference.Trim().ToUpperInvariant(), out var reference)
            ? reference.Value : Reference);
}
