using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>How someone is after return and after trial, and what befell them.</summary>
[Needs(Permission.ViewSafety)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : FollowUpPage(db, documents, user, texts)
{
    public IReadOnlyList<FollowUp> FollowUps => Opened.FollowUpsOf(Person.Id);

    public IReadOnlyList<CriticalIncident> Incidents => Opened.IncidentsOf(Person.Id);

    /// <summary>Who took it down, by name.</summary>
    public IReadOnlyDictionary<StaffId, string> Names { get; private set; } = new Dictionary<StaffId, string>();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Names = await Db.NamesAsync(FollowUps.Select(f => f.RecordedBy).Concat(Incidents.Select(i => i.RecordedBy)), cancellationToken);

    /// <summary>When someone was last in touch, and when someone is to be again.</summary>
    public string Sentence(Texts texts) => FollowUps switch
    {
        [] => texts["followUp.sentence.none", Person.CoverName],
        [{ NextOn: null } last, ..] => texts["followUp.sentence.over", texts.Date(last.On)],
        [{ NextOn: { } next } last, ..] => texts[next < Reader.Sign().Day ? "followUp.sentence.late" : "followUp.sentence", texts.Date(last.On), texts.Date(next)],
    };
}
