using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Tracks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Overview;

[Needs(Permission.ViewCases)]
public sealed class OverviewModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TrackQueries tracks) : CasePersonPage(db)
{
    private const int RecentEvents = 6;

    public override string Section => "overview";

    public Victim Victim { get; private set; } = null!;

    /// <summary>Null if not shared with the caller.</summary>
    public Finding? Finding { get; private set; }

    /// <summary>Consents that the caller may see.</summary>
    public IReadOnlyList<Consent> Consents { get; private set; } = [];

    public IReadOnlyList<TeamMember> Team { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public IReadOnlyList<Track> Tracks { get; private set; } = [];

    /// <summary>Cases merged into this one that the caller may see.</summary>
    public IReadOnlyList<CaseReference> MergedCases { get; private set; } = [];

    public bool CanManageTeam { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Victim = await Db.Victims.AsNoTracking()
            .Include(v => v.Identity).Include(v => v.SafeContact).Include(v => v.Safety).Include(v => v.Exploitation).Include(v => v.Indicators)
            .Include(v => v.ChildProtection)
            .Include(v => v.RiskAssessments.OrderByDescending(r => r.RecordedAt).Take(1)).Include(v => v.MissingEpisodes.Where(m => m.EndedAt == null))
            .SingleAsync(v => v.Id == Person.Id, cancellationToken);
        await documents.DecryptAsync([Victim.Identity, Victim.SafeContact, Victim.Safety, Victim.Exploitation, Victim.ChildProtection, .. Victim.Indicators],
            cancellationToken);
        Finding = Victim.FindingFor(user.Role);
        Consents = await Db.Consents.AsNoTracking().Where(c => c.VictimId == Person.Id).ToListAsync(cancellationToken);
        Team = await Db.GetCurrentTeam(Case.Id, user.UtcNow).ToListAsync(cancellationToken);
        History = await Db.GetHistory(Case.Id).Take(RecentEvents).ToListAsync(cancellationToken);
        Tracks = await tracks.ReadAsync(Case, Victim, cancellationToken);
        MergedCases = await Db.Merges.Where(m => m.TargetCaseId == Case.Id && m.UndoneAt == null)
            .Join(Db.Cases, m => m.CaseId, c => c.Id, (_, c) => c.Reference).ToListAsync(cancellationToken);
        CanManageTeam = await Db.CanManageTeamAsync(Case.Id, cancellationToken);
    }

    /// <summary>The level is also shown as text, so that colour is never the only indication.</summary>
    public static string GetTagColour(RiskLevel level) => level switch
    {
        RiskLevel.Critical => "red",
        RiskLevel.High => "orange",
        RiskLevel.Medium => "yellow",
        _ => "grey",
    };
}
