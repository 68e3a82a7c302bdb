using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Sharing.Complaints;

/// <summary>The survivor's feedback and complaints with their answers; unanswered ones first.</summary>
[Needs(Permission.ViewFeedback)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public override string Section => "feedback";

    /// <summary>Unanswered ones by promised date, then answered ones, latest first.</summary>
    public IReadOnlyList<Feedback> All { get; private set; } = [];

    public DateOnly Today => user.CreateStamp().Date;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await Db.Feedback.AsNoTracking().Where(f => f.VictimId == Person.Id).ToListAsync(cancellationToken);
        await documents.DecryptAsync([.. all], cancellationToken);
        _names = await Db.LoadStaffNamesAsync([.. all.Select(f => f.RecordedBy).Distinct()], cancellationToken);
        All = [.. all.Where(f => f.AnsweredAt is null).OrderBy(f => f.AnswerDueOn),
            .. all.Where(f => f.AnsweredAt is not null).OrderByDescending(f => f.RecordedAt)];
    }

    public SummaryList GetSummary(Feedback statement) => new(
    [
        new(texts["complaints.statement.label"], new(statement.Content!.Text)),
        .. statement.Content.PreferredAnswerMethod is { } method
        ? new[] { new SummaryListRow(texts["complaints.preferredAnswerMethod.label"], new(method)) } : [],
        new(texts["complaints.recorded"],
            new(texts["complaints.recordedBy", texts.FormatDateTime(statement.RecordedAt, user.TimeZone), _names[statement.RecordedBy]])),
        .. statement.Content.Answer is { } answer
            ? new[] { new SummaryListRow(texts["complaints.answer.answeredOn.label"], new(texts.FormatDate(answer.AnsweredOn))),
                new SummaryListRow(texts["complaints.answer.text.label"], new(answer.Text)) }
            : [],
    ]);
}
