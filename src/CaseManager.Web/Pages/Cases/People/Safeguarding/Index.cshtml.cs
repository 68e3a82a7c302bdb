using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Overview;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People.Safeguarding;

[Needs(Permission.ViewSafety)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "safety";

    public Safety? Safety { get; private set; }

    public SafeContact? SafeContact { get; private set; }

    /// <summary>Latest first.</summary>
    public IReadOnlyList<RiskAssessment> Risks { get; private set; } = [];

    /// <summary>Accommodation that the caller may see, latest first.</summary>
    public IReadOnlyList<Location> Locations { get; private set; } = [];

    /// <summary>Latest first.</summary>
    public IReadOnlyList<MissingEpisode> MissingEpisodes { get; private set; } = [];

    /// <summary>The current episode; null if the person is not missing.</summary>
    public MissingEpisode? Missing => MissingEpisodes.FirstOrDefault(m => m.EndedAt is null);

    /// <summary>Whether the caller manages the case and may therefore see every location.</summary>
    public bool CanManageTeam { get; private set; }

    /// <summary>Names of the people who made the records.</summary>
    public IReadOnlyDictionary<StaffId, string> Names { get; private set; } = new Dictionary<StaffId, string>();

    public SummaryList GetSummary(Location location) =>
        CaseSummaries.ForLocation(location, Names[location.RecordedBy], FormatDateTime(location.RecordedAt), texts);

    public SummaryList GetSummary(MissingEpisode episode) =>
        CaseSummaries.ForMissingEpisode(episode, Names[episode.RecordedBy], FormatDateTime(episode.RecordedAt), texts);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var victim = await Db.Victims.AsNoTracking().Include(v => v.Safety).Include(v => v.SafeContact).Include(v => v.RiskAssessments)
            .Include(v => v.Locations).Include(v => v.MissingEpisodes).AsSplitQuery().SingleAsync(v => v.Id == Person.Id, cancellationToken);
        await documents.DecryptAsync([victim.Safety, victim.SafeContact, .. victim.RiskAssessments, .. victim.Locations, .. victim.MissingEpisodes],
            cancellationToken);
        (Safety, SafeContact) = (victim.Safety, victim.SafeContact);
        Risks = [.. victim.RiskAssessments.OrderByDescending(r => r.RecordedAt)];
        Locations = [.. victim.Locations.OrderByDescending(l => l.RecordedAt)];
        MissingEpisodes = [.. victim.MissingEpisodes.OrderByDescending(m => m.RecordedAt)];
        CanManageTeam = await Db.CanManageTeamAsync(Case.Id, cancellationToken);
        Names = await Db.LoadStaffNamesAsync(
            [.. Risks.Select(r => r.RecordedBy).Concat(Locations.Select(l => l.RecordedBy)).Concat(MissingEpisodes.Select(m => m.RecordedBy)).Distinct()],
            cancellationToken);
    }
    private string FormatDateTime(DateTimeOffset at) => texts.FormatDateTime(at, user.TimeZone);
}
