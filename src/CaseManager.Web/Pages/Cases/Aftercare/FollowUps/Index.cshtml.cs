using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Aftercare.FollowUps;

/// <summary>Follow-up contacts after return and after trial, and critical incidents.</summary>
[Needs(Permission.ViewSafety)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : FollowUpPage(db, documents, user, texts)
{
    public IReadOnlyList<FollowUp> FollowUps => CaseFile.GetFollowUps(Person.Id);

    public IReadOnlyList<CriticalIncident> Incidents => CaseFile.GetIncidents(Person.Id);

    public IReadOnlyDictionary<StaffId, string> Names { get; private set; } = new Dictionary<StaffId, string>();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Names = await Db.LoadStaffNamesAsync(FollowUps.Select(f => f.RecordedBy).Concat(Incidents.Select(i => i.RecordedBy)), cancellationToken);

    /// <summary>Whether contact is allowed: after the case is closed, only with the survivor's consent.</summary>
    public bool CanBeContacted => CaseFile.CanBeContacted(Victim, CurrentUser.CreateStamp().Date);

    /// <summary>Sentences on the last contact, the last failed attempt and the next contact.</summary>
    public IEnumerable<string> GetSummaryTexts(TextLocalizer texts)
    {
        yield return CaseFile.FindLastContact(Person.Id) is { } reached ? texts["followUps.summary", texts.FormatDate(reached.ContactedOn)]
            : texts[FollowUps.Count == 0 ? "followUps.summary.none" : "followUps.summary.neverReached", Person.CoverName];
        if (FollowUps is [{ Method: ContactMethod.NotReached } tried, ..])
        {
            yield return texts["followUps.summary.notReached", texts.FormatDate(tried.ContactedOn)];
        }

        if (FollowUps is [{ NextDueOn: var next }, ..])
        {
            yield return next is { } date
                ? texts[date < CurrentUser.CreateStamp().Date ? "followUps.summary.overdue" : "followUps.summary.next", texts.FormatDate(date)]
                : texts["followUps.summary.ended"];
        }
    }
}
