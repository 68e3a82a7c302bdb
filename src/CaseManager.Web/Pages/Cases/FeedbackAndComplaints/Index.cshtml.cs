using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.FeedbackAndComplaints;

/// <summary>The survivor's feedback and complaints with their answers; unanswered ones first.</summary>
[Needs(Permission.ViewFeedback)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public override string Section => "feedback";

    /// <summary>Unanswered ones by promised date, then answered ones, latest first.</summary>
    public IReadOnlyList<Feedback> All { get; private set; } = [];

    public DateOnly Today => user.Sign().Day;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await Db.Feedback.AsNoTracking().Where(f => f.VictimId == Person.Id).ToListAsync(cancellationToken);
        await documents.OpenAsync([.. all], cancellationToken);
        _names = await Db.NamesAsync([.. all.Select(f => f.RecordedBy).Distinct()], cancellationToken);
        All = [.. all.Where(f => f.AnsweredAt is null).OrderBy(f => f.AnswerBy), .. all.Where(f => f.AnsweredAt is not null).OrderByDescending(f => f.RecordedAt)];
    }

    public FactSheet Say(Feedback said) => new(
    [
        new(texts["feedback.words.label"], new(said.Content!.Words)),
        .. said.Content.HowToAnswer is { } how ? new[] { new Fact(texts["feedback.how.label"], new(how)) } : [],
        new(texts["feedback.recorded"], new(texts["feedback.recorded.by", texts.Moment(said.RecordedAt, user.TimeZone), _names[said.RecordedBy]])),
        .. said.Content.Answer is { } answer
            ? new[] { new Fact(texts["feedback.answer.on.label"], new(texts.Date(answer.On))), new Fact(texts["feedback.answer.words.label"], new(answer.Words)) }
            : [],
    ]);
}
