using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Hearings;

/// <summary>Days of hearings with the details that the reader may see, and the support planned for the person.</summary>
[Needs(Permission.ViewHearingDates)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "hearings";

    public Case Opened { get; private set; } = null!;

    public DateOnly Today => user.Sign().Day;

    public IEnumerable<Hearing> Coming => Opened.Hearings.Where(h => h.Day >= Today && h.State == HearingState.Planned).OrderBy(h => h.Day).ThenBy(h => h.Hour);

    public IEnumerable<Hearing> Past => Opened.Hearings.Except(Coming).OrderByDescending(h => h.Day).ThenByDescending(h => h.Hour);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Opened = await Db.CaseWithHearingsAsync(documents, Case.Id, cancellationToken);

    /// <summary>Support of the person at a hearing; null where none is recorded or the reader may not see it.</summary>
    public CourtSupport? SupportAt(Hearing hearing) => Opened.SupportAt(hearing, Person.Id);
}
