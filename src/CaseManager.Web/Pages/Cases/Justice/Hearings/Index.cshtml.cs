using CaseManager.Data.Justice;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Justice.Hearings;

/// <summary>Days of hearings with the details that the reader may see, and the support planned for the person.</summary>
[Needs(Permission.ViewHearingDates)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "hearings";

    public Case CaseFile { get; private set; } = null!;

    public DateOnly Today => user.CreateStamp().Date;

    public IEnumerable<Hearing> Upcoming =>
        CaseFile.Hearings.Where(h => h.Date >= Today && h.State == HearingState.Planned).OrderBy(h => h.Date).ThenBy(h => h.Hour);

    public IEnumerable<Hearing> Past => CaseFile.Hearings.Except(Upcoming).OrderByDescending(h => h.Date).ThenByDescending(h => h.Hour);

    public async Task OnGetAsync(CancellationToken cancellationToken) => CaseFile = await Db.LoadCaseWithHearingsAsync(documents, Case.Id, cancellationToken);

    /// <summary>Support of the person at a hearing; null where none is recorded or the reader may not see it.</summary>
    public CourtSupport? FindCourtSupport(Hearing hearing) => CaseFile.FindCourtSupport(hearing, Person.Id);
}
