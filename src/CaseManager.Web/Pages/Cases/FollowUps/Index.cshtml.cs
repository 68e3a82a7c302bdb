using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>Follow-up contacts after return and after trial, and critical incidents.</summary>
[Needs(Permission.ViewSafety)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : FollowUpPage(db, documents, user, texts)
{
    public IReadOnlyList<FollowUp> FollowUps => Opened.FollowUpsOf(Person.Id);

    public IReadOnlyList<CriticalIncident> Incidents => Opened.IncidentsOf(Person.Id);

    public IReadOnlyDictionary<StaffId, string> Names { get; private set; } = new Dictionary<StaffId, string>();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Names = await Db.NamesAsync(FollowUps.Select(f => f.RecordedBy).Concat(Incidents.Select(i => i.RecordedBy)), cancellationToken);

    /// <summary>Whether contact is allowed: after the case is closed, only with the survivor's consent.</summary>
    public bool MayBeContacted => Opened.MayBeContacted(Victim, Reader.Sign().Day);

    /// <summary>Sentences on the last contact, the last failed attempt and the next contact.</summary>
    public IEnumerable<string> Sentences(Texts texts)
    {
        yield return Opened.LastReached(Person.Id) is { } reached ? texts["followUp.sentence", texts.Date(reached.On)]
            : texts[FollowUps.Count == 0 ? "followUp.sentence.none" : "followUp.sentence.never", Person.CoverName];
        if (FollowUps is [{ Way: ContactWay.NotReached } tried, ..])
        {
            yield return texts["followUp.sentence.tried", texts.Date(tried.On)];
        }

        if (FollowUps is [{ NextOn: var next }, ..])
        {
            yield return next is { } on ? texts[on < Reader.Sign().Day ? "followUp.sentence.late" : "followUp.sentence.next", texts.Date(on)] : texts["followUp.sentence.over"];
        }
    }
}
